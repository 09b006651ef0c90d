package io.callbook.gateway.ledger;

/**
 * How a sync's records stand (LOG-2).
 *
 * @param inSync as the CRM has them
 * @param excluded kept out by a rule
 * @param failing should have synced and could not
 */
public record LinkCounts(long inSync, long excluded, long failing) {}
