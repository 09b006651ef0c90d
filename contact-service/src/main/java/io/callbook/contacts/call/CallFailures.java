package io.callbook.contacts.call;

import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.failure.Reason;

/** The failures of calls about calls. */
final class CallFailures {
    private CallFailures() {}

    static CallFailure notFound(String callId) {
        return new CallFailure(
                Reason.CALL_NOT_FOUND,
                "The call '"
                        + callId.replace('\0', '?')
                        + "' is not known in this account: it was identified without an id, is"
                        + " older than the account keeps calls, or never was.");
    }

    static CallFailure invalidPageToken() {
        return new CallFailure(
                Reason.INVALID_PAGE_TOKEN,
                "The page_token is not one of this list with these filters: start again without"
                        + " it.");
    }
}
