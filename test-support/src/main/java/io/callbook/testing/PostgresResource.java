package io.callbook.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL for a module's whole test run, started once in this JVM. It runs without fsync:
 * quick, and nothing that a test could see.
 */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {
    private static @Nullable EmbeddedPostgres shared;

    /** Starts the server if this JVM has none yet, and points both data sources to it. */
    @Override
    public Map<String, String> start() {
        int port = server().getPort();
        String database = "localhost:" + port + "/postgres";
        return Map.of(
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://" + database,
                "quarkus.datasource.reactive.url",
                "postgresql://" + database,
                "quarkus.datasource.username",
                "postgres",
                "quarkus.datasource.password",
                "postgres");
    }

    /** Leaves the server to the other tests; it ends with the JVM. */
    @Override
    public void stop() {}

    /** The server, for tests that need their own connections. */
    public static synchronized EmbeddedPostgres server() {
        if (shared == null) {
            try {
                shared = EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not start for the tests", e);
            }
        }
        return shared;
    }
}
