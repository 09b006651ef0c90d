package io.callbook.benchmarks.process;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A new PostgreSQL, as durable as the one of {@code ./callbook up} and otherwise with the same
 * settings: the server's defaults.
 */
public final class StoreDatabase implements AutoCloseable {
    private static final String USER = "callbook";
    private static final String STORE_ROLE = "callbook_store";
    private static final String DATABASE = "contacts";
    private static final Duration STARTUP = Duration.ofMinutes(1);
    private static final String SETTLE = "vacuum (analyze)";

    /** Repeats the whole of the server's output; kept here so that its level stays. */
    private static final Logger SERVER_OUTPUT = Logger.getLogger("io.zonky");

    private final EmbeddedPostgres server;

    private StoreDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts a server with empty databases.
     *
     * @param settings further ones, by their names in postgresql.conf
     */
    public static StoreDatabase start(Map<String, String> settings)
            throws IOException, SQLException {
        SERVER_OUTPUT.setLevel(Level.WARNING);
        EmbeddedPostgres.Builder builder =
                EmbeddedPostgres.builder()
                        .setPGStartupWait(STARTUP)
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .setLocaleConfig("locale", "C")
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8");
        settings.forEach(builder::setServerConfig);
        EmbeddedPostgres server = builder.start();
        StoreDatabase database = new StoreDatabase(server);
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + STORE_ROLE + " nologin");
            statement.execute("create role " + USER + " login password '" + USER + "'");
            statement.execute("grant " + STORE_ROLE + " to " + USER);
            statement.execute("create database " + DATABASE + " owner " + USER);
        }
        return database;
    }

    /** How a service finds it. */
    public Map<String, String> settings() {
        return Map.of(
                "CALLBOOK_DATABASE_ADDRESS",
                "127.0.0.1:" + server.getPort() + "/" + DATABASE,
                "CALLBOOK_DATABASE_USERNAME",
                USER,
                "CALLBOOK_DATABASE_PASSWORD",
                USER);
    }

    /** A connection of the administrator, whom row-level security does not bind. */
    public Connection connect() throws SQLException {
        return server.getDatabase("postgres", DATABASE).getConnection();
    }

    /** Ends what the server still has to do for earlier writes. */
    public void settle() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(SETTLE);
            statement.execute("checkpoint");
        }
    }

    /** One number from the database. */
    public long number(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
