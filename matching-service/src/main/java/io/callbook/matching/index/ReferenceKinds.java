package io.callbook.matching.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The few kinds of references of an account, so that each reference stores a number for its kind.
 * Kinds are only added, so that what a reader resolves never changes.
 */
final class ReferenceKinds {
    /** Stands for a kind that is written out in the record, because there are too many. */
    static final int INLINE = 0;

    private static final int MAX_KINDS = 4096;

    private final Map<ReferenceKind, Integer> codes = new HashMap<>();
    private volatile ReferenceKind[] kinds = new ReferenceKind[0];

    /** The writer's side: the code of a kind, or {@link #INLINE}. */
    int codeOf(ReferenceKind kind) {
        Integer known = codes.get(kind);
        if (known != null) {
            return known;
        }
        return codes.size() < MAX_KINDS ? add(kind) : INLINE;
    }

    /** The readers' side. */
    ReferenceKind kindOf(int code) {
        return kinds[code - 1];
    }

    private int add(ReferenceKind kind) {
        ReferenceKind[] longer = Arrays.copyOf(kinds, kinds.length + 1);
        longer[longer.length - 1] = kind;
        kinds = longer;
        codes.put(kind, longer.length);
        return longer.length;
    }
}
