package io.callbook.sandbox.admin;

import io.callbook.sandbox.salesforce.schema.Field;
import io.callbook.sandbox.salesforce.schema.FieldType;
import io.callbook.sandbox.salesforce.store.SObjectRecord;
import io.callbook.sandbox.salesforce.wire.RecordView;
import java.util.LinkedHashMap;
import java.util.Map;

/** A record for human eyes: only what has a value. */
final class RecordSummary {
    private RecordSummary() {}

    static Map<String, Object> of(SObjectRecord record) {
        Map<String, Object> summary = new LinkedHashMap<>();
        for (Field field : record.type().fields()) {
            Object value = RecordView.value(record, field);
            if (value != null && field.type() != FieldType.ADDRESS) {
                summary.put(field.name(), value);
            }
        }
        return summary;
    }
}
