package io.callbook.matching.caller;

import io.callbook.matching.account.CallerPolicy;
import io.callbook.matching.index.Candidates;
import io.callbook.matching.index.Favourites;
import io.callbook.matching.index.Fit;
import io.callbook.matching.index.StoredContact;
import org.jspecify.annotations.Nullable;

/**
 * Who is selected of those that fit, and by which rule (MAT-4 to MAT-6); pure.
 *
 * @param selected null if an agent has to choose
 */
record Choice(@Nullable StoredContact selected, Rule rule) {
    /** What chose; means the same as the contract's SelectionRule. */
    enum Rule {
        /** There was nothing to choose. */
        NOTHING_TO_CHOOSE,
        FIRST_CREATED,
        LAST_TALKED_TO,
        LAST_CHOSEN,
        OWNER_FIRST,
        SOURCE_PRIORITY,
        /** Nobody was chosen. */
        NONE
    }

    /** Among the contacts of a number that is not shared. */
    static Choice by(CallerPolicy policy, Candidates candidates) {
        if (candidates.total() == 0) {
            return new Choice(null, Rule.NOTHING_TO_CHOOSE);
        }
        StoredContact first = candidates.contacts().getFirst();
        if (candidates.total() == 1) {
            return new Choice(first, Rule.NOTHING_TO_CHOOSE);
        }
        if (candidates.fit() == Fit.TAIL) {
            // MAT-10: never automatic when two contacts fit.
            return new Choice(null, Rule.NONE);
        }
        Choice wanted = favourite(policy, candidates.favourites());
        return wanted.selected() == null ? new Choice(first, Rule.FIRST_CREATED) : wanted;
    }

    /** Among the people of a shared number, only an agent's earlier choice counts (MAT-12). */
    static Choice ofShared(Candidates candidates) {
        StoredContact chosen = candidates.favourites().lastChosen();
        return chosen == null ? new Choice(null, Rule.NONE) : new Choice(chosen, Rule.LAST_CHOSEN);
    }

    private static Choice favourite(CallerPolicy policy, Favourites favourites) {
        return switch (policy) {
            case FIRST_CREATED -> new Choice(null, Rule.FIRST_CREATED);
            case LAST_TALKED_TO -> new Choice(favourites.lastTalkedTo(), Rule.LAST_TALKED_TO);
            case LAST_CHOSEN -> new Choice(favourites.lastChosen(), Rule.LAST_CHOSEN);
            case OWNER_FIRST -> new Choice(favourites.owned(), Rule.OWNER_FIRST);
            case SOURCE_PRIORITY -> new Choice(favourites.trusted(), Rule.SOURCE_PRIORITY);
        };
    }
}
