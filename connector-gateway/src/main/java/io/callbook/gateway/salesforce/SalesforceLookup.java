package io.callbook.gateway.salesforce;

import com.fasterxml.jackson.databind.JsonNode;
import io.callbook.gateway.salesforce.SalesforceHttp.Reply;
import io.callbook.gateway.spi.NumberSearch;
import io.callbook.gateway.spi.RecordChange;
import io.callbook.gateway.spi.RecordRequest;
import io.callbook.gateway.spi.SearchHit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads single records. A search only gives ids: the records are then read as a sync reads them,
 * because the index of searches is behind, and knows neither stamps nor parents for certain.
 */
final class SalesforceLookup {
    private static final String TYPE = "/attributes/type";

    private final SalesforceClient client;
    private final SalesforceSchema schema;

    SalesforceLookup(SalesforceClient client, SalesforceSchema schema) {
        this.client = client;
        this.schema = schema;
    }

    Optional<RecordChange> find(RecordRequest request) {
        return SalesforceId.normalize(request.externalId())
                .flatMap(id ->
                        read(request.objectType(), request.fields(), List.of(id)).stream()
                                .filter(change -> change.externalId().equals(id))
                                .findFirst());
    }

    List<SearchHit> search(NumberSearch search) {
        Map<String, Set<String>> found = new TreeMap<>();
        for (JsonNode row : rows(search)) {
            String type = row.at(TYPE).asText();
            if (search.fields().containsKey(type)) {
                SalesforceId.normalize(row.path(SalesforceFields.ID).asText())
                        .ifPresent(id ->
                                found.computeIfAbsent(type, _ -> new LinkedHashSet<>()).add(id));
            }
        }
        List<SearchHit> hits = new ArrayList<>();
        found.forEach((type, ids) ->
                read(type, search.fields().getOrDefault(type, List.of()), ids).stream()
                        .filter(RecordChange.Present.class::isInstance)
                        .map(RecordChange.Present.class::cast)
                        .forEach(record -> hits.add(new SearchHit(type, record))));
        return hits;
    }

    private Iterable<JsonNode> rows(NumberSearch search) {
        String sosl = SalesforceQuery.search(search);
        JsonNode answer =
                client.get(
                        "/search?q=" + SalesforceClient.encode(sosl),
                        "the search by telephone number",
                        JsonNode.class);
        // Versions before 37.0 answer the rows alone.
        return answer.isArray() ? answer : answer.path("searchRecords");
    }

    private List<RecordChange> read(String objectType, List<String> asked, Collection<String> ids) {
        SalesforceFields fields = schema.resolve(objectType, asked);
        Reply reply = query(objectType, fields, ids);
        // A field that went away since the describe.
        if (SalesforceErrors.isInvalidField(reply)) {
            schema.forget(objectType);
            fields = schema.resolve(objectType, asked);
            reply = query(objectType, fields, ids);
        }
        return SalesforceMapper.changes(
                SalesforceRows.read(client, reply, objectType).rows(), fields);
    }

    private Reply query(String objectType, SalesforceFields fields, Collection<String> ids) {
        String soql = SalesforceQuery.byId(objectType, fields.selected(), ids);
        return client.getReply("/queryAll?q=" + SalesforceClient.encode(soql));
    }
}
