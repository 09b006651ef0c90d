package io.callbook.matching.caller;

import io.callbook.matching.index.Candidates;
import io.callbook.matching.index.Fit;

/** How a number fitted (MAT-7); means the same as the contract's MatchClass. */
enum MatchKind {
    /** Nobody. */
    NONE,
    /** The whole number. */
    EXACT,
    /** The number without its extension. */
    BASE_NUMBER,
    /** The whole number and its extension. */
    EXTENSION,
    /** An organization's main line. */
    ORGANIZATION,
    /** Another form of the same number. */
    NATIONAL_EQUIVALENT,
    /** The last digits. */
    TAIL;

    static MatchKind of(Candidates candidates) {
        if (candidates.total() == 0 && candidates.fit() != Fit.ORGANIZATION) {
            return NONE;
        }
        return switch (candidates.fit()) {
            case TAIL -> TAIL;
            case ORGANIZATION -> ORGANIZATION;
            case EXACT -> candidates.equivalent() ? NATIONAL_EQUIVALENT : EXACT;
            case EXTENSION -> candidates.equivalent() ? NATIONAL_EQUIVALENT : EXTENSION;
            case BASE_NUMBER, OTHER_EXTENSION -> BASE_NUMBER;
        };
    }
}
