package io.callbook.gateway.ledger;

import org.jdbi.v3.core.Handle;

/** Moves on to what comes after some settlements, in the transaction that records them. */
@FunctionalInterface
public interface Checkpoint {
    /** Moves nothing. */
    Checkpoint NONE = _ -> {};

    /** Writes the new position by this handle. */
    void move(Handle handle);
}
