package io.callbook.matching.index;

import java.util.List;

/**
 * The contacts that fit a number.
 *
 * @param fit how well; all fit equally
 * @param total how many there are
 * @param contacts the first of them, created first one first; empty if there are none
 */
public record Candidates(Fit fit, int total, List<StoredContact> contacts) {
    /** Not more contacts than this are shown. */
    public static final int MOST_SHOWN = 100;

    /** Nobody has the number. */
    public static final Candidates NONE = new Candidates(Fit.EXACT, 0, List.of());

    /** Copies the list. */
    public Candidates {
        contacts = List.copyOf(contacts);
    }
}
