package io.callbook.contacts.call.store;

import java.time.Instant;

/**
 * A place in the list of an account's calls, which begins with the latest.
 *
 * @param accountId whose calls
 * @param identifiedAt when the call at this place was identified
 * @param callId its id
 */
public record CallPlace(String accountId, Instant identifiedAt, String callId) {
    private static final Instant LATER_THAN_ALL = Instant.parse("9999-12-31T00:00:00Z");

    /** Before the first call. */
    public static CallPlace start(String accountId) {
        return new CallPlace(accountId, LATER_THAN_ALL, "");
    }

    /** The place of a call. */
    public static CallPlace of(Call call) {
        return new CallPlace(call.accountId(), call.identifiedAt(), call.callId());
    }
}
