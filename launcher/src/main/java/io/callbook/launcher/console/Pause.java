package io.callbook.launcher.console;

import java.time.Duration;

/** Waiting between two looks at something that takes its time. */
public final class Pause {
    private Pause() {}

    /**
     * Waits.
     *
     * @param activity what the user learns was interrupted, such as "waiting for PostgreSQL"
     */
    public static void of(Duration duration, String activity) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("Interrupted while " + activity + ".", e);
        }
    }
}
