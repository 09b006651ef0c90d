package io.callbook.contacts.feed;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * One reader's place in a snapshot. While it is sent one page, the next one is read.
 *
 * @param <T> what is read
 */
final class PageCursor<T> {
    private static final UUID START = new UUID(0, 0);

    private final Function<UUID, Uni<List<T>>> afterId;
    private final Function<T, UUID> id;
    private final int limit;
    private UUID last = START;
    private Uni<Page<T>> following;

    /**
     * At the beginning.
     *
     * @param afterId reads what comes after an id, by the id, up to the limit
     * @param id of an item
     * @param limit the items of a page; fewer are the last ones
     */
    PageCursor(Function<UUID, Uni<List<T>>> afterId, Function<T, UUID> id, int limit) {
        this.afterId = afterId;
        this.id = id;
        this.limit = limit;
        this.following = read();
    }

    Uni<Page<T>> next() {
        return following.invoke(page -> {
            if (!page.isLast()) {
                last = id.apply(page.items().getLast());
                following = begun(read());
            }
        });
    }

    private Uni<Page<T>> read() {
        return afterId.apply(last).map(items -> new Page<>(items, items.size() < limit));
    }

    /** Runs already; whoever asks gets what it brings. */
    private static <T> Uni<Page<T>> begun(Uni<Page<T>> reading) {
        Uni<Page<T>> kept = reading.memoize().indefinitely();
        kept.subscribe().with(page -> {}, failure -> Log.debugf("Reading ahead: %s", failure));
        return kept;
    }
}
