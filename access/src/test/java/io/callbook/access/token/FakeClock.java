package io.callbook.access.token;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

final class FakeClock implements InstantSource {
    private Instant now = Instant.now();

    @Override
    public Instant instant() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }
}
