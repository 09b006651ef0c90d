package io.callbook.gateway.replica;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.callbook.gateway.replica.ReplicaMerge.Effect;
import io.callbook.gateway.replica.ReplicaMerge.Known;
import io.callbook.gateway.replica.ReplicaMerge.Merged;
import io.callbook.gateway.spi.RecordChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Reads and writes the replica. */
@ApplicationScoped
public final class ReplicaRepository {
    private final Jdbi jdbi;
    private final ReplicaRow row;

    /** Reads and writes by this database. */
    public ReplicaRepository(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.row = new ReplicaRow(json);
    }

    /**
     * Takes the changes of one page, in the caller's transaction, which holds the lock on the
     * stream: so the sequence has no holes that could be filled later.
     *
     * @param lastSeq the last sequence given in this stream
     * @param enumeration the present one
     * @return the last sequence given now
     */
    public long store(
            Handle handle,
            StreamKey stream,
            List<RecordChange> changes,
            long lastSeq,
            long enumeration) {
        if (changes.isEmpty()) {
            return lastSeq;
        }
        List<Merged> merged = ReplicaMerge.merge(changes, known(handle, stream, changes));
        long seq = lastSeq;
        PreparedBatch changed = handle.prepareBatch(ReplicaSql.UPSERT);
        PreparedBatch seen = handle.prepareBatch(ReplicaSql.TOUCH);
        for (Merged record : merged) {
            if (record.effect() == Effect.CHANGED) {
                seq++;
                bindChange(bindStream(changed, stream), record)
                        .bind("seq", seq)
                        .bind("enumeration", enumeration);
                changed.add();
            } else {
                bindStream(seen, stream)
                        .bind("id", record.change().externalId())
                        .bind("version", record.change().version())
                        .bind("enumeration", enumeration);
                seen.add();
            }
        }
        changed.execute();
        seen.execute();
        return seq;
    }

    /**
     * Marks what a complete enumeration did not come across as deleted, in the caller's
     * transaction.
     *
     * @return the last sequence given now
     */
    public long sweep(Handle handle, StreamKey stream, long lastSeq, long enumeration) {
        int swept =
                bindStream(handle.createUpdate(ReplicaSql.SWEEP), stream)
                        .bind("seq", lastSeq)
                        .bind("enumeration", enumeration)
                        .execute();
        return lastSeq + swept;
    }

    /** The changes after a sequence, oldest first. */
    public List<ReplicaRecord> changesAfter(StreamKey stream, long seq, int limit) {
        return jdbi.withHandle(handle ->
                bindStream(
                                handle.createQuery(
                                        "SELECT * FROM replica_record"
                                                + ReplicaSql.OF_STREAM
                                                + " AND change_seq > :seq"
                                                + " ORDER BY change_seq LIMIT :limit"),
                                stream)
                        .bind("seq", seq)
                        .bind("limit", limit)
                        .map((rows, _) -> row.record(rows))
                        .list());
    }

    /** The records with these ids, as far as they are known. */
    public List<ReplicaRecord> find(StreamKey stream, Collection<String> externalIds) {
        return jdbi.withHandle(handle ->
                bindStream(
                                handle.createQuery(
                                        "SELECT * FROM replica_record"
                                                + ReplicaSql.OF_STREAM
                                                + " AND external_id = ANY(:ids)"),
                                stream)
                        .bindArray("ids", String.class, externalIds)
                        .map((rows, _) -> row.record(rows))
                        .list());
    }

    private static Map<String, Known> known(
            Handle handle, StreamKey stream, List<RecordChange> changes) {
        Map<String, Known> known = new HashMap<>();
        bindStream(
                        handle.createQuery(
                                "SELECT external_id, version, hash FROM replica_record"
                                        + ReplicaSql.OF_STREAM
                                        + " AND external_id = ANY(:ids)"),
                        stream)
                .bindArray(
                        "ids",
                        String.class,
                        changes.stream().map(RecordChange::externalId).toList())
                .map((rows, _) ->
                        known.put(
                                rows.getString("external_id"),
                                new Known(rows.getString("version"), rows.getString("hash"))))
                .list();
        return known;
    }

    private PreparedBatch bindChange(PreparedBatch batch, Merged record) {
        RecordChange change = record.change();
        batch.bind("id", change.externalId())
                .bind("version", change.version())
                .bind("hash", record.hash());
        return switch (change) {
            case RecordChange.Present present ->
                    bindContent(batch, "present", row.write(present.fields()), null, null);
            case RecordChange.Deleted deleted ->
                    bindContent(batch, "deleted", null, deleted.mergedInto().orElse(null), null);
            case RecordChange.Unreadable unreadable ->
                    bindContent(batch, "unreadable", null, null, unreadable.reason());
        };
    }

    private static PreparedBatch bindContent(
            PreparedBatch batch,
            String kind,
            @Nullable String fields,
            @Nullable String mergedInto,
            @Nullable String reason) {
        return batch.bind("kind", kind)
                .bind("fields", fields)
                .bind("mergedInto", mergedInto)
                .bind("reason", reason);
    }

    private static <S extends SqlStatement<S>> S bindStream(S statement, StreamKey stream) {
        return statement
                .bind("account", stream.accountId())
                .bind("connection", stream.connectionId())
                .bind("type", stream.objectType());
    }
}
