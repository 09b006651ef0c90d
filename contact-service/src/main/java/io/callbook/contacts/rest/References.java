package io.callbook.contacts.rest;

import io.callbook.contacts.failure.CallFailure;
import java.util.List;

/** References to CRM records in a query: {@code connection:Type:id}; the id may have colons. */
public final class References {
    private static final int PARTS = 3;

    private References() {}

    /**
     * Reads a reference.
     *
     * @throws CallFailure if it has not all parts
     */
    public static <T> T read(String text, Maker<T> maker) {
        List<String> parts = List.of(text.split(":", PARTS));
        if (parts.size() < PARTS || parts.stream().anyMatch(String::isBlank)) {
            throw CallFailure.invalid(
                    "reference",
                    "must be connection, type and id of a CRM record, parted by colons, such as"
                            + " crm:Contact:0035g00000abcde");
        }
        return maker.make(parts.get(0), parts.get(1), parts.get(2));
    }

    /** Makes a feature's own kind of reference. */
    @FunctionalInterface
    public interface Maker<T> {
        /** The reference with these parts. */
        T make(String connectionId, String objectType, String externalId);
    }
}
