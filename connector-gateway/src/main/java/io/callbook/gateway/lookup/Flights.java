package io.callbook.gateway.lookup;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Work that several callers may wait for at once and that is done once. It goes on when they leave.
 */
final class Flights<K, T> {
    private final ConcurrentMap<K, CompletableFuture<T>> flying = new ConcurrentHashMap<>();
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    /** The result of the work that is going on for a key, or is started now. */
    Future<T> join(K key, Supplier<T> work) {
        CompletableFuture<T> mine = new CompletableFuture<>();
        CompletableFuture<T> flight = flying.computeIfAbsent(key, _ -> mine);
        if (flight == mine) {
            threads.execute(() -> fly(key, work, mine));
        }
        return flight.copy();
    }

    private void fly(K key, Supplier<T> work, CompletableFuture<T> flight) {
        try {
            T result = work.get();
            flying.remove(key, flight);
            flight.complete(result);
        } catch (RuntimeException | Error e) {
            flying.remove(key, flight);
            flight.completeExceptionally(e);
        }
    }
}
