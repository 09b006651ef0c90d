package io.callbook.gateway.account;

/**
 * A tenant.
 *
 * @param accountId its id
 * @param defaultRegion ISO 3166-1 alpha-2: how numbers are read when nothing nearer decides
 */
public record Account(String accountId, String defaultRegion) {}
