package io.callbook.gateway.plan;

import java.util.List;

/**
 * What was found around a record before deciding.
 *
 * @param contactIds contacts that a record without a link fits by the sync's criterion (LNK-1)
 * @param winner how the record stands into which this one was merged
 */
public record Matches(List<String> contactIds, Winner winner) {
    /** Copies the ids. */
    public Matches {
        contactIds = List.copyOf(contactIds);
    }

    /** The record into which another one was merged. */
    public enum Winner {
        /** The record was not merged. */
        NONE,
        /** The winner stands for a contact. */
        LINKED,
        /** The winner was deleted as well. */
        DELETED,
        /** The winner is not known yet, or stands for no contact. */
        MISSING
    }

    /** Nothing was found, or nothing was looked for. */
    public static Matches none() {
        return new Matches(List.of(), Winner.NONE);
    }

    /** A merged record whose winner stands like this. */
    public static Matches mergedInto(Winner winner) {
        return new Matches(List.of(), winner);
    }
}
