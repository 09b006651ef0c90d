package io.callbook.contacts.feed;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Wakes the readers of an account in this process when its log grows. */
@ApplicationScoped
class ChangeSignals {
    private final Map<String, Signal> signals = new ConcurrentHashMap<>();

    /** How many signals an account has had; ask before reading, then wait for a later one. */
    long count(String accountId) {
        return signal(accountId).count();
    }

    /** Completes after the next signal beyond those counted, or after a while without one. */
    Uni<Void> await(String accountId, long counted, Duration atMost) {
        Signal signal = signal(accountId);
        return Uni.createFrom()
                .<Void>emitter(emitter -> signal.await(emitter, counted))
                .ifNoItem()
                .after(atMost)
                .recoverWithItem((Void) null);
    }

    /** An account's log grew. */
    void raise(String accountId) {
        Signal signal = signals.get(accountId);
        if (signal != null) {
            signal.raise();
        }
    }

    /** Any account's log may have grown. */
    void raiseAll() {
        signals.values().forEach(Signal::raise);
    }

    private Signal signal(String accountId) {
        return signals.computeIfAbsent(accountId, id -> new Signal());
    }

    private static final class Signal {
        private final Set<UniEmitter<? super Void>> waiting = new HashSet<>();
        private long count;

        synchronized long count() {
            return count;
        }

        void await(UniEmitter<? super Void> emitter, long counted) {
            emitter.onTermination(() -> forget(emitter));
            synchronized (this) {
                if (count == counted) {
                    waiting.add(emitter);
                    return;
                }
            }
            emitter.complete(null);
        }

        private synchronized void forget(UniEmitter<? super Void> emitter) {
            waiting.remove(emitter);
        }

        void raise() {
            Set<UniEmitter<? super Void>> woken;
            synchronized (this) {
                count++;
                woken = Set.copyOf(waiting);
                waiting.clear();
            }
            woken.forEach(emitter -> emitter.complete(null));
        }
    }
}
