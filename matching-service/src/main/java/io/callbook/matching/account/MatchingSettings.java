package io.callbook.matching.account;

import java.time.Duration;
import java.util.List;

/**
 * How callers are matched, beyond the policy.
 *
 * @param sourcePriority the connections, the most trusted first
 * @param tailDigits by how many last digits a number that nobody has is compared; 0 for never
 * @param sharedThreshold a number that more contacts have is shared
 * @param liveLookup whether unknown numbers are looked up in the CRMs
 * @param liveLookupTime how long that may take
 */
public record MatchingSettings(
        List<String> sourcePriority,
        int tailDigits,
        int sharedThreshold,
        LiveLookup liveLookup,
        Duration liveLookupTime) {
    /** What holds for an account that decided nothing. */
    public static final MatchingSettings DEFAULT =
            new MatchingSettings(List.of(), 0, 10, LiveLookup.OFF, Duration.ofMillis(1_500));

    /** Copies the list. */
    public MatchingSettings {
        sourcePriority = List.copyOf(sourcePriority);
    }

    /** Whether a number's last digits are ever compared (MAT-10). */
    public boolean matchesTails() {
        return tailDigits > 0;
    }
}
