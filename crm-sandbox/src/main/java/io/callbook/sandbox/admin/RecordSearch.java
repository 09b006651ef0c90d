package io.callbook.sandbox.admin;

import io.callbook.sandbox.salesforce.schema.FieldType;
import io.callbook.sandbox.salesforce.store.SObjectRecord;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds records by a part of the name or by the digits of any phone field. */
record RecordSearch(@Nullable String name, @Nullable String phone, boolean deleted) {
    private static final Pattern NO_DIGIT = Pattern.compile("\\D");

    boolean matches(SObjectRecord record) {
        return record.deleted() == deleted && hasName(record) && hasPhone(record);
    }

    private boolean hasName(SObjectRecord record) {
        return name == null
                || record.text("Name")
                        .toLowerCase(Locale.ROOT)
                        .contains(name.toLowerCase(Locale.ROOT));
    }

    private boolean hasPhone(SObjectRecord record) {
        return phone == null
                || record.type().fields().stream()
                        .filter(field -> field.type() == FieldType.PHONE)
                        .anyMatch(
                                field -> digits(record.text(field.name())).contains(digits(phone)));
    }

    private static String digits(String text) {
        return NO_DIGIT.matcher(text).replaceAll("");
    }
}
