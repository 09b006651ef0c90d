package io.callbook.contacts.table;

import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.field.FieldDefinition;
import io.callbook.contacts.platform.OpaqueToken;
import java.util.List;
import java.util.Locale;

/**
 * One request for a page of records.
 *
 * @param accountId of this account
 * @param code of this table
 * @param field only records with a value of this one; empty for all
 * @param value of the field; empty for records without one
 * @param pageToken from the page before; empty for the first
 * @param size of the page
 */
public record RecordList(
        String accountId, String code, String field, String value, String pageToken, int size) {
    private static final String TOKEN = "records";

    /** The key after which the page begins. */
    String after() {
        return pageToken.isEmpty()
                ? ""
                : OpaqueToken.read(TOKEN, scope(), pageToken, 1)
                        .orElseThrow(TableFailures::invalidPageToken)
                        .getFirst();
    }

    /** The token of a page that begins after a key. */
    String tokenAfter(String key) {
        return OpaqueToken.write(TOKEN, scope(), List.of(key));
    }

    private List<String> scope() {
        return List.of(accountId, code.toLowerCase(Locale.ROOT), field, value);
    }

    /** The value to look for, in the one form of its type. */
    String wanted(CustomTable table) {
        FieldDefinition declared =
                table.declaration()
                        .field(field)
                        .orElseThrow(() ->
                                CallFailure.invalid(
                                        "filter.field",
                                        "is not a field of the table '"
                                                + table.code()
                                                + "': see TableService.GetTable"));
        if (value.isEmpty() || value.indexOf('\0') >= 0) {
            return value.isEmpty() ? "" : refuse(declared);
        }
        return declared.canonical(value).orElseGet(() -> refuse(declared));
    }

    private static String refuse(FieldDefinition declared) {
        throw CallFailure.invalid("filter.value", "must be " + declared.expectation());
    }
}
