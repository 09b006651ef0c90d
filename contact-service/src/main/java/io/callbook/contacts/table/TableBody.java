package io.callbook.contacts.table;

import io.callbook.contacts.field.FieldDefinition;
import io.callbook.contacts.rest.Absent;
import io.callbook.contacts.rest.Patch;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client gives of a table.
 *
 * @param code names it in calls; for a new table only
 * @param name for people
 * @param fields all of them, in the order in which people see them
 * @param keyField whose value tells records apart; for a new table only
 * @param valuesForExisting what existing records get in added fields; for a change only
 */
@Schema(
        name = "TableBody",
        requiredProperties = {"code", "fields", "keyField"})
record TableBody(
        @Schema(
                        description = "Unique without regard to case, never changed",
                        pattern = "[A-Za-z][A-Za-z0-9_]{0,62}",
                        examples = "Vehicle")
                @Nullable String code,
        @Schema(description = "For people", maxLength = 200) @Nullable String name,
        @Schema(description = "All fields, in the order in which people see them")
                @Nullable List<FieldBody> fields,
        @Schema(description = "The required field whose value tells records apart")
                @Nullable String keyField,
        @Schema(description = "With a change: what existing records get in added fields, by name")
                @Nullable Map<String, String> valuesForExisting) {
    TableDeclaration declaration() {
        return new TableDeclaration(
                Absent.text(name).strip(), definitions(), Absent.text(keyField));
    }

    static TableDeclaration patched(TableDeclaration before, Patch<TableBody> patch) {
        TableBody given = patch.value();
        return new TableDeclaration(
                patch.has("name") ? Absent.text(given.name()).strip() : before.name(),
                patch.has("fields") ? given.definitions() : before.fields(),
                before.keyField());
    }

    private List<FieldDefinition> definitions() {
        return fields == null ? List.of() : fields.stream().map(FieldBody::definition).toList();
    }
}
