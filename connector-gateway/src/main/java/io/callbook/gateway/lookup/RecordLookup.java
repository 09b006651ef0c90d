package io.callbook.gateway.lookup;

import io.callbook.gateway.apply.SyncScope;
import io.callbook.gateway.capture.RecordCapture;
import io.callbook.gateway.connection.Connection;
import io.callbook.gateway.connection.Connections;
import io.callbook.gateway.replica.StreamKey;
import io.callbook.gateway.spi.Connector;
import io.callbook.gateway.spi.RecordChange;
import io.callbook.gateway.spi.RecordRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Reads a record by its reference and stores it, whether or not a sync has met it (MAT-14). */
@Singleton
class RecordLookup {
    private final Connections connections;
    private final LiveSyncs syncs;
    private final LiveConnectors connectors;
    private final RecordCapture capture;
    private final RecordStoring storing;
    private final LookupConfig config;
    private final Flights<RecordKey, Standing> flights = new Flights<>();

    RecordLookup(
            Connections connections,
            LiveSyncs syncs,
            LiveConnectors connectors,
            RecordCapture capture,
            RecordStoring storing,
            LookupConfig config) {
        this.connections = connections;
        this.syncs = syncs;
        this.connectors = connectors;
        this.capture = capture;
        this.storing = storing;
        this.config = config;
    }

    /**
     * The id of the record's contact. Simultaneous look-ups of one record ask the CRM once.
     *
     * @throws LookupException if there is none, or it takes too long
     */
    String lookUp(RecordKey asked, TimeLimit limit) {
        Connection connection =
                connections
                        .find(asked.accountId(), asked.connectionId())
                        .orElseThrow(
                                () -> new LookupException.ConnectionNotFound(asked.connectionId()));
        RecordKey record = asked.withId(id(connection, asked.externalId()));
        Standing standing =
                Waiting.await(flights.join(record, () -> readAndStore(connection, record)), limit)
                        .orElseThrow(() ->
                                new LookupException.SourceUnavailable(
                                        "The record was not read and stored in time; that goes on,"
                                                + " and a later call finds it.",
                                        null));
        return switch (standing) {
            case Standing.Stored stored -> stored.contactId();
            case Standing.KeptOut kept -> throw new LookupException.RecordNotFound(kept.sentence());
        };
    }

    private String id(Connection connection, String text) {
        return connections
                .findRecordId(connection, text)
                .orElseThrow(() ->
                        new LookupException.InvalidField(
                                "reference.external_id",
                                "reference.external_id is not an id of a record of this CRM (%s)."
                                        .formatted(connection.type())));
    }

    private Standing readAndStore(Connection connection, RecordKey record) {
        List<SyncScope> scopes =
                syncs.of(record.accountId(), record.connectionId(), record.objectType());
        if (scopes.isEmpty()) {
            return new Standing.KeptOut(
                    "No running sync of the connection '%s' has the object type '%s' enabled."
                            .formatted(record.connectionId(), record.objectType()));
        }
        return read(connection, record, scopes)
                .map(change -> storing.store(scopes, record.objectType(), change, Optional.empty()))
                .orElseGet(() -> new Standing.KeptOut("The CRM has no record with this id."));
    }

    private Optional<RecordChange> read(
            Connection connection, RecordKey record, List<SyncScope> scopes) {
        StreamKey stream = scopes.getFirst().stream(record.objectType());
        RecordRequest request =
                new RecordRequest(
                        record.objectType(),
                        capture.fields(stream, LiveSyncs.fields(scopes, record.objectType())),
                        record.externalId());
        return connectors.ask(
                connection,
                TimeLimit.within(config.timeLimit()),
                connector -> find(connector, request));
    }

    private static Optional<RecordChange> find(Connector connector, RecordRequest request) {
        if (!connector.capabilities().singleRecords()) {
            throw new LookupException.RecordNotFound(
                    "Single records cannot be read through this connection.");
        }
        return connector.find(request);
    }
}
