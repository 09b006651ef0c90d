package io.callbook.sandbox.salesforce.soql;

import io.callbook.sandbox.salesforce.schema.Field;
import io.callbook.sandbox.salesforce.store.RecordReader;
import io.callbook.sandbox.salesforce.store.SObjectRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a record or of a parent.
 *
 * @param lookups the lookups to follow, none for the record's own field
 */
public record FieldPath(List<Field> lookups, Field field) {

    public FieldPath {
        lookups = List.copyOf(lookups);
    }

    boolean isOwn(String fieldName) {
        return lookups.isEmpty() && field.name().equals(fieldName);
    }

    /** The value, null also if a parent is missing. */
    @Nullable Object value(SObjectRecord record, RecordReader reader) {
        SObjectRecord owner = record;
        for (Field lookup : lookups) {
            owner = owner == null ? null : reader.parent(owner, lookup);
        }
        return owner == null ? null : owner.get(field);
    }
}
