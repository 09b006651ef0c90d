package io.callbook.matching.account;

/**
 * A main line of an organization.
 *
 * @param key the digits of the E.164 form as one number; never 0
 * @param extension the index's code of the extension; 0 for none
 */
public record OrganizationNumber(long key, long extension) {}
