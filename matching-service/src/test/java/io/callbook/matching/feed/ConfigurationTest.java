package io.callbook.matching.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.matching.caller.CallerConfig;
import io.callbook.matching.platform.StoreConfig;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConfigurationTest {
    private final SmallRyeConfig config =
            new SmallRyeConfigBuilder()
                    .addDiscoveredConverters()
                    .withMapping(FeedConfig.class)
                    .withMapping(CallerConfig.class)
                    .withMapping(StoreConfig.class)
                    .withConverter(Duration.class, 200, text -> Duration.parse("PT" + text))
                    .build();

    @Test
    void theDefaultsAreThoseOfAContainer() {
        FeedConfig feed = config.getConfigMapping(FeedConfig.class);
        assertThat(feed.preload()).isTrue();
        assertThat(feed.preloadParallel()).isEqualTo(4);
        assertThat(feed.maxAccounts()).isEqualTo(1000);
        assertThat(feed.heartbeatTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(feed.retryFirst()).isEqualTo(Duration.ofMillis(200));
        assertThat(feed.retryMax()).isEqualTo(Duration.ofSeconds(5));

        CallerConfig caller = config.getConfigMapping(CallerConfig.class);
        assertThat(caller.storeTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(caller.maxDataAge()).isEqualTo(Duration.ofSeconds(10));

        StoreConfig store = config.getConfigMapping(StoreConfig.class);
        assertThat(store.host()).isEqualTo("contact-service");
        assertThat(store.port()).isEqualTo(9000);
    }
}
