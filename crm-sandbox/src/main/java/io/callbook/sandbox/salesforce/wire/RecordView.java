package io.callbook.sandbox.salesforce.wire;

import io.callbook.sandbox.salesforce.schema.Field;
import io.callbook.sandbox.salesforce.schema.FieldType;
import io.callbook.sandbox.salesforce.schema.SObjectType;
import io.callbook.sandbox.salesforce.store.SObjectRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records as JSON: their attributes first, then the fields asked for. */
public final class RecordView {
    private RecordView() {}

    /** The record with the given fields. */
    public static Map<String, @Nullable Object> of(
            SObjectRecord record, List<Field> fields, String version) {
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("attributes", attributes(record, version));
        fields.forEach(field -> view.put(field.name(), value(record, field)));
        return view;
    }

    /** The type and the address of the record. */
    public static Map<String, String> attributes(SObjectRecord record, String version) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("type", record.type().name());
        attributes.put("url", url(record.type(), record.id(), version));
        return attributes;
    }

    /** The path of a record. */
    public static String url(SObjectType type, String id, String version) {
        return "/services/data/" + version + "/sobjects/" + type.name() + "/" + id;
    }

    /** The field's value as JSON has it. */
    public static @Nullable Object value(SObjectRecord record, Field field) {
        if (field.type() == FieldType.ADDRESS) {
            return AddressView.of(record, field);
        }
        return switch (record.get(field)) {
            case Instant instant -> SalesforceDates.format(instant);
            case LocalDate date -> date.toString();
            case null -> null;
            case Object value -> value;
        };
    }
}
