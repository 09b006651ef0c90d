package io.callbook.contacts.table;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A table as JSON.
 *
 * @param code names it in calls
 * @param name empty to show the code
 * @param fields in the order in which people see them
 * @param keyField empty for the table of contacts
 * @param version counts the changes of the declaration
 * @param createdAt when it was declared
 * @param updatedAt when the declaration last changed
 */
@Schema(
        name = "Table",
        requiredProperties = {
            "code",
            "name",
            "fields",
            "keyField",
            "version",
            "createdAt",
            "updatedAt"
        })
record TableView(
        String code,
        String name,
        List<FieldBody> fields,
        String keyField,
        long version,
        Instant createdAt,
        Instant updatedAt) {
    /** Copies the fields. */
    TableView {
        fields = List.copyOf(fields);
    }

    static TableView of(CustomTable table) {
        return new TableView(
                table.code(),
                table.declaration().name(),
                table.declaration().fields().stream().map(FieldBody::of).toList(),
                table.declaration().keyField(),
                table.version(),
                table.createdAt(),
                table.updatedAt());
    }
}
