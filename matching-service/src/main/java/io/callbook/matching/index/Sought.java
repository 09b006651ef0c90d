package io.callbook.matching.index;

import java.util.List;

/**
 * A question to the index.
 *
 * @param key the digits of the caller's number in E.164
 * @param extension a code of {@link ExtensionCode}
 * @param sources connections, the most trusted first, for {@link Favourites#trusted}; empty if
 *     nobody asks for that
 */
public record Sought(long key, long extension, List<String> sources) {
    /** Copies the list. */
    public Sought {
        sources = List.copyOf(sources);
    }

    /** Without regard to sources. */
    public static Sought of(long key, long extension) {
        return new Sought(key, extension, List.of());
    }
}
