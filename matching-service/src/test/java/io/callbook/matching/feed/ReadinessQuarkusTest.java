package io.callbook.matching.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.callbook.matching.store.AbsentStoreResource;
import io.callbook.matching.store.FakeStore;
import io.callbook.matching.store.TestContacts;
import io.callbook.testing.AccessResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@QuarkusTest
@QuarkusTestResource(AccessResource.class)
@QuarkusTestResource(value = AbsentStoreResource.class, restrictToAnnotatedClass = true)
@TestMethodOrder(OrderAnnotation.class)
class ReadinessQuarkusTest {
    FakeStore store;

    @Inject AccountDirectory directory;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Test
    @Order(1)
    void theServiceIsReadyWhenAllAccountsAreInMemoryHoweverLateTheStoreComes() throws Exception {
        assertThat(get("/q/health/ready").statusCode()).isEqualTo(503);
        assertThat(get("/q/health/ready").body()).contains("contact-service has not answered yet");
        assertThat(get("/q/health/live").statusCode()).isEqualTo(200);

        for (String accountId : new String[] {"one", "two", "three"}) {
            store.addAccount(accountId, "US");
            store.put(
                    TestContacts.contact(
                            accountId,
                            "Somebody",
                            TestContacts.phone("+12025550111"),
                            TestContacts.phone("+12025550112")));
        }
        store.start();

        await().atMost(Duration.ofSeconds(10))
                .until(() -> get("/q/health/ready").statusCode() == 200);
        String metrics = get("/q/metrics").body();
        assertThat(metrics)
                .contains("callbook_index_contacts{account=\"one\"} 1.0")
                .contains("callbook_index_entries{account=\"three\"} 2.0")
                .contains("callbook_index_bytes{account=\"two\"}")
                .contains("callbook_feed_lag_seconds{account=\"two\"}")
                .contains("callbook_identify_outcomes_total{outcome=\"matched\"} 0.0");

        store.stop();
        assertThat(get("/q/health/ready").statusCode()).isEqualTo(200);
        store.start();
    }

    @Test
    @Order(2)
    void oneAccountTooManyDropsTheOneNotAskedForLongest() {
        store.addAccount("four", "US");
        await().pollDelay(Duration.ofMillis(1100)).until(() -> directory.findLoaded("one") != null);
        assertThat(directory.findLoaded("three")).isNotNull();

        directory.load("four", Duration.ofSeconds(5)).await().atMost(Duration.ofSeconds(6));

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() ->
                        assertThat(get("/q/metrics").body())
                                .contains("callbook_index_contacts{account=\"four\"}")
                                .contains("callbook_index_contacts{account=\"one\"}")
                                .doesNotContain("callbook_index_contacts{account=\"two\"}"));
        assertThat(directory.findLoaded("two")).isNull();
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
                    BodyHandlers.ofString());
        }
    }
}
