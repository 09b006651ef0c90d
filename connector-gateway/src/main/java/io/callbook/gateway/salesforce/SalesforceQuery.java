package io.callbook.gateway.salesforce;

import io.callbook.gateway.spi.NumberSearch;
import io.callbook.numbers.DigitForms;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes SOQL and SOSL. What goes in are names from a describe, and stamps and ids in their own
 * form.
 */
final class SalesforceQuery {
    private SalesforceQuery() {}

    /** The next records in the order of (SystemModstamp, Id). */
    static String page(String objectType, List<String> fields, SalesforceCursor cursor, int limit) {
        return "SELECT %s FROM %s%s ORDER BY SystemModstamp, Id LIMIT %d"
                .formatted(String.join(", ", fields), objectType, after(cursor), limit);
    }

    static String count(String objectType) {
        return "SELECT COUNT() FROM " + objectType;
    }

    static String any(String objectType) {
        return "SELECT Id FROM " + objectType + " LIMIT 1";
    }

    /** Records by ids of their own form. */
    static String byId(String objectType, List<String> fields, Collection<String> ids) {
        return "SELECT %s FROM %s WHERE Id IN ('%s')"
                .formatted(String.join(", ", fields), objectType, String.join("', '", ids));
    }

    /**
     * SOSL: the ids of records with a number. Salesforce compares the digits of a whole field, so
     * each spelling is named, alone and with something behind it, such as an extension.
     */
    static String search(NumberSearch search) {
        String spellings =
                DigitForms.of(search.number()).stream()
                        .flatMap(digits -> Stream.of(digits, digits + "*"))
                        .collect(Collectors.joining(" OR "));
        String types =
                search.fields().keySet().stream()
                        .sorted()
                        .map(type -> "%s(Id LIMIT %d)".formatted(type, search.limit()))
                        .collect(Collectors.joining(", "));
        return "FIND {%s} IN PHONE FIELDS RETURNING %s".formatted(spellings, types);
    }

    /** The first condition is the one that an index serves; the second only sorts out ties. */
    private static String after(SalesforceCursor cursor) {
        if (cursor.stamp() == null) {
            return "";
        }
        String from = " WHERE SystemModstamp >= " + cursor.stamp();
        return cursor.id() == null
                ? from
                : from
                        + " AND (SystemModstamp > %s OR Id > '%s')"
                                .formatted(cursor.stamp(), cursor.id());
    }
}
