package io.callbook.contacts.call.store;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a call was answered.
 *
 * @param outcome what was found
 * @param matchClass how the number fitted; empty if it fitted nobody
 * @param selectionRule what chose among several; empty if nothing did
 * @param reason a sentence without personal data
 * @param contactId whom the answer named; null if nobody
 * @param candidateIds the first of those who fitted, in the answer's order
 * @param candidateCount how many fitted in all
 * @param dataAge how old the knowledge was; null if not told
 * @param degraded whether the store could not be asked
 */
public record CallAnswer(
        String outcome,
        String matchClass,
        String selectionRule,
        String reason,
        @Nullable UUID contactId,
        List<UUID> candidateIds,
        int candidateCount,
        @Nullable Duration dataAge,
        boolean degraded) {
    /** Copies the candidates. */
    public CallAnswer {
        candidateIds = List.copyOf(candidateIds);
    }

    /** What is kept when the person was erased. */
    CallAnswer erased() {
        return new CallAnswer(outcome, "", "", "", null, List.of(), 0, null, degraded);
    }
}
