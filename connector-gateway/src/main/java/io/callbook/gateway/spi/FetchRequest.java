package io.callbook.gateway.spi;

import java.util.List;

/**
 * Which page to read.
 *
 * @param objectType the CRM's name of the type, such as {@code Contact}
 * @param fields the CRM's names of the fields to read, besides the record's id and version; the
 *     name of a field of a parent is written with a dot, such as {@code Account.Name}
 * @param cursor where to go on
 */
public record FetchRequest(String objectType, List<String> fields, Cursor cursor) {
    /** Copies the fields. */
    public FetchRequest {
        fields = List.copyOf(fields);
    }
}
