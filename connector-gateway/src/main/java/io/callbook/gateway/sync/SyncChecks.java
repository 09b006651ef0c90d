package io.callbook.gateway.sync;

import io.callbook.gateway.connection.Connection;
import io.callbook.gateway.plan.CallerIdPreset;
import io.callbook.gateway.platform.Refusal;
import io.callbook.problem.Problem.Violation;
import io.callbook.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks what an administrator asks for. */
final class SyncChecks {
    private static final int LONGEST_NAME = 200;
    private static final int SHORTEST_POLL_SECONDS = 60;
    private static final int LONGEST_POLL_SECONDS = 86_400;

    private SyncChecks() {}

    /** The types as asked for, each once, in their order. */
    static List<String> objectTypes(@Nullable List<@Nullable String> asked) {
        if (asked == null || asked.contains(null)) {
            throw Refusal.invalidValue(
                    "objectTypes",
                    "'objectTypes' is missing: list the object types to sync; an empty list syncs"
                            + " nothing.");
        }
        return asked.stream().map(String::strip).distinct().toList();
    }

    /**
     * Checks the settings of a sync.
     *
     * @throws ProblemException if something is wrong; names the fields
     */
    static void check(Connection connection, String name, SyncSettings settings) {
        List<Violation> errors = new ArrayList<>();
        checkName(errors, name);
        checkPreset(errors, connection, settings);
        checkPoll(errors, settings.pollIntervalSeconds());
        if (!errors.isEmpty()) {
            throw Refusal.invalidValues(errors);
        }
    }

    private static void checkName(List<Violation> errors, String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            errors.add(
                    new Violation(
                            "name",
                            "'name' must have 1 to %d characters.".formatted(LONGEST_NAME)));
        }
    }

    private static void checkPoll(List<Violation> errors, int seconds) {
        if (seconds < SHORTEST_POLL_SECONDS || seconds > LONGEST_POLL_SECONDS) {
            errors.add(
                    new Violation(
                            "pollIntervalSeconds",
                            "'pollIntervalSeconds' must be %d to %d."
                                    .formatted(SHORTEST_POLL_SECONDS, LONGEST_POLL_SECONDS)));
        }
    }

    private static void checkPreset(
            List<Violation> errors, Connection connection, SyncSettings settings) {
        if (!settings.preset().equals(CallerIdPreset.NAME)) {
            errors.add(new Violation("preset", "'preset' must be " + CallerIdPreset.NAME + "."));
            return;
        }
        Set<String> known = CallerIdPreset.objectTypes(connection.type());
        if (known.isEmpty()) {
            errors.add(
                    new Violation(
                            "connectionId",
                            "A connection of the type %s cannot be synced with this preset."
                                    .formatted(connection.type())));
            return;
        }
        settings.objectTypes().stream()
                .filter(type -> !known.contains(type))
                .forEach(type -> errors.add(unknownType(type, known)));
    }

    private static Violation unknownType(String type, Set<String> known) {
        return new Violation(
                "objectTypes",
                "'objectTypes' has '%s'; this preset knows %s."
                        .formatted(type, String.join(", ", known.stream().sorted().toList())));
    }
}
