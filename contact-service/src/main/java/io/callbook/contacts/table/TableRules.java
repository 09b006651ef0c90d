package io.callbook.contacts.table;

import io.callbook.contacts.failure.FieldViolation;
import io.callbook.contacts.field.FieldDefinition;
import io.callbook.contacts.field.FieldDefinitions;
import io.callbook.contacts.field.FieldRules;
import io.callbook.contacts.field.FieldType;
import java.util.ArrayList;
import java.util.List;

/** What a table must be. */
final class TableRules {
    private static final int MAX_NAME = 200;

    private TableRules() {}

    static boolean isOfContacts(String code) {
        return code.equalsIgnoreCase(FieldDefinitions.CONTACT_TABLE);
    }

    /** What is wrong with a table that is to be declared. */
    static List<FieldViolation> checkNew(String code, TableDeclaration declaration) {
        List<FieldViolation> faults = new ArrayList<>();
        if (!FieldRules.isName(code)) {
            add(
                    faults,
                    "table_code",
                    "must be 1 to 63 letters, digits and underscores, beginning with a letter");
        }
        faults.addAll(check(declaration));
        checkKey(declaration, faults);
        return faults;
    }

    /** What is wrong with any table, that of contacts included. */
    static List<FieldViolation> check(TableDeclaration declaration) {
        List<FieldViolation> faults = new ArrayList<>();
        String name = declaration.name();
        if (name.codePointCount(0, name.length()) > MAX_NAME || name.indexOf('\0') >= 0) {
            add(faults, "name", "must have at most 200 characters, none of them NUL");
        }
        FieldRules.check(declaration.fields()).forEach(fault -> faults.add(fault.within("table")));
        return faults;
    }

    private static void checkKey(TableDeclaration declaration, List<FieldViolation> faults) {
        if (declaration.keyField().isEmpty()) {
            add(faults, "key_field", "is missing: name the field that tells records apart");
            return;
        }
        declaration
                .field(declaration.keyField())
                .ifPresentOrElse(
                        key -> checkKey(key, faults),
                        () -> add(faults, "key_field", "is none of the fields: declare it there"));
    }

    private static void checkKey(FieldDefinition key, List<FieldViolation> faults) {
        if (!key.required()) {
            add(faults, "key_field", "must be required: set `required` of its definition");
        }
        if (key.type() == FieldType.BOOLEAN) {
            add(faults, "key_field", "cannot be a BOOLEAN: only two records could exist");
        }
    }

    private static void add(List<FieldViolation> faults, String field, String description) {
        faults.add(new FieldViolation("table." + field, description));
    }
}
