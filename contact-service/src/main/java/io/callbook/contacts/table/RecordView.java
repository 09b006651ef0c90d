package io.callbook.contacts.table;

import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A record as JSON.
 *
 * @param key the value of the key field
 * @param values by field, in their types' text form
 * @param version counts its changes
 * @param createdAt when it was created
 * @param updatedAt when it last changed
 */
@Schema(
        name = "Record",
        requiredProperties = {"key", "values", "version", "createdAt", "updatedAt"})
record RecordView(
        String key,
        Map<String, String> values,
        long version,
        Instant createdAt,
        Instant updatedAt) {
    static RecordView of(TableRecord record) {
        return new RecordView(
                record.key(),
                record.values(),
                record.version(),
                record.createdAt(),
                record.updatedAt());
    }
}
