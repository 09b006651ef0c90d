package io.callbook.gateway.lookup;

import io.callbook.gateway.apply.SyncScope;
import io.callbook.gateway.capture.RecordCapture;
import io.callbook.gateway.connection.Connection;
import io.callbook.gateway.connection.Connections;
import io.callbook.gateway.plan.RecordNumbers;
import io.callbook.gateway.spi.Connector;
import io.callbook.gateway.spi.NumberSearch;
import io.callbook.gateway.spi.SearchHit;
import io.callbook.numbers.PhoneNumber;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Searches one connection by a number. */
@Singleton
class ConnectionSearch {
    /** More records than are answered, because a CRM searches roughly. */
    private static final int MOST_HITS = 50;

    private final Connections connections;
    private final LiveConnectors connectors;
    private final RecordCapture capture;

    ConnectionSearch(Connections connections, LiveConnectors connectors, RecordCapture capture) {
        this.connections = connections;
        this.connectors = connectors;
        this.capture = capture;
    }

    /**
     * A record that has the number.
     *
     * @param scopes the syncs that it belongs to
     */
    record Found(List<SyncScope> scopes, SearchHit hit) {}

    /**
     * The records that really have the number; empty if the connection cannot be searched.
     *
     * @param scopes the connection's syncs
     */
    Optional<List<Found>> search(
            String accountId,
            String connectionId,
            List<SyncScope> scopes,
            PhoneNumber number,
            TimeLimit limit) {
        Optional<Connection> connection = connections.find(accountId, connectionId);
        if (connection.isEmpty() || LiveSyncs.types(scopes).isEmpty()) {
            return Optional.empty();
        }
        NumberSearch search = question(scopes, number);
        return connectors
                .ask(connection.get(), limit, connector -> ask(connector, search))
                .map(hits ->
                        hits.stream()
                                .map(hit -> new Found(having(scopes, hit, number), hit))
                                .filter(found -> !found.scopes().isEmpty())
                                .toList());
    }

    private static Optional<List<SearchHit>> ask(Connector connector, NumberSearch search) {
        return connector.capabilities().numberSearch()
                ? Optional.of(connector.search(search))
                : Optional.empty();
    }

    private NumberSearch question(List<SyncScope> scopes, PhoneNumber number) {
        return new NumberSearch(
                number,
                LiveSyncs.types(scopes).stream()
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        type ->
                                                capture.fields(
                                                        scopes.getFirst().stream(type),
                                                        LiveSyncs.fields(scopes, type)))),
                MOST_HITS);
    }

    /** The syncs by whose mapping the record has the number. */
    private static List<SyncScope> having(
            List<SyncScope> scopes, SearchHit hit, PhoneNumber number) {
        return scopes.stream()
                .filter(scope ->
                        RecordNumbers.has(scope.config(), hit.objectType(), hit.record(), number))
                .toList();
    }
}
