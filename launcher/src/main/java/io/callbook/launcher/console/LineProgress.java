package io.callbook.launcher.console;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Lines for a log: the first state, the last one, and one every few seconds between. */
final class LineProgress implements Progress {
    private static final long INTERVAL_MILLIS = 3_000;

    private final String task;
    private final Consumer<String> lines;
    private final LongSupplier clockMillis;
    private long nextMillis;
    private @Nullable String pending;

    LineProgress(String task, Consumer<String> lines) {
        this(task, lines, () -> System.nanoTime() / 1_000_000);
    }

    LineProgress(String task, Consumer<String> lines, LongSupplier clockMillis) {
        this.task = task;
        this.lines = lines;
        this.clockMillis = clockMillis;
        this.nextMillis = clockMillis.getAsLong();
    }

    @Override
    public void show(long done, long total, String note) {
        String state = total >= done && total > 0 ? done + " of " + total : String.valueOf(done);
        pending = "  " + task + ": " + state + (note.isEmpty() ? "" : " (" + note + ")");
        if (clockMillis.getAsLong() >= nextMillis) {
            flush();
            nextMillis = clockMillis.getAsLong() + INTERVAL_MILLIS;
        }
    }

    @Override
    public void close() {
        flush();
    }

    private void flush() {
        if (pending != null) {
            lines.accept(pending);
            pending = null;
        }
    }
}
