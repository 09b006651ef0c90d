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
import io.callbook.gateway.spi.NumberSearch;
import io.callbook.gateway.spi.ObjectDescription;
import io.callbook.gateway.spi.RecordChange;
import io.callbook.gateway.spi.RecordPage;
import io.callbook.gateway.spi.RecordRequest;
import io.callbook.gateway.spi.SearchHit;
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
    private final SalesforceClient client;
    private final SalesforceSchema schema;
    private final SalesforceLookup lookup;
    private final SalesforceConfig config;

    SalesforceConnector(SalesforceHttp http, SalesforceAccess access, SalesforceConfig config) {
        this.client = new SalesforceClient(http, access);
        this.schema = new SalesforceSchema(client);
        this.lookup = new SalesforceLookup(client, schema);
        this.config = config;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(true, true, true, true, true);
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
        SalesforceRows rows = SalesforceRows.read(client, first, request.objectType());
        start.checkDeletionsAreKept(rows.time());
        return page(rows, fields, cursor);
    }

    @Override
    public Optional<RecordChange> find(RecordRequest request) {
        return lookup.find(request);
    }

    @Override
    public List<SearchHit> search(NumberSearch search) {
        return lookup.search(search);
    }

    @Override
    public List<ConnectionCheck> check() {
        return new SalesforceCheck(client, schema).run();
    }

    /** The token ends by itself; the HTTP client is everyone's. */
    @Override
    public void close() {}

    private RecordPage page(SalesforceRows read, SalesforceFields fields, SalesforceCursor cursor) {
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
