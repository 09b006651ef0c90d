package io.callbook.contacts.table;

import java.util.List;

/**
 * One page of records.
 *
 * @param records by key
 * @param nextPageToken empty on the last page
 */
public record RecordPage(List<TableRecord> records, String nextPageToken) {
    /** Copies the list. */
    public RecordPage {
        records = List.copyOf(records);
    }
}
