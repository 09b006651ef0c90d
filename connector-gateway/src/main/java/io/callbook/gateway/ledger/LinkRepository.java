package io.callbook.gateway.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.callbook.gateway.plan.ContactDraft;
import io.callbook.gateway.plan.Link;
import io.callbook.gateway.plan.LinkState;
import io.callbook.gateway.plan.Reason;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Reads and writes links. */
@RegisterForReflection(targets = {ContactDraft.class, ContactDraft.Phone.class})
@ApplicationScoped
public final class LinkRepository {
    private final Jdbi jdbi;
    private final ObjectMapper json;

    /** Reads and writes by this database. */
    public LinkRepository(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** The links of these records, by external id, as far as there are any. */
    public Map<String, Link> find(SyncKey sync, String objectType, Collection<String> ids) {
        Map<String, Link> links = new HashMap<>();
        jdbi.useHandle(handle ->
                handle.createQuery(
                                "SELECT * FROM link WHERE account_id = :account"
                                        + " AND sync_id = :sync AND object_type = :type"
                                        + " AND external_id = ANY(:ids)")
                        .bind("account", sync.accountId())
                        .bind("sync", sync.syncId())
                        .bind("type", objectType)
                        .bindArray("ids", String.class, ids)
                        .map((rows, _) -> links.put(id(rows), link(rows)))
                        .list());
        return links;
    }

    /**
     * The ids of failing records that may be tried again, in order.
     *
     * @param after the last id of the page before; empty at first
     * @param dueBefore only those whose next try is due by then
     */
    public List<String> failing(
            SyncKey sync, String objectType, String after, Instant dueBefore, int limit) {
        return jdbi.withHandle(handle ->
                handle.createQuery(FAILING)
                        .bind("account", sync.accountId())
                        .bind("sync", sync.syncId())
                        .bind("type", objectType)
                        .bind("after", after)
                        .bind("due", dueBefore)
                        .bind("limit", limit)
                        .mapTo(String.class)
                        .list());
    }

    /** How the records of a sync stand (LOG-2). */
    public LinkCounts count(SyncKey sync) {
        return jdbi.withHandle(handle ->
                handle.createQuery(COUNT)
                        .bind("account", sync.accountId())
                        .bind("sync", sync.syncId())
                        .map((rows, _) ->
                                new LinkCounts(
                                        rows.getLong("in_sync"),
                                        rows.getLong("excluded"),
                                        rows.getLong("failing")))
                        .one());
    }

    /** Remembers how records stand now, in the caller's transaction. */
    void save(Handle handle, SyncKey sync, Collection<Settlement> settlements) {
        PreparedBatch batch = handle.prepareBatch(UPSERT);
        for (Settlement settlement : settlements) {
            if (settlement.link().isPresent()) {
                bind(batch, sync, settlement, settlement.link().get()).add();
            }
        }
        batch.execute();
    }

    private PreparedBatch bind(
            PreparedBatch batch, SyncKey sync, Settlement settlement, Link link) {
        Optional<Reason> reason = settlement.reason();
        return batch.bind("account", sync.accountId())
                .bind("sync", sync.syncId())
                .bind("type", settlement.objectType())
                .bind("id", settlement.externalId())
                .bind("contact", link.contactId().orElse(null))
                .bind("state", Names.of(link.state()))
                .bind("code", reason.map(Reason::code).map(Names::of).orElse(null))
                .bind("reason", reason.map(Reason::sentence).orElse(null))
                .bind("remedy", reason.map(Reason::remedy).orElse(null))
                .bind("lastSynced", link.lastSynced().map(this::write).orElse(null))
                .bind("failing", link.state() == LinkState.FAILING);
    }

    private static String id(ResultSet rows) throws SQLException {
        return rows.getString("external_id");
    }

    private Link link(ResultSet rows) throws SQLException {
        @Nullable String lastSynced = rows.getString("last_synced");
        return new Link(
                Optional.ofNullable(rows.getString("contact_id")),
                Names.parse(LinkState.class, rows.getString("state")),
                Optional.ofNullable(lastSynced).map(this::read));
    }

    private String write(ContactDraft draft) {
        try {
            return json.writeValueAsString(draft);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A draft can always be written as JSON", e);
        }
    }

    private ContactDraft read(String draft) {
        try {
            return json.readValue(draft, ContactDraft.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The ledger holds a draft that is none", e);
        }
    }

    private static final String FAILING =
            """
            SELECT external_id FROM link
            WHERE account_id = :account AND sync_id = :sync AND object_type = :type
                AND state = 'failing' AND external_id > :after AND next_try_at <= :due
            ORDER BY external_id LIMIT :limit
            """;

    private static final String COUNT =
            """
            SELECT count(*) FILTER (WHERE state = 'in_sync') AS in_sync,
                count(*) FILTER (WHERE state = 'excluded') AS excluded,
                count(*) FILTER (WHERE state = 'failing') AS failing
            FROM link WHERE account_id = :account AND sync_id = :sync
            """;

    /** A failing record waits half a minute, then twice as long each time, at most an hour. */
    private static final String UPSERT =
            """
            INSERT INTO link AS l (account_id, sync_id, object_type, external_id, contact_id,
                state, reason_code, reason, remedy, last_synced, attempts, next_try_at)
            VALUES (:account, :sync, :type, :id, :contact, :state, :code, :reason, :remedy,
                CAST(:lastSynced AS jsonb),
                CASE WHEN :failing THEN 1 ELSE 0 END,
                CASE WHEN :failing THEN now() + interval '30 seconds' END)
            ON CONFLICT (account_id, sync_id, object_type, external_id) DO UPDATE SET
                contact_id = EXCLUDED.contact_id, state = EXCLUDED.state,
                reason_code = EXCLUDED.reason_code, reason = EXCLUDED.reason,
                remedy = EXCLUDED.remedy, last_synced = EXCLUDED.last_synced,
                attempts = CASE WHEN :failing THEN l.attempts + 1 ELSE 0 END,
                next_try_at = CASE WHEN :failing THEN
                    now() + LEAST(interval '30 seconds' * power(2, LEAST(l.attempts, 10)),
                        interval '1 hour') END,
                updated_at = now()
            """;
}
