package io.callbook.sandbox.salesforce.wire;

import io.callbook.sandbox.salesforce.schema.Field;
import io.callbook.sandbox.salesforce.store.SObjectRecord;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A compound address: its parts as one object, or nothing if all are empty. */
final class AddressView {
    private AddressView() {}

    static @Nullable Map<String, @Nullable Object> of(SObjectRecord record, Field address) {
        String prefix = address.name().substring(0, address.name().length() - "Address".length());
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("city", part(record, prefix + "City"));
        view.put("country", part(record, prefix + "Country"));
        view.put("countryCode", part(record, prefix + "CountryCode"));
        view.put("geocodeAccuracy", null);
        view.put("latitude", part(record, prefix + "Latitude"));
        view.put("longitude", part(record, prefix + "Longitude"));
        view.put("postalCode", part(record, prefix + "PostalCode"));
        view.put("state", part(record, prefix + "State"));
        view.put("street", part(record, prefix + "Street"));
        return view.values().stream().allMatch(Objects::isNull) ? null : view;
    }

    private static @Nullable Object part(SObjectRecord record, String fieldName) {
        return record.get(fieldName);
    }
}
