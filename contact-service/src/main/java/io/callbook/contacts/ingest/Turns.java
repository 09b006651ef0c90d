package io.callbook.contacts.ingest;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets a few pieces of work run at a time; the others wait, first come first served. */
final class Turns {
    private final Queue<Turn> waiting = new ArrayDeque<>();
    private int free;

    /**
     * All free.
     *
     * @param atOnce how many pieces may run at the same time
     */
    Turns(int atOnce) {
        this.free = atOnce;
    }

    /** Runs the work when it is its turn; nobody waits for work that was cancelled. */
    <T> Uni<T> take(Executor executor, Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .deferred(() -> {
                    Turn turn = new Turn();
                    return Uni.createFrom()
                            .<Void>emitter(turn::await)
                            .emitOn(executor)
                            .chain(() -> work.get())
                            .onTermination()
                            .invoke(turn::end);
                });
    }

    private final class Turn {
        private @Nullable UniEmitter<? super Void> emitter;
        private boolean held;

        void await(UniEmitter<? super Void> next) {
            synchronized (waiting) {
                emitter = next;
                if (free == 0) {
                    waiting.add(this);
                    return;
                }
                free--;
                held = true;
            }
            next.complete(null);
        }

        void end() {
            Turn next;
            synchronized (waiting) {
                waiting.remove(this);
                if (!held) {
                    return;
                }
                held = false;
                next = waiting.poll();
                if (next == null) {
                    free++;
                    return;
                }
                next.held = true;
            }
            if (next.emitter != null) {
                next.emitter.complete(null);
            }
        }
    }
}
