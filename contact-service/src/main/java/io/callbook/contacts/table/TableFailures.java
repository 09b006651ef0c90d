package io.callbook.contacts.table;

import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.failure.FieldViolation;
import io.callbook.contacts.failure.Reason;
import io.callbook.contacts.field.FieldRules;
import java.util.List;

/** What is told when a call about tables cannot be answered. */
final class TableFailures {
    private TableFailures() {}

    static CallFailure notFound(String code) {
        String subject =
                FieldRules.isName(code) ? "The table '" + code + "'" : "A table with this code";
        return new CallFailure(
                Reason.TABLE_NOT_FOUND,
                subject
                        + " does not exist: declare it with TableService.CreateTable, or check the"
                        + " table_code.");
    }

    static CallFailure exists(String code) {
        return new CallFailure(
                Reason.TABLE_EXISTS,
                "A table with the code '"
                        + code
                        + "' exists already (case does not count): choose another code, or change"
                        + " it with TableService.UpdateTable.");
    }

    static CallFailure versionConflict(CustomTable table) {
        return new CallFailure(
                Reason.VERSION_CONFLICT,
                "The declaration of the table '"
                        + table.code()
                        + "' has version "
                        + table.version()
                        + " now: read it again.");
    }

    static CallFailure incompatible(CustomTable table, List<String> problems) {
        return new CallFailure(
                Reason.INCOMPATIBLE_CHANGE,
                "The table '" + table.code() + "': " + String.join("; ", problems) + ".");
    }

    static CallFailure recordNotFound(CustomTable table) {
        return new CallFailure(
                Reason.RECORD_NOT_FOUND,
                "The table '"
                        + table.code()
                        + "' has no record with this key: check the key, which is the value of the"
                        + " field '"
                        + table.declaration().keyField()
                        + "'.");
    }

    static CallFailure recordsAreContacts() {
        return CallFailure.invalid(
                "table_code",
                "names the table of contacts: read and write its records with ContactService and"
                        + " IngestService, its fields as attributes");
    }

    static CallFailure invalidPageToken() {
        return new CallFailure(
                Reason.INVALID_PAGE_TOKEN,
                "The page_token is not one of this list: start again without it.");
    }

    static void requireNone(List<FieldViolation> faults) {
        if (!faults.isEmpty()) {
            throw CallFailure.invalid(faults);
        }
    }
}
