package io.callbook.launcher.identify;

import java.time.Duration;
import java.util.List;

/**
 * Who calls, as matching-service knows it.
 *
 * @param outcome what was found
 * @param hasSelected whether the first candidate is selected
 * @param organization whose main line the number is; empty if nobody's
 * @param reservedId the id of a contact that is created later; empty if none is
 * @param candidates all that fit, the selected one first
 * @param count how many fit in all; the candidates may be fewer
 * @param json the whole answer as it came
 */
record IdentifyAnswer(
        Outcome outcome,
        boolean hasSelected,
        String organization,
        String reservedId,
        List<Caller> candidates,
        int count,
        String number,
        String reason,
        Duration dataAge,
        boolean degraded,
        String json) {

    IdentifyAnswer {
        candidates = List.copyOf(candidates);
    }

    /** What was found. */
    enum Outcome {
        MATCHED,
        MULTIPLE,
        CREATED,
        NOT_IDENTIFIABLE,
        DEFERRED,
        SHARED,
        UNKNOWN
    }

    /** One contact that fits. */
    record Caller(
            String contactId,
            String name,
            String organization,
            String number,
            List<String> references) {
        Caller {
            references = List.copyOf(references);
        }
    }
}
