package io.callbook.gateway.lookup;

import io.callbook.gateway.connection.Connection;
import io.callbook.gateway.connection.Connections;
import io.callbook.gateway.spi.Connector;
import io.callbook.gateway.spi.ConnectorException;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Ways to CRMs that are kept open between look-ups, so that a caller does not wait for a login and
 * for the descriptions of objects. Each is used by one look-up at a time; one that failed, was
 * opened long ago, or whose connection was changed since is not used again.
 */
@Singleton
class LiveConnectors {
    /** Look-ups of one connection that go on at the same time are rarely more. */
    private static final int MOST_IDLE = 4;

    private final Connections connections;
    private final LookupConfig config;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Key, Deque<Open>> idle = new HashMap<>();

    LiveConnectors(Connections connections, LookupConfig config) {
        this.connections = connections;
        this.config = config;
    }

    /** A connection as it was last changed. */
    private record Key(String accountId, String connectionId, Instant updatedAt) {}

    /** A connector and until when it may be used. */
    private record Open(Connector connector, Instant until) {}

    /**
     * Asks a CRM.
     *
     * @param limit when not to wait any longer; the question is then given up
     * @throws ConnectorException if the CRM refuses, cannot be reached or takes too long
     */
    <T> T ask(Connection connection, TimeLimit limit, Function<Connector, T> question) {
        Future<T> answer = threads.submit(() -> ask(connection, question));
        return Waiting.await(answer, limit)
                .orElseGet(() -> {
                    answer.cancel(true);
                    throw new ConnectorException.SourceUnavailable(
                            "The CRM of the connection '%s' did not answer in time."
                                    .formatted(connection.id()),
                            null);
                });
    }

    private <T> T ask(Connection connection, Function<Connector, T> question) {
        Key key = new Key(connection.accountId(), connection.id(), connection.updatedAt());
        Open open = take(key).orElseGet(() -> open(connection));
        boolean well = false;
        try {
            T answer = question.apply(open.connector());
            well = true;
            return answer;
        } finally {
            if (!(well && giveBack(key, open))) {
                open.connector().close();
            }
        }
    }

    private Open open(Connection connection) {
        return new Open(
                connections.open(connection.accountId(), connection.id()),
                Instant.now().plus(config.keepOpen()));
    }

    private synchronized Optional<Open> take(Key key) {
        forgetOld();
        return Optional.ofNullable(idle.get(key)).map(Deque::pollLast);
    }

    private synchronized boolean giveBack(Key key, Open open) {
        Deque<Open> others = idle.computeIfAbsent(key, _ -> new ArrayDeque<>());
        return others.size() < MOST_IDLE && others.add(open);
    }

    private void forgetOld() {
        Instant now = Instant.now();
        Iterator<Deque<Open>> each = idle.values().iterator();
        while (each.hasNext()) {
            Deque<Open> open = each.next();
            open.stream()
                    .filter(one -> one.until().isBefore(now))
                    .forEach(one -> one.connector().close());
            open.removeIf(one -> one.until().isBefore(now));
            if (open.isEmpty()) {
                each.remove();
            }
        }
    }

    @PreDestroy
    synchronized void close() {
        threads.shutdownNow();
        idle.values().forEach(all -> all.forEach(open -> open.connector().close()));
        idle.clear();
    }
}
