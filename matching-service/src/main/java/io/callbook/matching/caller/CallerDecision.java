package io.callbook.matching.caller;

import io.callbook.matching.account.AccountSettings;
import io.callbook.matching.account.OrganizationEntry;
import io.callbook.matching.index.Candidates;
import io.callbook.numbers.NumberReading;
import org.jspecify.annotations.Nullable;

/** What memory alone says about a caller. */
sealed interface CallerDecision {
    /** The text identifies nobody (MAT-13). */
    record NotIdentifiable(NumberReading.Cause cause) implements CallerDecision {}

    /**
     * One contact has the number (MAT-3), or several have (MAT-4).
     *
     * @param organization whose main line it is besides; null if nobody's
     */
    record Found(
            NumberReading.Dialable caller,
            Candidates candidates,
            Choice choice,
            @Nullable OrganizationEntry organization)
            implements CallerDecision {}

    /**
     * An organization's main line, or the number of too many contacts (MAT-12).
     *
     * @param organization null if it is nobody's main line
     */
    record Shared(
            NumberReading.Dialable caller,
            Candidates candidates,
            Choice choice,
            @Nullable OrganizationEntry organization)
            implements CallerDecision {}

    /** Nobody has the number, and nobody is to be created. */
    record Unknown(NumberReading.Dialable caller) implements CallerDecision {}

    /** Nobody in memory has the number: the store decides (MAT-2). */
    record AskStore(NumberReading.Dialable caller) implements CallerDecision {}

    /**
     * Decides; pure.
     *
     * @param known what memory has for the number; nothing if it cannot be dialled
     */
    static CallerDecision decide(
            NumberReading reading, Known known, AccountSettings settings, boolean readOnly) {
        return switch (reading) {
            case NumberReading.Unusable unusable -> new NotIdentifiable(unusable.cause());
            case NumberReading.Dialable caller when isShared(known, settings) ->
                    new Shared(
                            caller,
                            known.candidates(),
                            Choice.ofShared(known.candidates()),
                            known.organization());
            case NumberReading.Dialable caller when known.candidates().total() > 0 ->
                    new Found(
                            caller,
                            known.candidates(),
                            Choice.by(settings.callerPolicy(), known.candidates()),
                            known.organization());
            case NumberReading.Dialable caller when readOnly -> new Unknown(caller);
            case NumberReading.Dialable caller -> new AskStore(caller);
        };
    }

    /** Whose numbers only end alike share nothing. */
    private static boolean isShared(Known known, AccountSettings settings) {
        Candidates candidates = known.candidates();
        return switch (candidates.fit()) {
            case ORGANIZATION -> true;
            case TAIL -> false;
            case EXTENSION, EXACT, BASE_NUMBER, OTHER_EXTENSION ->
                    candidates.total() > settings.matching().sharedThreshold();
        };
    }
}
