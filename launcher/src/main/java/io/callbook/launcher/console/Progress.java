package io.callbook.launcher.console;

/** How far a task is. Closing it leaves the last state on the screen. */
public interface Progress extends AutoCloseable {
    /**
     * Shows where the task stands.
     *
     * @param done how much is done
     * @param total how much there is, as far as is known; less than {@code done} means unknown
     * @param note a few words about the phase
     */
    void show(long done, long total, String note);

    @Override
    void close();
}
