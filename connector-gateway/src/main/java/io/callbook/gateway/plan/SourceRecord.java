package io.callbook.gateway.plan;

import io.callbook.gateway.spi.RecordChange;

/**
 * A record as the replica has it.
 *
 * @param objectType the CRM's name of its type
 * @param change what the CRM last said of it
 */
public record SourceRecord(String objectType, RecordChange change) {
    /** The CRM's id of the record. */
    public String externalId() {
        return change.externalId();
    }
}
