package io.callbook.matching.feed;

import org.jspecify.annotations.Nullable;

/** An account's place in memory: its feed, the thread that runs it, and when it was last used. */
final class Residence {
    private static final long COARSE_MILLIS = 1000;

    private final AccountFeed feed;
    private final Thread thread;
    private volatile long lastAskedMillis;

    Residence(AccountFeed feed, Thread thread, long nowMillis) {
        this.feed = feed;
        this.thread = thread;
        this.lastAskedMillis = nowMillis;
    }

    AccountFeed feed() {
        return feed;
    }

    Thread thread() {
        return thread;
    }

    long lastAskedMillis() {
        return lastAskedMillis;
    }

    /** The account if it is loaded; notes the time, coarsely, so that calls do not contend. */
    @Nullable LiveAccount askedFor(long nowMillis) {
        if (nowMillis - lastAskedMillis > COARSE_MILLIS) {
            lastAskedMillis = nowMillis;
        }
        return feed.loaded().isCompletedExceptionally() ? null : feed.loaded().getNow(null);
    }
}
