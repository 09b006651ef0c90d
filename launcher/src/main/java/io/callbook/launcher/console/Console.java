package io.callbook.launcher.console;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the command line writes: results to standard output, what it is doing to standard error.
 */
public final class Console {
    /** Those of Unicode: a terminal obeys U+009B as it obeys an escape. */
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cc}");

    private final PrintStream results;
    private final PrintStream notes;

    public Console(PrintStream results, PrintStream notes) {
        this.results = results;
        this.notes = notes;
    }

    /** The console of this process. */
    public static Console ofProcess() {
        return new Console(System.out, System.err);
    }

    /** A line of the answer. */
    public void print(String line) {
        results.println(line);
    }

    /** A line about what is going on. */
    public void note(String line) {
        notes.println(line);
    }

    /** A line with what was just done and how it stands. */
    public void step(String name, String state) {
        note(String.format(Locale.ROOT, "  %-18s %s", name, state));
    }

    /** A bar where somebody watches, else a line from time to time. */
    public Progress progress(String task) {
        return isWatched() ? new BarProgress(task) : new LineProgress(task, this::note);
    }

    /** A duration as people read it: {@code 850 ms}, {@code 3.2 s}, {@code 5 min}, {@code 2 h}. */
    public static String readable(Duration duration) {
        if (duration.toMillis() < 1000) {
            return duration.toMillis() + " ms";
        }
        if (duration.toMinutes() < 2) {
            return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
        }
        return duration.toHours() < 2
                ? duration.toMinutes() + " min"
                : duration.toDays() < 2 ? duration.toHours() + " h" : duration.toDays() + " d";
    }

    /** A text that others wrote, so that it cannot steer the terminal or forge lines. */
    public static String printable(String text) {
        return CONTROLS.matcher(text).replaceAll("?");
    }

    private static boolean isWatched() {
        return Optional.ofNullable(System.console()).map(java.io.Console::isTerminal).orElse(false);
    }
}
