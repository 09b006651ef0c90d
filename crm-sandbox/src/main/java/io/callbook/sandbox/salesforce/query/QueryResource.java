package io.callbook.sandbox.salesforce.query;

import io.callbook.sandbox.salesforce.auth.NeedsSession;
import io.callbook.sandbox.salesforce.schema.Schema;
import io.callbook.sandbox.salesforce.soql.QueryResult;
import io.callbook.sandbox.salesforce.soql.SoqlException;
import io.callbook.sandbox.salesforce.soql.SoqlQuery;
import io.callbook.sandbox.salesforce.store.SalesforceStore;
import io.callbook.sandbox.salesforce.wire.SalesforceException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SOQL queries over HTTP, page by page. */
@Path("/services/data/{version: v\\d+\\.\\d+}")
@NeedsSession
@RunOnVirtualThread
class QueryResource {
    private static final String OPTIONS = "Sforce-Query-Options";

    private final Schema schema;
    private final SalesforceStore store;
    private final OpenResults openResults;

    QueryResource(Schema schema, SalesforceStore store, OpenResults openResults) {
        this.schema = schema;
        this.store = store;
        this.openResults = openResults;
    }

    @GET
    @Path("/query")
    public QueryPage query(
            @PathParam("version") String version,
            @QueryParam("q") @Nullable String query,
            @HeaderParam(OPTIONS) @Nullable String options) {
        return run(version, query, options, false);
    }

    @GET
    @Path("/queryAll")
    public QueryPage queryAll(
            @PathParam("version") String version,
            @QueryParam("q") @Nullable String query,
            @HeaderParam(OPTIONS) @Nullable String options) {
        return run(version, query, options, true);
    }

    /** Goes on with a result; one of queryAll goes on with its deleted rows at either address. */
    @GET
    @Path("/{resource: query|queryAll}/{locator}")
    public QueryPage queryMore(
            @PathParam("version") String version,
            @PathParam("locator") String locator,
            @HeaderParam(OPTIONS) @Nullable String options) {
        return page(version, openResults.find(locator), options);
    }

    private QueryPage run(
            String version,
            @Nullable String query,
            @Nullable String options,
            boolean includeDeleted) {
        if (query == null || query.isBlank()) {
            throw SalesforceException.badRequest(
                    "MALFORMED_QUERY", "A query string has to be specified");
        }
        return switch (result(query, includeDeleted)) {
            case QueryResult.Count(var count) -> new QueryPage(count, true, null, List.of());
            case QueryResult.Aggregate aggregate -> QueryPage.of(aggregate);
            case QueryResult.Rows rows -> page(version, openResults.first(rows), options);
        };
    }

    private QueryResult result(String query, boolean includeDeleted) {
        try {
            SoqlQuery compiled = SoqlQuery.compile(schema, query);
            return store.read(reader -> compiled.run(reader, includeDeleted));
        } catch (SoqlException refused) {
            throw SalesforceException.badRequest(refused.code().name(), refused.getMessage());
        }
    }

    private QueryPage page(String version, OpenResults.Place place, @Nullable String options) {
        int size = Math.min(openResults.pageSize(), QueryOptions.batchSize(options));
        int all = place.result().rows().size();
        int end = Math.min(all, place.offset() + size);
        boolean done = end == all;
        if (!done) {
            openResults.keep(place);
        }
        String next = done ? null : "/services/data/" + version + "/query/" + place.locator(end);
        return new QueryPage(
                all, done, next, RowView.of(place.result(), place.offset(), end, version));
    }
}
