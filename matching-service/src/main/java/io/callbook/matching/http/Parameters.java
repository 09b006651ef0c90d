package io.callbook.matching.http;

import io.callbook.matching.failure.InvalidFieldException;
import io.callbook.problem.Problem;
import io.callbook.problem.ProblemException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The query parameters of a request: only those that its resource knows, each at most once. */
final class Parameters {
    static final String ACCOUNT = "account";
    static final String TIMEOUT = "timeoutMillis";

    static final int LEAST_MILLIS = 50;
    static final int MOST_MILLIS = 10_000;
    static final int USUAL_MILLIS = 1_000;

    private static final Set<String> OF_ALL = Set.of(ACCOUNT, TIMEOUT);

    /** A plus that was not written as %2B arrives as a space. */
    private static final Pattern BARE_PLUS = Pattern.compile("(^|&)number=\\+");

    private final MultivaluedMap<String, String> values;
    private final String rawQuery;

    private Parameters(MultivaluedMap<String, String> values, @Nullable String rawQuery) {
        this.values = values;
        this.rawQuery = rawQuery == null ? "" : rawQuery;
    }

    /** Those of a resource that knows these besides {@code account} and {@code timeoutMillis}. */
    static Parameters of(ContainerRequestContext request, Set<String> own) {
        MultivaluedMap<String, String> values = request.getUriInfo().getQueryParameters();
        Set<String> known = new TreeSet<>(OF_ALL);
        known.addAll(own);
        Set<String> unknown = new TreeSet<>(values.keySet());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            String names = String.join(", ", unknown);
            String detail =
                    "There is no query parameter %s here; there are: %s."
                            .formatted(names, String.join(", ", known));
            throw new ProblemException(
                    Problem.of(400, "INVALID_FIELD", detail, new Problem.Violation(names, detail)));
        }
        values.forEach(Parameters::requireSingle);
        return new Parameters(values, request.getUriInfo().getRequestUri().getRawQuery());
    }

    private static void requireSingle(String name, List<String> all) {
        if (all.size() > 1) {
            throw new InvalidFieldException(name, name + " is there more than once; give one.");
        }
    }

    /** A parameter's text; empty if it is left out. */
    String text(String name) {
        String value = values.getFirst(name);
        return value == null ? "" : value;
    }

    /** The caller's number; it may be empty, but not left out. */
    String number() {
        String number = values.getFirst("number");
        if (number == null) {
            throw new InvalidFieldException(
                    "number",
                    "number is missing: add number= with what the carrier sent; empty if it sent"
                            + " nothing.");
        }
        return number.startsWith(" ") && BARE_PLUS.matcher(rawQuery).find()
                ? "+" + number.substring(1)
                : number;
    }

    boolean flag(String name) {
        return oneOf(name, Map.of("", false, "false", false, "true", true));
    }

    /** One of several values; left out counts as empty. */
    <T> T oneOf(String name, Map<String, T> meanings) {
        T meaning = meanings.get(text(name));
        if (meaning == null) {
            Set<String> words = new TreeSet<>(meanings.keySet());
            words.remove("");
            throw new InvalidFieldException(
                    name, "%s must be %s.".formatted(name, String.join(" or ", words)));
        }
        return meaning;
    }

    /** How long the asker waits. */
    Duration patience() {
        String written = text(TIMEOUT);
        return Duration.ofMillis(written.isEmpty() ? USUAL_MILLIS : millis(written));
    }

    private static int millis(String written) {
        try {
            int millis = Integer.parseInt(written);
            if (millis >= LEAST_MILLIS && millis <= MOST_MILLIS) {
                return millis;
            }
        } catch (NumberFormatException told) {
            // Told below, with what is out of range.
        }
        throw new InvalidFieldException(
                TIMEOUT,
                String.format(
                        Locale.ROOT,
                        "%s must be a whole number from %d to %,d.",
                        TIMEOUT,
                        LEAST_MILLIS,
                        MOST_MILLIS));
    }
}
