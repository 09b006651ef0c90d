package io.callbook.gateway.run;

import io.callbook.gateway.ledger.RunTicket;
import io.callbook.gateway.sync.Sync;
import io.callbook.gateway.sync.SyncKind;

/** What the runs of a kind of sync do. A bean for each kind. */
public interface SyncWork {
    /** For which syncs. */
    SyncKind kind();

    /**
     * Does everything that a run has to, going on from the checkpoints. Blocks. Whatever it throws
     * ends this try of the run.
     */
    void execute(Sync sync, RunTicket ticket);
}
