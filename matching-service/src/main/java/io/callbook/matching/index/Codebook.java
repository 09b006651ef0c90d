package io.callbook.matching.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Small numbers for the few values of a kind that an account has, such as its sorts of CRM records,
 * so that each record stores a number instead of texts. Values are only added, so that what a
 * reader resolves never changes. One writer, any readers.
 */
final class Codebook<T> {
    /** Stands for a value that is written out in the record, because there are too many. */
    static final int INLINE = 0;

    private static final int MOST = 4096;

    private final Map<T, Integer> codes = new HashMap<>();
    private volatile List<T> values = List.of();

    /** The writer's side: the code of a value, or {@link #INLINE}. */
    int codeOf(T value) {
        Integer known = codes.get(value);
        if (known != null) {
            return known;
        }
        return codes.size() < MOST ? add(value) : INLINE;
    }

    /** The readers' side. */
    T valueOf(int code) {
        return values.get(code - 1);
    }

    private int add(T value) {
        List<T> longer = new ArrayList<>(values);
        longer.add(value);
        codes.put(value, longer.size());
        values = List.copyOf(longer);
        return codes.size();
    }
}
