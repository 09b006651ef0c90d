package io.callbook.matching.caller;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * What a router asks.
 *
 * @param accountId the account that is called
 * @param number as the carrier wrote it
 * @param defaultRegion in which the number is read; empty for the account's
 * @param readOnly whether an unknown number may not create a contact
 * @param patience tells how long the router still waits; asked only if somebody else must be, for
 *     it reads the clock
 */
record CallerQuestion(
        String accountId,
        String number,
        String defaultRegion,
        boolean readOnly,
        Supplier<Duration> patience) {}
