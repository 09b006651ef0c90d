package io.callbook.launcher.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LineProgressTest {
    private final List<String> lines = new ArrayList<>();
    private final AtomicLong clockMillis = new AtomicLong();

    @Test
    void theFirstAndTheLastStateAreShownAndOneEveryFewSecondsBetween() {
        // When
        try (LineProgress progress = new LineProgress("copy", lines::add, clockMillis::get)) {
            progress.show(1, 10, "");
            progress.show(2, 10, "");
            clockMillis.addAndGet(3_000);
            progress.show(5, 10, "reading");
            progress.show(10, 10, "");
        }

        // Then
        assertThat(lines)
                .containsExactly(
                        "  copy: 1 of 10", "  copy: 5 of 10 (reading)", "  copy: 10 of 10");
    }

    @Test
    void anUnknownTotalIsNotShown() {
        try (LineProgress progress = new LineProgress("copy", lines::add, clockMillis::get)) {
            progress.show(7, -1, "");
        }

        assertThat(lines).containsExactly("  copy: 7");
    }
}
