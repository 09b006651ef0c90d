package io.callbook.matching.caller;

import io.callbook.matching.index.Candidates;
import io.callbook.numbers.NumberReading;
import org.jspecify.annotations.Nullable;

/**
 * The whole answer to a router.
 *
 * @param caller the number as understood; null if it is not identifiable
 * @param reason a sentence: why this answer
 */
record CallerAnswer(
        CallerOutcome outcome,
        NumberReading.@Nullable Dialable caller,
        Candidates candidates,
        String reason,
        Freshness freshness) {
    static CallerAnswer found(
            NumberReading.Dialable caller, Candidates candidates, Freshness freshness) {
        CallerOutcome outcome =
                candidates.total() == 1 ? CallerOutcome.MATCHED : CallerOutcome.MULTIPLE;
        return new CallerAnswer(
                outcome, caller, candidates, Reasons.found(caller, candidates), freshness);
    }

    static CallerAnswer created(NumberReading.Dialable caller, Candidates candidates) {
        return new CallerAnswer(
                CallerOutcome.CREATED,
                caller,
                candidates,
                Reasons.created(caller),
                Freshness.OF_THE_STORE);
    }

    static CallerAnswer notIdentifiable(NumberReading.Cause cause, Freshness freshness) {
        return new CallerAnswer(
                CallerOutcome.NOT_IDENTIFIABLE,
                null,
                Candidates.NONE,
                Reasons.notIdentifiable(cause),
                freshness);
    }

    static CallerAnswer unknown(NumberReading.Dialable caller, Freshness freshness) {
        return new CallerAnswer(
                CallerOutcome.UNKNOWN, caller, Candidates.NONE, Reasons.unknown(caller), freshness);
    }

    /** The store knows why nobody may have the number: the person was erased. */
    static CallerAnswer withheld(NumberReading.Dialable caller) {
        return new CallerAnswer(
                CallerOutcome.UNKNOWN,
                caller,
                Candidates.NONE,
                Reasons.withheld(caller),
                Freshness.OF_THE_STORE);
    }

    static CallerAnswer deferred(
            NumberReading.Dialable caller, StoreUnavailableException cause, Freshness freshness) {
        return new CallerAnswer(
                CallerOutcome.DEFERRED,
                caller,
                Candidates.NONE,
                Reasons.deferred(cause),
                freshness.withoutStore());
    }
}
