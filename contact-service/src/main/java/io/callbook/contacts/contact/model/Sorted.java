package io.callbook.contacts.contact.model;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Maps by name that nobody can change. */
public final class Sorted {
    private Sorted() {}

    /** A map without entries. */
    public static <T> SortedMap<String, T> none() {
        return Collections.emptySortedMap();
    }

    /** The same entries. */
    public static <T> SortedMap<String, T> copyOf(Map<String, T> map) {
        return map.isEmpty() ? none() : Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }
}
