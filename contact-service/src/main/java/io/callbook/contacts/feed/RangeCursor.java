package io.callbook.contacts.feed;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;

/**
 * One reader's place among pages that are known before. While it is sent one page, the next ones
 * are read, several at once.
 *
 * @param <T> what is read
 */
final class RangeCursor<T> {
    private final List<IdRange> ranges;
    private final Function<IdRange, Uni<List<T>>> within;
    private final int atOnce;
    private final Queue<Uni<Page<T>>> begun = new ArrayDeque<>();
    private int next;

    /**
     * At the beginning.
     *
     * @param ranges of the pages; at least one
     * @param within reads a page
     * @param atOnce how many pages are read at the same time
     */
    RangeCursor(List<IdRange> ranges, Function<IdRange, Uni<List<T>>> within, int atOnce) {
        this.ranges = ranges;
        this.within = within;
        this.atOnce = atOnce;
    }

    Uni<Page<T>> next() {
        readAhead();
        return begun.remove().invoke(this::readAhead);
    }

    private void readAhead() {
        while (next < ranges.size() && begun.size() < atOnce) {
            begun.add(begun(read(next++)));
        }
    }

    private Uni<Page<T>> read(int place) {
        boolean isLast = place == ranges.size() - 1;
        return within.apply(ranges.get(place)).map(items -> new Page<>(items, isLast));
    }

    /** Runs already; whoever asks gets what it brings. */
    private static <T> Uni<Page<T>> begun(Uni<Page<T>> reading) {
        Uni<Page<T>> kept = reading.memoize().indefinitely();
        kept.subscribe().with(page -> {}, failure -> Log.debugf("Reading ahead: %s", failure));
        return kept;
    }
}
