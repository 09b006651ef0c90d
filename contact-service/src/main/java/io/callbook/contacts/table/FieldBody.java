package io.callbook.contacts.table;

import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.field.FieldDefinition;
import io.callbook.contacts.field.FieldType;
import io.callbook.contacts.rest.Absent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A declared field as JSON.
 *
 * @param name unique in its table without regard to case
 * @param type what it holds
 * @param required whether each record must have a value
 * @param label for people
 * @param options what a choice can be
 */
@Schema(
        name = "Field",
        requiredProperties = {"name", "type"})
record FieldBody(
        @Schema(description = "Never changed", pattern = "[A-Za-z][A-Za-z0-9_]{0,62}")
                @Nullable String name,
        @Schema(
                        description = "What it holds; never changed",
                        enumeration = {
                            "text",
                            "decimal",
                            "boolean",
                            "date",
                            "timestamp",
                            "integer",
                            "choice"
                        })
                @Nullable String type,
        @Schema(description = "Whether each record must have a value") @Nullable Boolean required,
        @Schema(description = "For people", maxLength = 200) @Nullable String label,
        @Schema(description = "What a choice can be; empty for other types")
                @Nullable List<String> options) {
    static FieldBody of(FieldDefinition field) {
        return new FieldBody(
                field.name(),
                field.type().name().toLowerCase(Locale.ROOT),
                field.required(),
                field.label(),
                field.options());
    }

    FieldDefinition definition() {
        return new FieldDefinition(
                Absent.text(name),
                typeOf(Absent.text(type)),
                Boolean.TRUE.equals(required),
                Absent.text(label).strip(),
                options == null ? List.of() : options);
    }

    private static FieldType typeOf(String text) {
        return Arrays.stream(FieldType.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() ->
                        CallFailure.invalid(
                                "fields.type",
                                "must be one of "
                                        + Arrays.stream(FieldType.values())
                                                .map(t -> t.name().toLowerCase(Locale.ROOT))
                                                .toList()));
    }
}
