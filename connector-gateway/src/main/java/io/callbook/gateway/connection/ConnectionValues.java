package io.callbook.gateway.connection;

import io.callbook.gateway.platform.Refusal;
import io.callbook.gateway.spi.ConnectorFactory;
import io.callbook.gateway.spi.SettingDescription;
import io.callbook.problem.Problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Checks what a client wrote of a connection, and tells everything that is wrong at once. */
final class ConnectionValues {
    private static final int MAX_NAME_LENGTH = 200;
    private static final int MAX_VALUE_LENGTH = 4_000;
    private static final Set<String> REGIONS = Set.of(Locale.getISOCountries());

    private final List<Violation> errors = new ArrayList<>();

    /**
     * Throws if anything is wrong.
     *
     * @param secretsSet the names of the secrets that are there already
     */
    static void check(ConnectorFactory factory, ConnectionDraft draft, Set<String> secretsSet) {
        ConnectionValues values = new ConnectionValues();
        values.name(draft.name());
        values.region(draft.defaultRegion());
        values.known(factory, "settings", draft.settings(), s -> !s.secret());
        values.known(factory, "secrets", draft.secrets(), SettingDescription::secret);
        values.required(factory, draft, secretsSet);
        if (!values.errors.isEmpty()) {
            throw Refusal.invalidValues(values.errors);
        }
    }

    private void name(String name) {
        if (name.isBlank() || name.length() > MAX_NAME_LENGTH) {
            add("name", "'name' must have 1 to %d characters.".formatted(MAX_NAME_LENGTH));
        }
    }

    private void region(Optional<String> region) {
        if (region.isPresent() && !REGIONS.contains(region.get())) {
            add(
                    "defaultRegion",
                    "'defaultRegion' must be a country of ISO 3166-1 in two capital letters, such"
                            + " as US or GB.");
        }
    }

    private void known(
            ConnectorFactory factory,
            String place,
            Map<String, String> values,
            Predicate<SettingDescription> fits) {
        Set<String> names =
                factory.settings().stream()
                        .filter(fits)
                        .map(SettingDescription::name)
                        .collect(Collectors.toSet());
        values.forEach((name, value) -> {
            if (!names.contains(name)) {
                add(place + "." + name, unknown(factory, place, name, names));
            } else if (value.isBlank()) {
                add(
                        place + "." + name,
                        "'%s' must not be empty under '%s': leave it out to keep what is there."
                                .formatted(name, place));
            } else if (value.length() > MAX_VALUE_LENGTH) {
                add(
                        place + "." + name,
                        "'%s' must have at most %d characters.".formatted(name, MAX_VALUE_LENGTH));
            }
        });
    }

    private static String unknown(
            ConnectorFactory factory, String place, String name, Set<String> names) {
        boolean misplaced = factory.settings().stream().anyMatch(s -> s.name().equals(name));
        return misplaced
                ? "'%s' does not belong under '%s' but under '%s'."
                        .formatted(name, place, "settings".equals(place) ? "secrets" : "settings")
                : "A connection of type '%s' has no '%s' under '%s'; known there: %s."
                        .formatted(
                                factory.type(),
                                name,
                                place,
                                names.stream().sorted().collect(Collectors.joining(", ")));
    }

    private void required(ConnectorFactory factory, ConnectionDraft draft, Set<String> secretsSet) {
        factory.settings().stream()
                .filter(SettingDescription::required)
                .filter(description -> isMissing(description, draft, secretsSet))
                .forEach(this::missing);
    }

    private static boolean isMissing(
            SettingDescription description, ConnectionDraft draft, Set<String> secretsSet) {
        String name = description.name();
        if (!description.secret()) {
            return draft.settings().getOrDefault(name, "").isBlank();
        }
        return !draft.secrets().containsKey(name) && !secretsSet.contains(name);
    }

    private void missing(SettingDescription description) {
        String place = description.secret() ? "secrets" : "settings";
        add(
                place + "." + description.name(),
                "'%s' is missing under '%s': %s"
                        .formatted(description.name(), place, description.description()));
    }

    private void add(String field, String message) {
        errors.add(new Violation(field, message));
    }
}
