package io.callbook.gateway.spi;

import java.util.Map;
import java.util.Optional;

/**
 * What a CRM says of one record. The same change may come more than once and later than a newer
 * one; {@link #version()} tells them apart.
 */
public sealed interface RecordChange {
    /** The CRM's id of the record, in the one spelling by which it is known everywhere. */
    String externalId();

    /**
     * The vendor's own version of the record: a text of which the greater one is the newer one;
     * equal texts may still differ in content.
     */
    String version();

    /**
     * The record is there, with these values.
     *
     * @param fields the values of the fields asked for, as text; an empty field is absent
     */
    record Present(String externalId, String version, Map<String, String> fields)
            implements RecordChange {
        /** Copies the fields. */
        public Present {
            fields = Map.copyOf(fields);
        }
    }

    /**
     * The record was deleted, or merged into another one.
     *
     * @param mergedInto the id of the record that it was merged into
     */
    record Deleted(String externalId, String version, Optional<String> mergedInto)
            implements RecordChange {}

    /**
     * What stands there cannot be read as a record; it is reported and nothing else is done.
     *
     * @param externalId a name by which a person finds it, such as a line number
     * @param reason for people: what is wrong
     */
    record Unreadable(String externalId, String version, String reason) implements RecordChange {}
}
