package io.callbook.sandbox.salesforce.soql;

import io.callbook.sandbox.salesforce.store.RecordReader;
import io.callbook.sandbox.salesforce.store.SObjectRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record of a result with the parents asked for, as they were when the query ran.
 *
 * @param parents in the order of the selection's parents, null where there is none
 */
public record Row(SObjectRecord record, List<@Nullable Row> parents) {

    static Row of(SObjectRecord record, Selection selection, RecordReader reader) {
        List<@Nullable Row> parents = new ArrayList<>();
        for (Selection.Item.Parent parent : selection.parents()) {
            SObjectRecord found = reader.parent(record, parent.lookup());
            parents.add(found == null ? null : of(found, parent.selection(), reader));
        }
        return new Row(
                record, parents.isEmpty() ? List.of() : Collections.unmodifiableList(parents));
    }
}
