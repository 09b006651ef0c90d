package io.callbook.contacts.account;

import io.callbook.contacts.failure.FieldViolation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What an account's settings of matching must be. */
final class MatchingRules {
    private static final String MATCHING = "account.matching.";
    private static final int MAX_SOURCES = 20;
    private static final int MAX_CONNECTION_ID = 64;
    private static final int FEWEST_TAIL_DIGITS = 7;
    private static final int MOST_TAIL_DIGITS = 12;
    private static final int MAX_THRESHOLD = 10_000;
    private static final int SHORTEST_LOOKUP = 100;
    private static final int LONGEST_LOOKUP = 10_000;

    private MatchingRules() {}

    static List<FieldViolation> check(Matching matching) {
        List<FieldViolation> faults = new ArrayList<>();
        checkSources(matching.sourcePriority(), faults);
        int digits = matching.tailDigits();
        if (digits != 0 && (digits < FEWEST_TAIL_DIGITS || digits > MOST_TAIL_DIGITS)) {
            add(faults, "tail_digits", "must be 0 (never) or 7 to 12");
        }
        if (isOutside(matching.sharedThreshold(), 1, MAX_THRESHOLD)) {
            add(faults, "shared_threshold", "must be 1 to 10000, or 0 for the default of 10");
        }
        if (isOutside(matching.liveLookupMillis(), SHORTEST_LOOKUP, LONGEST_LOOKUP)) {
            add(faults, "live_lookup_millis", "must be 100 to 10000, or 0 for the default of 1500");
        }
        return faults;
    }

    private static void checkSources(List<String> sources, List<FieldViolation> faults) {
        if (sources.size() > MAX_SOURCES) {
            add(
                    faults,
                    "source_priority",
                    "has " + sources.size() + " entries, the limit is " + MAX_SOURCES);
        }
        if (new HashSet<>(sources).size() != sources.size()) {
            add(faults, "source_priority", "has a connection twice: leave one out");
        }
        for (int i = 0; i < sources.size(); i++) {
            String source = sources.get(i);
            if (source.isBlank()
                    || source.codePointCount(0, source.length()) > MAX_CONNECTION_ID
                    || source.indexOf('\0') >= 0) {
                add(
                        faults,
                        "source_priority[" + i + "]",
                        "must name a connection, with 1 to 64 characters, none of them NUL");
            }
        }
    }

    private static boolean isOutside(int value, int least, int most) {
        return value < least || value > most;
    }

    private static void add(List<FieldViolation> faults, String field, String description) {
        faults.add(new FieldViolation(MATCHING + field, description));
    }
}
