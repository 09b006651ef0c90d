package io.callbook.gateway.spi;

/**
 * A record that a search found. It may not have the number: CRMs search roughly.
 *
 * @param objectType the CRM's name of its type
 * @param record as it is now
 */
public record SearchHit(String objectType, RecordChange.Present record) {}
