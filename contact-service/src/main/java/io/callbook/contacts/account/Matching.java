package io.callbook.contacts.account;

import java.util.List;

/**
 * How an account's callers are matched, beyond the policy.
 *
 * @param sourcePriority connections, the most trusted first
 * @param tailDigits how many last digits are compared for a number that nobody has; 0 for none
 * @param sharedThreshold a number that more contacts have is shared
 * @param liveLookup whether an unknown number is looked up in the connected CRMs
 * @param liveLookupMillis how long that may take
 */
public record Matching(
        List<String> sourcePriority,
        int tailDigits,
        int sharedThreshold,
        LiveLookup liveLookup,
        int liveLookupMillis) {
    /** A number that more than ten contacts have is shared. */
    public static final int SHARED_THRESHOLD = 10;

    /** One and a half seconds. */
    public static final int LIVE_LOOKUP_MILLIS = 1_500;

    /** Of an account that decided nothing. */
    public static final Matching DEFAULT =
            new Matching(List.of(), 0, SHARED_THRESHOLD, LiveLookup.OFF, LIVE_LOOKUP_MILLIS);

    /** Copies the list; 0 stands for the defaults of the threshold and the time. */
    public Matching {
        sourcePriority = List.copyOf(sourcePriority);
        sharedThreshold = sharedThreshold == 0 ? SHARED_THRESHOLD : sharedThreshold;
        liveLookupMillis = liveLookupMillis == 0 ? LIVE_LOOKUP_MILLIS : liveLookupMillis;
    }
}
