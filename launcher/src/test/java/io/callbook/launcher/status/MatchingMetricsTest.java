package io.callbook.launcher.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MatchingMetricsTest {
    @Test
    void theAccountFarthestBehindCounts() {
        assertThat(
                        MatchingMetrics.lag(
                                """
                                # TYPE callbook_feed_lag_seconds gauge
                                callbook_feed_lag_seconds{account="a"} 0.4
                                callbook_feed_lag_seconds{account="b"} 2.5
                                """))
                .isEqualTo("2.5 s");
    }

    @Test
    void withoutAnyAccountInMemoryThereIsNoLag() {
        assertThat(MatchingMetrics.lag("other 1\n")).isEqualTo("no account loaded");
    }
}
