package io.callbook.sandbox.salesforce.query;

import io.callbook.sandbox.salesforce.soql.QueryResult;
import io.callbook.sandbox.salesforce.wire.SalesforceException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The results whose later pages may still be asked for. A result stands still while records change.
 * A restart forgets all: a client then gets {@code INVALID_QUERY_LOCATOR} and starts over.
 */
public final class OpenResults {
    private static final Pattern LOCATOR = Pattern.compile("(01g[0-9A-Za-z]{15})-(\\d{1,9})");

    private final int capacity;
    private final int configuredPageSize;
    private final LocatorIds ids = new LocatorIds();
    private final Map<String, QueryResult.Rows> results = new LinkedHashMap<>();
    private int pageSize;

    public OpenResults(int capacity, int pageSize) {
        this.capacity = capacity;
        this.configuredPageSize = pageSize;
        this.pageSize = pageSize;
    }

    /** The rows from one place on, and where they stand. */
    record Place(QueryResult.Rows result, String id, int offset) {
        String locator(int laterOffset) {
            return id + "-" + laterOffset;
        }
    }

    /** Begins with the first page of a result. */
    synchronized Place first(QueryResult.Rows result) {
        return new Place(result, ids.next(), 0);
    }

    /** Keeps a result that goes on behind its first page. */
    synchronized void keep(Place place) {
        results.putIfAbsent(place.id(), place.result());
        while (results.size() > capacity) {
            results.remove(results.keySet().iterator().next());
        }
    }

    /** Finds the place that a locator names. */
    synchronized Place find(String locator) {
        Matcher parts = LOCATOR.matcher(locator);
        return Optional.of(parts)
                .filter(Matcher::matches)
                .map(found -> results.get(found.group(1)))
                .filter(result -> Integer.parseInt(parts.group(2)) <= result.rows().size())
                .map(result -> new Place(result, parts.group(1), Integer.parseInt(parts.group(2))))
                .orElseThrow(OpenResults::invalid);
    }

    /** The rows in a page now, unless the client asks for fewer. */
    synchronized int pageSize() {
        return pageSize;
    }

    /** Serves smaller pages than configured, whatever the client asks for. */
    public synchronized void limitPages(int rows) {
        pageSize = rows;
    }

    /** Forgets all results, as a restart does. */
    public synchronized void closeAll() {
        results.clear();
    }

    /** Goes back to the configured size of pages. */
    public synchronized void reset() {
        pageSize = configuredPageSize;
    }

    private static SalesforceException invalid() {
        return SalesforceException.badRequest("INVALID_QUERY_LOCATOR", "invalid query locator");
    }
}
