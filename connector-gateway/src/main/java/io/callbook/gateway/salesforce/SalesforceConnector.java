package io.callbook.gateway.salesforce;

import com.fasterxml.jackson.databind.JsonNode;
import io.callbook.gateway.salesforce.SalesforceHttp.Reply;
import io.callbook.gateway.salesforce.SalesforceMapper.Place;
import io.callbook.gateway.salesforce.wire.QueryResponse;
import io.callbook.gateway.spi.Capabilities;
import io.callbook.gateway.spi.ConnectionCheck;
import io.callbook.gateway.spi.Connector;
import io.callbook.gateway.spi.ConnectorException;
import io.callbook.gateway.spi.FetchRequest;
import io.callbook.gateway.spi.ObjectDescription;
import io.callbook.gateway.spi.RecordPage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads one org. {@link SalesforceCursor} says in which order and why.
 *
 * <p>A record's version is its SystemModstamp. A field of a parent, such as {@code Account.Name},
 * is as new as the record's own last change: Salesforce does not stamp a contact when its account
 * is renamed.
 */
final class SalesforceConnector implements Connector {
    /** Salesforce makes parts of 200 rows or more, and a fetch asks for 2,000 at most. */
    private static final int MAX_PARTS = 100;

    private final SalesforceClient client;
    private final SalesforceSchema schema;
    private final SalesforceConfig config;

    SalesforceConnector(SalesforceHttp http, SalesforceAccess access, SalesforceConfig config) {
        this.client = new SalesforceClient(http, access);
        this.schema = new SalesforceSchema(client);
        this.config = config;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(true, true, true);
    }

    @Override
    public ObjectDescription describe(String objectType) {
        return SalesforceMapper.description(schema.describe(objectType));
    }

    @Override
    public RecordPage fetch(FetchRequest request) {
        SalesforceCursor start = SalesforceCursor.of(request.cursor());
        SalesforceCursor cursor =
                (request.cursor().isStart() ? start.withTotal(count(request.objectType())) : start)
                        .walking(config.overlap());
        SalesforceFields fields = schema.resolve(request.objectType(), request.fields());
        Reply first = query(request.objectType(), fields, cursor);
        // A field that went away since the describe.
        if (SalesforceErrors.isInvalidField(first)) {
            schema.forget(request.objectType());
            fields = schema.resolve(request.objectType(), request.fields());
            first = query(request.objectType(), fields, cursor);
        }
        Rows rows = rows(first, request.objectType());
        start.checkDeletionsAreKept(rows.time());
        return page(rows, fields, cursor);
    }

    @Override
    public List<ConnectionCheck> check() {
        return new SalesforceCheck(client, schema).run();
    }

    /** The token ends by itself; the HTTP client is everyone's. */
    @Override
    public void close() {}

    /** Rows in order, whether the result they are of had no more, and Salesforce's time. */
    private record Rows(List<JsonNode> rows, boolean done, Optional<Instant> time) {}

    private RecordPage page(Rows read, SalesforceFields fields, SalesforceCursor cursor) {
        List<JsonNode> rows = read.rows();
        SalesforceCursor next = rows.isEmpty() ? cursor : after(rows.getLast(), cursor);
        boolean caughtUp = read.done() && rows.size() < config.pageSize();
        return new RecordPage(
                SalesforceMapper.changes(rows, fields),
                (caughtUp ? next.caughtUp(read.time()) : next).encoded(),
                caughtUp,
                cursor.estimatedTotal(),
                fields.missing());
    }

    /** The page is in order, so its last row has its greatest stamp. */
    private static SalesforceCursor after(JsonNode last, SalesforceCursor cursor) {
        Place place =
                SalesforceMapper.place(last)
                        .orElseThrow(() ->
                                new ConnectorException.SourceUnavailable(
                                        "Salesforce sends records without id or"
                                                + " SystemModstamp; reading stops here"
                                                + " and is tried again.",
                                        null));
        return cursor.after(place.stamp(), place.id());
    }

    private Reply query(String objectType, SalesforceFields fields, SalesforceCursor cursor) {
        String soql =
                SalesforceQuery.page(objectType, fields.selected(), cursor, config.pageSize());
        return client.getReply("/queryAll?q=" + SalesforceClient.encode(soql));
    }

    /** All rows of a result, which may come in parts smaller than asked for. */
    private Rows rows(Reply first, String objectType) {
        String what = "the object '" + objectType + "'";
        QueryResponse part = client.read(first, what, QueryResponse.class);
        List<JsonNode> rows = new ArrayList<>(part.records());
        for (int parts = 1; !part.done() && parts < MAX_PARTS; parts++) {
            part = client.follow(nextPart(part), what, QueryResponse.class);
            rows.addAll(part.records());
        }
        return new Rows(rows, part.done(), SalesforceClient.time(first));
    }

    private static String nextPart(QueryResponse part) {
        if (part.nextRecordsUrl() == null || part.records().isEmpty()) {
            throw new ConnectorException.SourceUnavailable(
                    "Salesforce says that there is more and does not say where. It is tried again"
                            + " by itself.",
                    null);
        }
        return part.nextRecordsUrl();
    }

    /** Only for showing progress: an org that refuses to count is read all the same. */
    private OptionalLong count(String objectType) {
        schema.describe(objectType);
        Reply reply =
                client.getReply(
                        "/query?q=" + SalesforceClient.encode(SalesforceQuery.count(objectType)));
        return reply.status() == 200
                ? SalesforceJson.read(reply.body(), QueryResponse.class)
                        .map(counted -> OptionalLong.of(counted.totalSize()))
                        .orElse(OptionalLong.empty())
                : OptionalLong.empty();
    }
}
