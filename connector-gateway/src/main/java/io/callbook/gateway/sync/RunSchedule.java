package io.callbook.gateway.sync;

import io.callbook.gateway.ledger.SyncKey;

/** Sees to it that runs are executed, each by one process. */
public interface RunSchedule {
    /** A run is waiting: it is executed as soon as the present one, if any, has ended. */
    void runSoon(SyncKey sync);

    /** Nothing is to be executed any more; the present run stops by itself. */
    void stop(SyncKey sync);
}
