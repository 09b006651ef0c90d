package io.callbook.launcher.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private final AtomicLong clock = new AtomicLong();
    private final Patience patience = new Patience(Duration.ofNanos(100), clock::get);

    @Test
    void endsWhenNothingMovesForLongerThanTheLimit() {
        assertThat(patience.isOver(0)).isFalse();
        clock.set(100);
        assertThat(patience.isOver(0)).isFalse();
        clock.set(101);
        assertThat(patience.isOver(0)).isTrue();
    }

    @Test
    void beginsAnewWithEachStepForward() {
        assertThat(patience.isOver(0)).isFalse();
        clock.set(101);
        assertThat(patience.isOver(1)).isFalse();
        clock.set(201);
        assertThat(patience.isOver(1)).isFalse();
    }
}
