package io.callbook.gateway.salesforce;

import java.util.List;

/** Writes SOQL. What goes in are names from a describe, and stamps and ids in their own form. */
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
