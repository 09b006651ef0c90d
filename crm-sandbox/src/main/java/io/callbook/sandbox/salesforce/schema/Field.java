package io.callbook.sandbox.salesforce.schema;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One field of an object.
 *
 * @param position its place among the object's fields; records keep values by it
 * @param length the longest text, 0 where the type has none
 * @param referenceTo the objects that a lookup may point to
 * @param relationshipName the name of a lookup's parent in a query
 * @param compoundName the compound field that this one is a part of
 * @param picklist the values of a picklist
 */
public record Field(
        int position,
        String name,
        String label,
        FieldType type,
        int length,
        Set<FieldFlag> flags,
        List<String> referenceTo,
        @Nullable String relationshipName,
        @Nullable String compoundName,
        List<String> picklist) {

    /** Longer text areas can be neither filtered nor sorted. */
    private static final int LONGEST_FILTERABLE_TEXT = 255;

    public Field {
        flags = Set.copyOf(flags);
        referenceTo = List.copyOf(referenceTo);
        picklist = List.copyOf(picklist);
    }

    /** Whether the flag is set. */
    public boolean is(FieldFlag flag) {
        return flags.contains(flag);
    }

    /** Whether the field may stand in a WHERE clause. */
    public boolean filterable() {
        return !isLongText();
    }

    /** Whether the field may stand in an ORDER BY clause. */
    public boolean sortable() {
        return !isLongText() && type != FieldType.ADDRESS;
    }

    /** Whether the field was added by the org rather than the vendor. */
    public boolean custom() {
        return name.endsWith("__c");
    }

    /** Whether a value must be given when a record is created. */
    public boolean requiredOnCreate() {
        return is(FieldFlag.CREATEABLE)
                && !is(FieldFlag.NILLABLE)
                && !is(FieldFlag.DEFAULTED_ON_CREATE)
                && type != FieldType.BOOLEAN;
    }

    /** Whether this is a text area too long to filter by. */
    public boolean isLongText() {
        return type == FieldType.TEXTAREA && length > LONGEST_FILTERABLE_TEXT;
    }
}
