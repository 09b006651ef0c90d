package io.callbook.sandbox.salesforce.store;

import io.callbook.sandbox.salesforce.schema.Field;
import io.callbook.sandbox.salesforce.schema.SObjectType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a record; a change makes another.
 *
 * @param id 18 characters
 * @param systemModstampMillis when this version was written
 * @param deletedAtMillis when it went to the recycle bin, 0 if it is not there
 */
public record SObjectRecord(
        SObjectType type,
        String id,
        long systemModstampMillis,
        long deletedAtMillis,
        FieldValues values) {

    /** Whether the record is in the recycle bin. */
    public boolean deleted() {
        return deletedAtMillis != 0;
    }

    /** The value of any field that is kept, system fields included. */
    public @Nullable Object get(Field field) {
        return switch (field.name()) {
            case "Id" -> id;
            case "IsDeleted" -> deleted();
            case "SystemModstamp" -> Instant.ofEpochMilli(systemModstampMillis);
            default -> values.get(field);
        };
    }

    /** The value of the field of that exact name. */
    public @Nullable Object get(String fieldName) {
        return get(type.field(fieldName));
    }

    /** The field's text, empty if there is none. */
    public String text(String fieldName) {
        Object value = get(fieldName);
        return value == null ? "" : value.toString();
    }
}
