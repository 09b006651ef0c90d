package io.callbook.gateway.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.callbook.gateway.plan.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Reads and writes the log of runs. */
@ApplicationScoped
public final class EventRepository {
    private static final TypeReference<List<String>> NAMES = new TypeReference<>() {};

    private final Jdbi jdbi;
    private final ObjectMapper json;

    /** Reads and writes by this database. */
    public EventRepository(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /**
     * The events of a sync, the newest first.
     *
     * @param outcome only these
     * @param runId only those of this run
     * @param before only those older than this event
     */
    public List<SyncEvent> list(
            SyncKey sync,
            Optional<Outcome> outcome,
            Optional<Long> runId,
            Optional<Long> before,
            int limit) {
        return jdbi.withHandle(handle ->
                handle.createQuery(LIST)
                        .bind("account", sync.accountId())
                        .bind("sync", sync.syncId())
                        .bind("outcome", outcome.map(Names::of).orElse(null))
                        .bind("run", runId.orElse(null))
                        .bind("before", before.orElse(null))
                        .bind("limit", limit)
                        .map((rows, _) -> event(rows))
                        .list());
    }

    /** Adds lines, in the caller's transaction. */
    void add(Handle handle, RunTicket run, Collection<Settlement> settlements) {
        PreparedBatch batch = handle.prepareBatch(INSERT);
        for (Settlement settlement : settlements) {
            if (settlement.noted()) {
                bind(batch, run, settlement).add();
            }
        }
        batch.execute();
    }

    private PreparedBatch bind(PreparedBatch batch, RunTicket run, Settlement settlement) {
        Optional<Reason> reason = settlement.reason();
        return batch.bind("account", run.sync().accountId())
                .bind("sync", run.sync().syncId())
                .bind("run", run.runId())
                .bind("type", settlement.objectType())
                .bind("id", settlement.externalId())
                .bind("outcome", Names.of(settlement.outcome()))
                .bind("contact", settlement.contactId().orElse(null))
                .bind("fields", write(settlement.fields()))
                .bind("code", reason.map(Reason::code).map(Names::of).orElse(null))
                .bind("reason", reason.map(Reason::sentence).orElse(null))
                .bind("remedy", reason.map(Reason::remedy).orElse(null));
    }

    private SyncEvent event(ResultSet rows) throws SQLException {
        return new SyncEvent(
                rows.getLong("event_id"),
                rows.getLong("run_id"),
                rows.getString("object_type"),
                rows.getString("external_id"),
                Names.parse(Outcome.class, rows.getString("outcome")),
                Optional.ofNullable(rows.getString("contact_id")),
                read(rows.getString("fields")),
                reason(rows),
                Names.getInstant(rows, "occurred_at"));
    }

    private static Optional<Reason> reason(ResultSet rows) throws SQLException {
        @Nullable String code = rows.getString("reason_code");
        if (code == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Reason(
                        Names.parse(Reason.Code.class, code),
                        Objects.requireNonNull(rows.getString("reason")),
                        Objects.requireNonNull(rows.getString("remedy"))));
    }

    private String write(Collection<String> names) {
        try {
            return json.writeValueAsString(names.stream().sorted().toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts can always be written as JSON", e);
        }
    }

    private List<String> read(String names) {
        try {
            return json.readValue(names, NAMES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event's fields are no JSON", e);
        }
    }

    private static final String LIST =
            """
            SELECT * FROM sync_event
            WHERE account_id = :account AND sync_id = :sync
                AND (CAST(:outcome AS text) IS NULL OR outcome = :outcome)
                AND (CAST(:run AS bigint) IS NULL OR run_id = :run)
                AND (CAST(:before AS bigint) IS NULL OR event_id < :before)
            ORDER BY event_id DESC LIMIT :limit
            """;

    private static final String INSERT =
            """
            INSERT INTO sync_event (account_id, sync_id, run_id, object_type, external_id,
                outcome, contact_id, fields, reason_code, reason, remedy)
            VALUES (:account, :sync, :run, :type, :id, :outcome, :contact,
                CAST(:fields AS jsonb), :code, :reason, :remedy)
            """;
}
