package io.callbook.sandbox.salesforce.query;

import io.callbook.sandbox.salesforce.soql.QueryResult;
import io.callbook.sandbox.salesforce.soql.Row;
import io.callbook.sandbox.salesforce.soql.Selection;
import io.callbook.sandbox.salesforce.wire.RecordView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows as JSON: attributes, then what was selected in its order, parents as nested objects. */
public final class RowView {
    private RowView() {}

    /** Some rows of a result. */
    public static List<Map<String, @Nullable Object>> of(
            QueryResult.Rows result, int from, int to, String version) {
        return result.rows().subList(from, to).stream()
                .map(row -> view(row, result.selection(), version))
                .toList();
    }

    private static Map<String, @Nullable Object> view(
            Row row, Selection selection, String version) {
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("attributes", RecordView.attributes(row.record(), version));
        int parent = 0;
        for (Selection.Item item : selection.items()) {
            switch (item) {
                case Selection.Item.OwnField(var field) ->
                        view.put(field.name(), RecordView.value(row.record(), field));
                case Selection.Item.Parent(var lookup, var inner) -> {
                    Row found = row.parents().get(parent++);
                    view.put(
                            String.valueOf(lookup.relationshipName()),
                            found == null ? null : view(found, inner, version));
                }
            }
        }
        return view;
    }
}
