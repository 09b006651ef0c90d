package io.callbook.gateway.salesforce;

import com.fasterxml.jackson.databind.JsonNode;
import io.callbook.gateway.salesforce.SalesforceHttp.Reply;
import io.callbook.gateway.salesforce.wire.QueryResponse;
import io.callbook.gateway.spi.ConnectorException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a query's result, which may come in parts smaller than asked for.
 *
 * @param rows in order
 * @param done whether the result had no more
 * @param time Salesforce's, when it answered
 */
record SalesforceRows(List<JsonNode> rows, boolean done, Optional<Instant> time) {
    /** Salesforce makes parts of 200 rows or more, and a fetch asks for 2,000 at most. */
    private static final int MAX_PARTS = 100;

    SalesforceRows {
        rows = List.copyOf(rows);
    }

    /** Reads on from the answer to a query. */
    static SalesforceRows read(SalesforceClient client, Reply first, String objectType) {
        String what = "the object '" + objectType + "'";
        QueryResponse part = client.read(first, what, QueryResponse.class);
        List<JsonNode> rows = new ArrayList<>(part.records());
        for (int parts = 1; !part.done() && parts < MAX_PARTS; parts++) {
            part = client.follow(nextPart(part), what, QueryResponse.class);
            rows.addAll(part.records());
        }
        return new SalesforceRows(rows, part.done(), SalesforceClient.time(first));
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
}
