package io.callbook.matching.index;

import java.util.List;

/**
 * The contacts that fit a number.
 *
 * @param fit how well; all fit equally
 * @param equivalent whether the contacts have another form of the number (MAT-9)
 * @param total how many there are
 * @param contacts the first of them, created first one first; empty if there are none
 * @param favourites among all of them, also those that are not shown
 */
public record Candidates(
        Fit fit,
        boolean equivalent,
        int total,
        List<StoredContact> contacts,
        Favourites favourites) {
    /** Not more contacts than this are shown. */
    public static final int MOST_SHOWN = 100;

    /** Nobody has the number. */
    public static final Candidates NONE =
            new Candidates(Fit.EXACT, false, 0, List.of(), Favourites.NONE);

    /** Copies the list. */
    public Candidates {
        contacts = List.copyOf(contacts);
    }
}
