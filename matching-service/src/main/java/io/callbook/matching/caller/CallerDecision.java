package io.callbook.matching.caller;

import io.callbook.matching.index.Candidates;
import io.callbook.numbers.NumberReading;

/** What memory alone says about a caller. */
sealed interface CallerDecision {
    /** The text identifies nobody (MAT-13). */
    record NotIdentifiable(NumberReading.Cause cause) implements CallerDecision {}

    /** One contact has the number (MAT-3), or several have (MAT-4). */
    record Found(NumberReading.Dialable caller, Candidates candidates) implements CallerDecision {}

    /** Nobody has the number, and nobody is to be created. */
    record Unknown(NumberReading.Dialable caller) implements CallerDecision {}

    /** Nobody in memory has the number: the store decides (MAT-2). */
    record AskStore(NumberReading.Dialable caller) implements CallerDecision {}

    /**
     * Decides; pure.
     *
     * @param candidates what the index has for the number; none if it cannot be dialled
     */
    static CallerDecision decide(NumberReading reading, Candidates candidates, boolean readOnly) {
        return switch (reading) {
            case NumberReading.Unusable unusable -> new NotIdentifiable(unusable.cause());
            case NumberReading.Dialable caller when candidates.total() > 0 ->
                    new Found(caller, candidates);
            case NumberReading.Dialable caller when readOnly -> new Unknown(caller);
            case NumberReading.Dialable caller -> new AskStore(caller);
        };
    }
}
