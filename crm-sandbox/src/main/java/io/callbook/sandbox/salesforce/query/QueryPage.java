package io.callbook.sandbox.salesforce.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.callbook.sandbox.salesforce.soql.QueryResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One page of a result, as the API answers it. */
record QueryPage(
        int totalSize,
        boolean done,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String nextRecordsUrl,
        List<Map<String, @Nullable Object>> records) {

    static QueryPage of(QueryResult.Aggregate aggregate) {
        Map<String, @Nullable Object> record = new LinkedHashMap<>();
        record.put("attributes", Map.of("type", "AggregateResult"));
        record.putAll(aggregate.values());
        return new QueryPage(1, true, null, List.of(record));
    }
}
