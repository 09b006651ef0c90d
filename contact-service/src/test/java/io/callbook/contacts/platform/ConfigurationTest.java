package io.callbook.contacts.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.contacts.ServiceTest;
import io.callbook.contacts.caller.CallerConfig;
import io.callbook.contacts.feed.FeedConfig;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConfigurationTest extends ServiceTest {
    @Inject FeedConfig feed;
    @Inject CallerConfig caller;
    @Inject HousekeepingConfig housekeeping;
    @Inject Validator validator;

    @Test
    void theDefaultsKeepThePromisesOfTheContract() {
        assertThat(feed.heartbeat()).isLessThan(Duration.ofSeconds(2));
        assertThat(feed.poll()).isLessThan(Duration.ofSeconds(1));
        assertThat(feed.snapshotPage()).isLessThanOrEqualTo(2_000);
        assertThat(feed.changesPage()).isLessThanOrEqualTo(1_000);
        assertThat(feed.retention()).isEqualTo(Duration.ofDays(7));
        assertThat(caller.maxContacts()).isEqualTo(1_000);
        assertThat(housekeeping.requestRetention()).isEqualTo(Duration.ofDays(7));
        assertThat(validator.validate(feed)).isEmpty();
    }

    @Test
    @DisplayName("OPS-2: health, readiness with the database, and metrics are served")
    void probesAndMetricsAnswer() throws Exception {
        assertThat(get("/q/health/live").statusCode()).isEqualTo(200);
        HttpResponse<String> ready = get("/q/health/ready");
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).contains("\"database\"");
        STORE.newAccount();
        assertThat(get("/q/metrics").body())
                .contains("callbook_feed_readers", "grpc_server_processing_duration");
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        int port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
