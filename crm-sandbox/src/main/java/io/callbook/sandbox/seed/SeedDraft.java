package io.callbook.sandbox.seed;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.callbook.sandbox.salesforce.schema.FieldType;
import io.callbook.sandbox.salesforce.schema.SObjectType;
import io.callbook.sandbox.salesforce.store.Draft;
import io.callbook.sandbox.salesforce.store.OrgIds;
import io.callbook.sandbox.salesforce.store.SObjectRecord;
import io.callbook.sandbox.salesforce.store.SalesforceId;
import java.time.Instant;

/**
 * A seeded record. Its id and its dates follow from its number, so that each start makes the same
 * one.
 */
final class SeedDraft {
    private static final Instant FIRST_DAY = Instant.parse("2025-01-06T09:00:00Z");

    private final Draft draft;
    private final Instant created;

    SeedDraft(SObjectType type, int number) {
        this.created = createdAt(type, number);
        this.draft =
                Draft.empty(type, SalesforceId.of(type.keyPrefix(), number))
                        .createdBy(OrgIds.CRM_USER, created);
        type.fields().stream()
                .filter(field -> field.type() == FieldType.BOOLEAN)
                .forEach(field -> draft.set(field.name(), false));
        if (type.has("OwnerId")) {
            draft.set("OwnerId", OrgIds.CRM_USER);
        }
    }

    /** One object a day, one record a second. */
    private static Instant createdAt(SObjectType type, int number) {
        int day =
                switch (type.name()) {
                    case "User" -> 0;
                    case "Account" -> 1;
                    case "Contact" -> 2;
                    default -> 3;
                };
        return FIRST_DAY.plusSeconds(day * 86_400L + number);
    }

    /** Copies a cell; an empty one is no value. */
    SeedDraft copy(String fieldName, NamedCsvRecord row, String column) {
        return set(fieldName, row.getField(column).strip());
    }

    SeedDraft set(String fieldName, Object value) {
        draft.set(fieldName, "".equals(value) ? null : value);
        return this;
    }

    SObjectRecord record() {
        return draft.stamped(created);
    }
}
