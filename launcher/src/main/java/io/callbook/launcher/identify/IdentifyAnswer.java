package io.callbook.launcher.identify;

import java.time.Duration;
import java.util.List;

/**
 * Who calls, as matching-service knows it.
 *
 * @param candidates all that fit, the selected one first
 * @param count how many fit in all; the candidates may be fewer
 * @param json the whole answer as it came
 */
record IdentifyAnswer(
        Outcome outcome,
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
