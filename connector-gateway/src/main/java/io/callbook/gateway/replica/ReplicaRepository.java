package io.callbook.gateway.replica;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.callbook.gateway.replica.ReplicaMerge.Effect;
import io.callbook.gateway.replica.ReplicaMerge.Known;
import io.callbook.gateway.replica.ReplicaMerge.Merged;
import io.callbook.gateway.spi.RecordChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Reads and writes the replica. */
@ApplicationScoped
public final class ReplicaRepository {
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private static final String OF_STREAM =
            " WHERE account_id = :account AND connection_id = :connection"
                    + " AND object_type = :type";

    private final Jdbi jdbi;
    private final ObjectMapper json;

    /** Reads and writes by this database. */
    public ReplicaRepository(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
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
        PreparedBatch changed = handle.prepareBatch(UPSERT);
        PreparedBatch seen = handle.prepareBatch(TOUCH);
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
                bindStream(handle.createUpdate(SWEEP), stream)
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
                                                + OF_STREAM
                                                + " AND change_seq > :seq"
                                                + " ORDER BY change_seq LIMIT :limit"),
                                stream)
                        .bind("seq", seq)
                        .bind("limit", limit)
                        .map((rows, _) -> record(rows))
                        .list());
    }

    /** The records with these ids, as far as they are known. */
    public List<ReplicaRecord> find(StreamKey stream, Collection<String> externalIds) {
        return jdbi.withHandle(handle ->
                bindStream(
                                handle.createQuery(
                                        "SELECT * FROM replica_record"
                                                + OF_STREAM
                                                + " AND external_id = ANY(:ids)"),
                                stream)
                        .bindArray("ids", String.class, externalIds)
                        .map((rows, _) -> record(rows))
                        .list());
    }

    private static Map<String, Known> known(
            Handle handle, StreamKey stream, List<RecordChange> changes) {
        Map<String, Known> known = new HashMap<>();
        bindStream(
                        handle.createQuery(
                                "SELECT external_id, version, hash FROM replica_record"
                                        + OF_STREAM
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
                    bindContent(batch, "present", write(present.fields()), null, null);
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

    private ReplicaRecord record(ResultSet rows) throws SQLException {
        return new ReplicaRecord(rows.getLong("change_seq"), change(rows));
    }

    private RecordChange change(ResultSet rows) throws SQLException {
        String id = rows.getString("external_id");
        String version = rows.getString("version");
        String kind = rows.getString("kind");
        return switch (kind) {
            case "present" -> new RecordChange.Present(id, version, read(rows.getString("fields")));
            case "deleted" ->
                    new RecordChange.Deleted(
                            id, version, Optional.ofNullable(rows.getString("merged_into")));
            case "unreadable" ->
                    new RecordChange.Unreadable(
                            id, version, Objects.requireNonNull(rows.getString("reason")));
            default -> throw new IllegalStateException("Unknown kind of record: " + kind);
        };
    }

    private String write(Map<String, String> fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts can always be written as JSON", e);
        }
    }

    private Map<String, String> read(String fields) {
        try {
            return json.readValue(fields, FIELDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The replica holds fields that are no JSON", e);
        }
    }

    private static final String UPSERT =
            """
            INSERT INTO replica_record (account_id, connection_id, object_type, external_id,
                version, hash, kind, fields, merged_into, reason, change_seq, enumeration)
            VALUES (:account, :connection, :type, :id, :version, :hash, :kind,
                CAST(:fields AS jsonb), :mergedInto, :reason, :seq, :enumeration)
            ON CONFLICT (account_id, connection_id, object_type, external_id) DO UPDATE SET
                version = EXCLUDED.version, hash = EXCLUDED.hash, kind = EXCLUDED.kind,
                fields = EXCLUDED.fields, merged_into = EXCLUDED.merged_into,
                reason = EXCLUDED.reason, change_seq = EXCLUDED.change_seq,
                enumeration = EXCLUDED.enumeration, updated_at = now()
            """;

    private static final String TOUCH =
            """
            UPDATE replica_record
            SET version = GREATEST(version, :version), enumeration = :enumeration
            WHERE account_id = :account AND connection_id = :connection
                AND object_type = :type AND external_id = :id
                AND (version < :version OR enumeration <> :enumeration)
            """;

    /** The version is emptied: whatever the CRM says of the record later is newer. */
    private static final String SWEEP =
            """
            WITH gone AS (
                SELECT external_id, row_number() OVER (ORDER BY change_seq) AS place
                FROM replica_record
                WHERE account_id = :account AND connection_id = :connection
                    AND object_type = :type AND enumeration < :enumeration
                    AND kind <> 'deleted')
            UPDATE replica_record r
            SET kind = 'deleted', fields = NULL, reason = NULL, version = '',
                hash = 'swept', change_seq = :seq + gone.place, updated_at = now()
            FROM gone
            WHERE r.account_id = :account AND r.connection_id = :connection
                AND r.object_type = :type AND r.external_id = gone.external_id
            """;
}
