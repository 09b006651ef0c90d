package io.callbook.gateway.platform;

import static io.callbook.gateway.testing.Rest.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.callbook.testing.AccessResource;
import io.callbook.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AccessResource.class)
@QuarkusTestResource(PostgresResource.class)
class DatabaseAwayQuarkusTest {
    private static final String ACCOUNT = "/api/v1/accounts/acme/";

    /** No one may connect, and who is connected is thrown out. */
    private static void away(boolean away) {
        try (Connection other = server().getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("ALTER DATABASE postgres ALLOW_CONNECTIONS " + !away);
            if (away) {
                statement.execute(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname ="
                                + " 'postgres'");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DataSource server() {
        return PostgresResource.server().getDatabase("postgres", "template1");
    }

    @Test
    void everyRequestIsAskedToComeBackAndIsAnsweredThen() {
        away(true);
        try {
            for (String path : List.of("syncs", "syncs/x/runs", "connections/x", "imports/1")) {
                given().get(ACCOUNT + path)
                        .then()
                        .statusCode(503)
                        .contentType("application/problem+json")
                        .header("Retry-After", "1")
                        .body("reason", equalTo("UNAVAILABLE"));
            }
        } finally {
            away(false);
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> given().get(ACCOUNT + "syncs").statusCode() == 200);
    }
}
