package io.callbook.gateway.replica;

import io.callbook.gateway.spi.RecordChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells which changes of a page are news. Whatever is delivered twice, late or out of order is not
 * (CAP-7).
 */
final class ReplicaMerge {
    private ReplicaMerge() {}

    /**
     * What is known of a record.
     *
     * @param version of the last change that was taken
     * @param hash of its content
     */
    record Known(String version, String hash) {}

    /**
     * The outcome for one record.
     *
     * @param change the newest change of the page
     * @param hash of its content
     * @param effect what to do with it
     */
    record Merged(RecordChange change, String hash, Effect effect) {}

    /** What a change does to the replica. */
    enum Effect {
        /** The content is new. */
        CHANGED,
        /** The version is newer, the content the same. */
        RENEWED,
        /** Nothing is news; only that the record exists. */
        SEEN
    }

    /** The outcome for each record of a page, in the order of the page. */
    static List<Merged> merge(List<RecordChange> page, Map<String, Known> known) {
        List<Merged> merged = new ArrayList<>();
        for (RecordChange change : newestOfEach(page)) {
            String hash = ContentHash.of(change);
            merged.add(new Merged(change, hash, effect(change, hash, known)));
        }
        return merged;
    }

    private static Effect effect(RecordChange change, String hash, Map<String, Known> known) {
        @Nullable Known before = known.get(change.externalId());
        if (before == null) {
            return Effect.CHANGED;
        }
        int order = compareVersions(change.version(), before.version());
        if (order < 0) {
            return Effect.SEEN;
        }
        if (!hash.equals(before.hash())) {
            return Effect.CHANGED;
        }
        return order > 0 ? Effect.RENEWED : Effect.SEEN;
    }

    private static Iterable<RecordChange> newestOfEach(List<RecordChange> page) {
        Map<String, RecordChange> newest = new LinkedHashMap<>();
        for (RecordChange change : page) {
            newest.merge(change.externalId(), change, ReplicaMerge::newer);
        }
        return newest.values();
    }

    private static RecordChange newer(RecordChange first, RecordChange later) {
        return compareVersions(later.version(), first.version()) >= 0 ? later : first;
    }

    /** By code point, as the database compares in its C collation. */
    private static int compareVersions(String a, String b) {
        return a.compareTo(b);
    }
}
