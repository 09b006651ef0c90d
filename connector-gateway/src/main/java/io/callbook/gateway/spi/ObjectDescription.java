package io.callbook.gateway.spi;

import java.util.List;

/**
 * An object type of a CRM.
 *
 * @param objectType the CRM's name of the type
 * @param fields in the CRM's order
 */
public record ObjectDescription(String objectType, List<FieldDescription> fields) {
    /** Copies the fields. */
    public ObjectDescription {
        fields = List.copyOf(fields);
    }

    /**
     * One field.
     *
     * @param name the CRM's name
     * @param label what its users call it
     * @param type the CRM's name of its type
     * @param filterable whether a sync may filter by it
     * @param writable whether it can be written
     */
    public record FieldDescription(
            String name, String label, String type, boolean filterable, boolean writable) {}
}
