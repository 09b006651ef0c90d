package io.callbook.contacts.platform;

import static io.callbook.contacts.StoreClient.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.callbook.contacts.ServiceTest;
import io.callbook.contacts.StoreSql;
import io.callbook.contacts.v1.GetAccountRequest;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LostConnectionsTest extends ServiceTest {
    /** The connection that listens also announces; its last statement was one of the two. */
    private static final String LISTENERS =
            """
            select pid from pg_stat_activity
             where query = 'listen contact_change'
                or query like 'select pg_notify(''contact_change''%'
            """;

    @Test
    void theServiceRecoversWhenTheDatabaseDropsAllConnections() throws Exception {
        String account = STORE.newAccount();
        List<List<String>> listeners = StoreSql.rows(LISTENERS);
        assertThat(listeners).hasSize(1);

        StoreSql.rows(
                """
                select pg_terminate_backend(pid) from pg_stat_activity
                 where backend_type = 'client backend' and pid <> pg_backend_pid()
                """);

        GetAccountRequest get = GetAccountRequest.newBuilder().setAccountId(account).build();
        await().atMost(Duration.ofSeconds(10))
                .ignoreExceptionsMatching(StatusRuntimeException.class::isInstance)
                .until(() -> STORE.accounts().getAccount(get).hasAccount());
        await().atMost(Duration.ofSeconds(10))
                .ignoreExceptionsMatching(StatusRuntimeException.class::isInstance)
                .until(() -> !STORE.upsert(account, record("1", "Ann").build()).isEmpty());
        await().atMost(Duration.ofSeconds(10)).until(() -> StoreSql.rows(LISTENERS).size() == 1);
        assertThat(StoreSql.rows(LISTENERS)).isNotEqualTo(listeners);
    }
}
