package io.callbook.contacts.account;

/**
 * What an account's administrator decides.
 *
 * @param name for people
 * @param defaultRegion ISO 3166-1 alpha-2
 * @param timeZone an IANA name
 */
public record AccountSettings(String name, String defaultRegion, String timeZone) {}
