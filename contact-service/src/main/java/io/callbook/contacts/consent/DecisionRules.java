package io.callbook.contacts.consent;

import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.failure.FieldViolation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a decision must be. */
final class DecisionRules {
    private static final int MAX_SOURCE = 100;
    private static final int FIRST_YEAR_THAT_CAN_BE_MEANT = 1900;

    /** Clocks differ a little. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final Instant EARLIEST =
            Instant.parse(FIRST_YEAR_THAT_CAN_BE_MEANT + "-01-01T00:00:00Z");

    private DecisionRules() {}

    static void require(Decision decision) {
        List<FieldViolation> faults = new ArrayList<>();
        String source = decision.source();
        if (source.isBlank() && decision.value() != null) {
            faults.add(
                    new FieldViolation(
                            "source",
                            "is missing: say where the decision was taken, such as call"));
        }
        if (source.codePointCount(0, source.length()) > MAX_SOURCE) {
            faults.add(new FieldViolation("source", "has more than 100 characters"));
        }
        if (source.indexOf('\0') >= 0) {
            faults.add(new FieldViolation("source", "has a NUL character: remove it"));
        }
        Instant at = decision.collectedAt();
        if (at != null && at.isBefore(EARLIEST)) {
            faults.add(new FieldViolation("collected_at", "is before 1900"));
        }
        if (!faults.isEmpty()) {
            throw CallFailure.invalid(faults);
        }
    }

    static void requirePast(Decision decision, Instant now) {
        Instant at = decision.collectedAt();
        if (at != null && at.isAfter(now.plus(TOLERANCE))) {
            throw CallFailure.invalid(
                    "collected_at", "is in the future: say when the decision was taken");
        }
    }
}
