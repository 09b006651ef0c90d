package io.callbook.benchmarks.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LookupLoopTest {
    @Test
    void everyNumberIsFoundAndTakesTime() {
        LookupTimes times = new LookupLoop(3_000, 20_000).measure();

        assertThat(times.containsNanos()).isPositive();
        assertThat(times.findNanos()).isPositive();
    }

    @Test
    void theResultSurvivesTheWayToTheOtherProcess() {
        LookupTimes times = new LookupTimes(120.25, 310.5);

        assertThat(LookupTimes.isLine(times.line())).isTrue();
        assertThat(LookupTimes.parse(times.line())).isEqualTo(times);
        assertThatThrownBy(() -> LookupTimes.parse("WARNING: something else"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
