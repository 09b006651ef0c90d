package io.callbook.matching.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
    private final Backoff backoff = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5));

    @ParameterizedTest
    @CsvSource({"1, 200", "2, 400", "3, 800", "5, 3200", "6, 5000", "60, 5000"})
    void pausesDoubleUpToTheCapWithJitter(int failures, long fullMillis) {
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            assertThat(backoff.pause(failures, random).toMillis())
                    .isBetween(fullMillis / 2, fullMillis);
        }
    }
}
