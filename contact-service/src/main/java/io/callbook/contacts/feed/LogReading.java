package io.callbook.contacts.feed;

import io.callbook.contacts.feed.LogPage.Rest;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page of the log with the states of what changed; shared by its readers. */
final class LogReading {
    private final Shared shared;
    private final LogPage page;
    private final long counted;

    private LogReading(Shared shared, LogPage page, long counted) {
        this.shared = shared;
        this.page = page;
        this.counted = counted;
    }

    /**
     * What was read.
     *
     * @param states of what changed
     * @param counted the signals that had come before the page was read
     */
    static LogReading of(LogPage page, States states, long counted) {
        return new LogReading(new Shared(page, states), page, counted);
    }

    LogPage page() {
        return page;
    }

    /** How many signals had come before. */
    long counted() {
        return counted;
    }

    /** Whether it tells what comes next after a position that is not before its beginning. */
    boolean tellsAfter(Position position) {
        return position.compareTo(page.position()) < 0 || page.rest() != Rest.MORE;
    }

    /** What it tells to a reader who is at a position within it, or beyond its end. */
    LogReading after(Position position) {
        List<LoggedChange> changes = page.changes();
        int first = 0;
        while (first < changes.size() && changes.get(first).position().compareTo(position) <= 0) {
            first++;
        }
        if (first == 0 && position.compareTo(page.position()) <= 0) {
            return this;
        }
        Position end = position.compareTo(page.position()) < 0 ? page.position() : position;
        return new LogReading(shared, page.from(first, end), counted);
    }

    /**
     * Translates the changes, once for all who share the reading.
     *
     * @param translation always the same one
     */
    @SuppressWarnings("unchecked") // There is one translation, that of the edge.
    <T> List<T> translatedBy(Function<Shared, List<T>> translation) {
        List<T> all = (List<T>) shared.translatedBy(translation);
        return all.subList(all.size() - page.changes().size(), all.size());
    }

    /** What was read in one go. */
    static final class Shared {
        private final LogPage page;
        private final States states;
        private @Nullable List<?> translated;

        private Shared(LogPage page, States states) {
            this.page = page;
            this.states = states;
        }

        List<LoggedChange> changes() {
            return page.changes();
        }

        States states() {
            return states;
        }

        private synchronized List<?> translatedBy(Function<Shared, ? extends List<?>> translation) {
            List<?> known = translated;
            if (known == null) {
                known = translation.apply(this);
                translated = known;
            }
            return known;
        }
    }
}
