package io.callbook.contacts.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What members of a body that are absent or null stand for. */
public final class Absent {
    private Absent() {}

    /** The text, empty if absent. */
    public static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** The list, empty if absent. */
    public static <T> List<T> list(@Nullable List<T> value) {
        return value == null ? List.of() : value;
    }
}
