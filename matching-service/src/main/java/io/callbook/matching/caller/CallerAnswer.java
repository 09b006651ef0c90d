package io.callbook.matching.caller;

import io.callbook.matching.account.OrganizationEntry;
import io.callbook.matching.index.Candidates;
import io.callbook.numbers.NumberReading;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The whole answer to a router.
 *
 * @param caller the number as understood; null if it is not identifiable
 * @param candidates those that fit, created first one first
 * @param choice who is selected of them
 * @param kind how the number fitted
 * @param organization whose main line the number is; null if nobody's
 * @param reservedId for OUTCOME_DEFERRED: the contact's id to be; null otherwise
 * @param reason sentences: why this answer
 * @param freshness of the knowledge behind it
 */
record CallerAnswer(
        CallerOutcome outcome,
        NumberReading.@Nullable Dialable caller,
        Candidates candidates,
        Choice choice,
        MatchKind kind,
        @Nullable OrganizationEntry organization,
        @Nullable UUID reservedId,
        String reason,
        Freshness freshness) {
    private static final Choice NOBODY = new Choice(null, Choice.Rule.NOTHING_TO_CHOOSE);

    static CallerAnswer found(CallerDecision.Found found, Freshness freshness) {
        Candidates candidates = found.candidates();
        return new CallerAnswer(
                candidates.total() == 1 ? CallerOutcome.MATCHED : CallerOutcome.MULTIPLE,
                found.caller(),
                candidates,
                found.choice(),
                MatchKind.of(candidates),
                found.organization(),
                null,
                Reasons.found(found),
                freshness);
    }

    static CallerAnswer shared(CallerDecision.Shared shared, Freshness freshness) {
        return new CallerAnswer(
                CallerOutcome.SHARED,
                shared.caller(),
                shared.candidates(),
                shared.choice(),
                MatchKind.of(shared.candidates()),
                shared.organization(),
                null,
                Reasons.shared(shared),
                freshness);
    }

    static CallerAnswer created(CallerDecision.Found created) {
        return new CallerAnswer(
                CallerOutcome.CREATED,
                created.caller(),
                created.candidates(),
                created.choice(),
                MatchKind.of(created.candidates()),
                null,
                null,
                Reasons.created(created.caller()),
                Freshness.OF_THE_STORE);
    }

    static CallerAnswer notIdentifiable(NumberReading.Cause cause, Freshness freshness) {
        return nobody(
                CallerOutcome.NOT_IDENTIFIABLE,
                null,
                null,
                Reasons.notIdentifiable(cause),
                freshness);
    }

    static CallerAnswer unknown(NumberReading.Dialable caller, Freshness freshness) {
        return nobody(CallerOutcome.UNKNOWN, caller, null, Reasons.unknown(caller), freshness);
    }

    /** The store knows why nobody may have the number: the person was erased. */
    static CallerAnswer withheld(NumberReading.Dialable caller) {
        return nobody(
                CallerOutcome.UNKNOWN,
                caller,
                null,
                Reasons.withheld(caller),
                Freshness.OF_THE_STORE);
    }

    /** The contact is created later, under an id that is known already (MAT-16). */
    static CallerAnswer deferred(
            NumberReading.Dialable caller, UUID reservedId, Freshness freshness) {
        return nobody(
                CallerOutcome.DEFERRED,
                caller,
                reservedId,
                Reasons.deferred(caller),
                freshness.withoutStore());
    }

    /** There is no room for one more contact that is created later (MAT-16). */
    static CallerAnswer unpromised(NumberReading.Dialable caller, Freshness freshness) {
        return nobody(
                CallerOutcome.UNKNOWN,
                caller,
                null,
                Reasons.unpromised(caller),
                freshness.withoutStore());
    }

    /** The same, with a further sentence in its reason. */
    CallerAnswer adding(String sentence) {
        return new CallerAnswer(
                outcome,
                caller,
                candidates,
                choice,
                kind,
                organization,
                reservedId,
                reason + " " + sentence,
                freshness);
    }

    private static CallerAnswer nobody(
            CallerOutcome outcome,
            NumberReading.@Nullable Dialable caller,
            @Nullable UUID reservedId,
            String reason,
            Freshness freshness) {
        return new CallerAnswer(
                outcome,
                caller,
                Candidates.NONE,
                NOBODY,
                MatchKind.NONE,
                null,
                reservedId,
                reason,
                freshness);
    }
}
