package io.callbook.gateway.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;

/**
 * Keeps a run and the reading of single records apart. Whoever decides and writes by an old version
 * of a record while somebody else does so by a newer one could be the last to write, and nobody
 * would notice. So the reading of the replica and of the link, the decision, the write and its
 * record belong together, in the transaction that holds the lock; if the process dies the lock goes
 * with its connection.
 */
@ApplicationScoped
public final class SyncLock {
    private final Jdbi jdbi;

    /** Locks in this database. */
    public SyncLock(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Does something with many records of a sync while nobody else does anything with any. */
    public <T> T ofSync(SyncKey sync, Supplier<T> work) {
        return jdbi.inTransaction(handle -> {
            handle.createQuery("SELECT pg_advisory_xact_lock(hashtextextended(:sync, 0))")
                    .bind("sync", name(sync))
                    .map((_, _) -> true)
                    .one();
            return work.get();
        });
    }

    /** Does something with one record of a sync while nobody else does anything with it. */
    public <T> T ofRecord(SyncKey sync, String objectType, String externalId, Supplier<T> work) {
        return jdbi.inTransaction(handle -> {
            handle.createQuery(OF_RECORD)
                    .bind("sync", name(sync))
                    .bind("record", name(sync) + "/" + objectType + "/" + externalId)
                    .map((_, _) -> true)
                    .one();
            return work.get();
        });
    }

    private static String name(SyncKey sync) {
        return "sync/" + sync.accountId() + "/" + sync.syncId();
    }

    private static final String OF_RECORD =
            """
            SELECT pg_advisory_xact_lock_shared(hashtextextended(:sync, 0)),
                pg_advisory_xact_lock(hashtextextended(:record, 0))
            """;
}
