package io.callbook.matching.index;

import org.jspecify.annotations.Nullable;

/**
 * Whom the policies of MAT-6 would choose among several contacts; each null if nobody qualifies. Of
 * equal ones the one created first.
 *
 * @param lastTalkedTo the one with the latest call
 * @param lastChosen the one that an agent chose last for the number, with or without extension as
 *     asked
 * @param owned the first one with an owner
 * @param trusted the one with a record in the most trusted source
 */
public record Favourites(
        @Nullable StoredContact lastTalkedTo,
        @Nullable StoredContact lastChosen,
        @Nullable StoredContact owned,
        @Nullable StoredContact trusted) {
    /** There is nothing to choose from. */
    public static final Favourites NONE = new Favourites(null, null, null, null);
}
