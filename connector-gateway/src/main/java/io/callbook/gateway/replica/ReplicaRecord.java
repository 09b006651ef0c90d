package io.callbook.gateway.replica;

import io.callbook.gateway.spi.RecordChange;

/**
 * A record of the replica.
 *
 * @param changeSeq the place of its last change in the order of the stream's changes
 * @param change what the CRM last said
 */
public record ReplicaRecord(long changeSeq, RecordChange change) {}
