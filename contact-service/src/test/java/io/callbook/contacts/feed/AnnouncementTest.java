package io.callbook.contacts.feed;

import static io.callbook.contacts.StoreClient.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.contacts.ServiceTest;
import io.callbook.contacts.StoreSql;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Listens as another replica does. */
@QuarkusTest
class AnnouncementTest extends ServiceTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final String account = STORE.newAccount();

    @Test
    @DisplayName("MAT-20: other replicas are told of a change when it is committed")
    void otherReplicasAreToldOfChanges() throws Exception {
        try (Connection replica = listening()) {
            STORE.upsert(account, record("1", "Ann").build());

            assertThat(announced(replica)).contains(account);
        }
    }

    @Test
    @DisplayName(
            "OPS-3: changes of who does not announce them itself are announced by the database")
    void theDatabaseAnnouncesForThePreviousRelease() throws Exception {
        UUID contact = UUID.randomUUID();
        try (Connection replica = listening()) {
            StoreSql.rows(
                    """
                    insert into contact_change (account_id, transaction_id, contact_id, changed_at)
                    values (?, pg_current_xact_id(), ?, now())
                    """,
                    account,
                    contact);

            assertThat(announced(replica)).contains(account);
        }
    }

    private static Connection listening() throws SQLException {
        Connection connection = StoreSql.open();
        StoreSql.rows(connection, "listen contact_change");
        return connection;
    }

    /** What was announced until our account was, at the latest. */
    private List<String> announced(Connection replica) throws SQLException {
        List<String> accounts = new ArrayList<>();
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!accounts.contains(account) && System.nanoTime() - end < 0) {
            for (PGNotification each : replica.unwrap(PGConnection.class).getNotifications(100)) {
                accounts.add(each.getParameter());
            }
        }
        return accounts;
    }
}
