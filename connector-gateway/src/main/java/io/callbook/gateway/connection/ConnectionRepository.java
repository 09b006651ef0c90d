package io.callbook.gateway.connection;

import io.callbook.gateway.secrets.SecretName;
import io.callbook.gateway.secrets.Secrets;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementException;

/** Connections and their encrypted secrets in PostgreSQL. */
@Singleton
final class ConnectionRepository {
    private static final String UNIQUE_VIOLATION = "23505";

    private static final String FIND =
            "SELECT "
                    + ConnectionRow.COLUMNS
                    + """
                    FROM connection c
                    WHERE c.account_id = :account AND c.connection_id = :id
                    """;
    private static final String LIST =
            "SELECT "
                    + ConnectionRow.COLUMNS
                    + """
                    FROM connection c
                    WHERE c.account_id = :account AND c.connection_id > :after
                    ORDER BY c.connection_id
                    LIMIT :limit
                    """;
    private static final String FIND_BY_INSTANCE =
            """
            SELECT connection_id FROM connection
            WHERE account_id = :account AND type = :type AND instance_key = :key
            """;
    private static final String INSERT =
            """
            INSERT INTO connection
                (account_id, connection_id, name, type, default_region, settings, instance_key)
            VALUES (:account, :id, :name, :type, :region, CAST(:settings AS jsonb), :key)
            """;
    private static final String UPDATE =
            """
            UPDATE connection
            SET name = :name, type = :type, default_region = :region,
                settings = CAST(:settings AS jsonb), instance_key = :key, updated_at = now()
            WHERE account_id = :account AND connection_id = :id
            """;
    private static final String DELETE =
            "DELETE FROM connection WHERE account_id = :account AND connection_id = :id";
    private static final String SECRETS =
            """
            SELECT name, ciphertext FROM connection_secret
            WHERE account_id = :account AND connection_id = :id
            """;
    private static final String SAVE_SECRET =
            """
            INSERT INTO connection_secret (account_id, connection_id, name, ciphertext)
            VALUES (:account, :id, :name, :ciphertext)
            ON CONFLICT (account_id, connection_id, name)
            DO UPDATE SET ciphertext = excluded.ciphertext, updated_at = now()
            """;

    private final Jdbi database;
    private final Secrets secrets;

    ConnectionRepository(Jdbi database, Secrets secrets) {
        this.database = database;
        this.secrets = secrets;
    }

    Optional<Connection> find(String accountId, String id) {
        return database.withHandle(handle -> find(handle, accountId, id));
    }

    /** In the order of ids, after one of them; empty text: from the first. */
    List<Connection> list(String accountId, String after, int limit) {
        return database.withHandle(handle ->
                handle.createQuery(LIST)
                        .bind("account", accountId)
                        .bind("after", after)
                        .bind("limit", limit)
                        .map((row, context) -> ConnectionRow.read(row))
                        .list());
    }

    /** The connection of this account that goes to an instance, if there is one. */
    Optional<String> findByInstance(String accountId, String type, String instanceKey) {
        return database.withHandle(handle ->
                handle.createQuery(FIND_BY_INSTANCE)
                        .bind("account", accountId)
                        .bind("type", type)
                        .bind("key", instanceKey)
                        .mapTo(String.class)
                        .findOne());
    }

    /** Adds a connection; empty if the id or the instance is there already. */
    Optional<Connection> insert(
            String accountId, String id, ConnectionDraft draft, Optional<String> instanceKey) {
        return save(INSERT, accountId, id, draft, instanceKey);
    }

    /** Changes a connection; empty if it is gone, or the instance is another one's already. */
    Optional<Connection> update(
            String accountId, String id, ConnectionDraft draft, Optional<String> instanceKey) {
        return save(UPDATE, accountId, id, draft, instanceKey);
    }

    /** Whether there was one. */
    boolean delete(String accountId, String id) {
        return database.withHandle(
                handle -> keyed(handle.createUpdate(DELETE), accountId, id).execute() == 1);
    }

    /** The secrets of a connection in clear, for use only. */
    Map<String, String> secrets(String accountId, String id) {
        return database.withHandle(handle ->
                keyed(handle.createQuery(SECRETS), accountId, id)
                        .map((row, context) -> secret(row, accountId, id))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private Map.Entry<String, String> secret(ResultSet row, String accountId, String id)
            throws SQLException {
        String name = row.getString("name");
        SecretName place = new SecretName(accountId, id, name);
        return Map.entry(name, secrets.decrypt(place, row.getBytes("ciphertext")));
    }

    /** Both the connection and its secrets, or neither. */
    private Optional<Connection> save(
            String statement,
            String accountId,
            String id,
            ConnectionDraft draft,
            Optional<String> instanceKey) {
        try {
            return database.inTransaction(handle -> {
                int saved =
                        keyed(handle.createUpdate(statement), accountId, id)
                                .bind("name", draft.name())
                                .bind("type", draft.type())
                                .bind("region", draft.defaultRegion().orElse(null))
                                .bind("settings", ConnectionRow.settings(draft.settings()))
                                .bind("key", instanceKey.orElse(null))
                                .execute();
                if (saved == 1) {
                    saveSecrets(handle, accountId, id, draft.secrets());
                }
                return find(handle, accountId, id);
            });
        } catch (StatementException e) {
            if (isTaken(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private void saveSecrets(
            Handle handle, String accountId, String id, Map<String, String> values) {
        values.forEach((name, value) ->
                keyed(handle.createUpdate(SAVE_SECRET), accountId, id)
                        .bind("name", name)
                        .bind(
                                "ciphertext",
                                secrets.encrypt(new SecretName(accountId, id, name), value))
                        .execute());
    }

    private static Optional<Connection> find(Handle handle, String accountId, String id) {
        return keyed(handle.createQuery(FIND), accountId, id)
                .map((row, context) -> ConnectionRow.read(row))
                .findOne();
    }

    private static <S extends SqlStatement<S>> S keyed(S statement, String accountId, String id) {
        return statement.bind("account", accountId).bind("id", id);
    }

    private static boolean isTaken(StatementException e) {
        return e.getCause() instanceof SQLException cause
                && UNIQUE_VIOLATION.equals(cause.getSQLState());
    }
}
