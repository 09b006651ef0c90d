package io.callbook.gateway.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.callbook.gateway.ledger.SyncKey;
import io.callbook.gateway.plan.ObjectMapping;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** Reads and writes syncs. */
@RegisterForReflection(
        targets = {SyncSettings.class, ObjectMapping.class, ObjectMapping.PhoneField.class})
@ApplicationScoped
public final class SyncRepository {
    private final Jdbi jdbi;
    private final ObjectMapper json;

    /** Reads and writes by this database. */
    public SyncRepository(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** One sync. */
    public Optional<Sync> find(SyncKey key) {
        return jdbi.withHandle(handle ->
                bind(handle.createQuery("SELECT * FROM sync" + SyncSql.OF_SYNC), key)
                        .map((rows, _) -> sync(rows))
                        .findOne());
    }

    /** One sync, locked until the caller's transaction ends. */
    public Optional<Sync> lock(Handle handle, SyncKey key) {
        return bind(handle.createQuery("SELECT * FROM sync" + SyncSql.OF_SYNC + " FOR UPDATE"), key)
                .map((rows, _) -> sync(rows))
                .findOne();
    }

    /** The polled syncs of an account, by id. */
    List<Sync> list(String accountId, String after, int limit) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                "SELECT * FROM sync WHERE account_id = :account"
                                        + " AND kind = 'polled' AND sync_id > :after"
                                        + " ORDER BY sync_id LIMIT :limit")
                        .bind("account", accountId)
                        .bind("after", after)
                        .bind("limit", limit)
                        .map((rows, _) -> sync(rows))
                        .list());
    }

    /** The polled syncs of an account that are executed, by id. */
    public List<Sync> running(String accountId) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                "SELECT * FROM sync WHERE account_id = :account"
                                        + " AND kind = 'polled'"
                                        + " AND state IN ('initial', 'active', 'errors')"
                                        + " ORDER BY sync_id")
                        .bind("account", accountId)
                        .map((rows, _) -> sync(rows))
                        .list());
    }

    /** All syncs of a connection. */
    List<Sync> ofConnection(String accountId, String connectionId) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                "SELECT * FROM sync WHERE account_id = :account"
                                        + " AND connection_id = :connection"
                                        + " ORDER BY sync_id")
                        .bind("account", accountId)
                        .bind("connection", connectionId)
                        .map((rows, _) -> sync(rows))
                        .list());
    }

    /**
     * Syncs of all accounts that should run and are not scheduled, or that have a waiting run and
     * are scheduled for much later.
     *
     * @param task the scheduler's name of the runs
     */
    public List<SyncKey> unscheduled(String task) {
        return jdbi.withHandle(handle ->
                handle.createQuery(SyncSql.UNSCHEDULED)
                        .bind("task", task)
                        .map((rows, _) ->
                                new SyncKey(
                                        rows.getString("account_id"), rows.getString("sync_id")))
                        .list());
    }

    /** Adds a sync; false if there is one with this id. */
    public boolean insert(
            SyncKey key,
            String name,
            String connectionId,
            SyncKind kind,
            SyncState state,
            SyncSettings settings) {
        return jdbi.withHandle(handle ->
                bind(handle.createUpdate(SyncSql.INSERT), key)
                        .bind("name", name)
                        .bind("connection", connectionId)
                        .bind("kind", name(kind))
                        .bind("state", name(state))
                        .bind("config", write(settings))
                        .execute())
                == 1;
    }

    /** Changes the settings, in the caller's transaction. */
    public void update(
            Handle handle, SyncKey key, String name, SyncSettings settings, long configVersion) {
        bind(handle.createUpdate(SyncSql.UPDATE), key)
                .bind("name", name)
                .bind("config", write(settings))
                .bind("version", configVersion)
                .execute();
    }

    /** Changes the state, in the caller's transaction. */
    void setState(Handle handle, SyncKey key, SyncState state) {
        bind(
                        handle.createUpdate(
                                "UPDATE sync SET state = :state, error = NULL" + SyncSql.OF_SYNC),
                        key)
                .bind("state", name(state))
                .execute();
    }

    /** A run went well: whatever was wrong is over. */
    public void markHealthy(SyncKey key) {
        jdbi.useHandle(handle ->
                bind(
                                handle.createUpdate(
                                        "UPDATE sync SET state = 'active', error = NULL"
                                                + SyncSql.OF_SYNC
                                                + " AND (state IN ('initial', 'errors')"
                                                + " OR error IS NOT NULL)"
                                                + " AND state NOT IN"
                                                + " ('paused', 'draft')"),
                                key)
                        .execute());
    }

    /** A run could not go on without a person. */
    public void markFailed(SyncKey key, String error) {
        jdbi.useHandle(handle ->
                bind(
                                handle.createUpdate(
                                        "UPDATE sync SET state = 'errors', error = :error"
                                                + SyncSql.OF_SYNC
                                                + " AND state IN ('initial', 'active',"
                                                + " 'errors')"),
                                key)
                        .bind("error", error)
                        .execute());
    }

    /** Removes a sync with its links, runs and events; false if there is none. */
    boolean delete(SyncKey key) {
        return jdbi.withHandle(handle ->
                bind(handle.createUpdate("DELETE FROM sync" + SyncSql.OF_SYNC), key).execute())
                == 1;
    }

    private static <S extends SqlStatement<S>> S bind(S statement, SyncKey key) {
        return statement.bind("account", key.accountId()).bind("sync", key.syncId());
    }

    private Sync sync(ResultSet rows) throws SQLException {
        return new Sync(
                new SyncKey(rows.getString("account_id"), rows.getString("sync_id")),
                rows.getString("name"),
                rows.getString("connection_id"),
                SyncKind.valueOf(rows.getString("kind").toUpperCase(Locale.ROOT)),
                read(rows.getString("config")),
                rows.getLong("config_version"),
                SyncState.valueOf(rows.getString("state").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(rows.getString("error")),
                instant(rows, "created_at"),
                instant(rows, "updated_at"));
    }

    private static Instant instant(ResultSet rows, String column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private String write(SyncSettings settings) {
        try {
            return json.writeValueAsString(settings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Settings can always be written as JSON", e);
        }
    }

    private SyncSettings read(String settings) {
        try {
            return json.readValue(settings, SyncSettings.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A sync's settings are no JSON", e);
        }
    }
}
