package io.callbook.matching.caller;

import io.callbook.matching.failure.InvalidFieldException;
import io.callbook.matching.v1.BatchIdentifyCallersRequest;
import io.callbook.matching.v1.IdentifyCallerRequest;
import io.callbook.numbers.PhoneNumberReader;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/** Checks requests, and makes questions of them. */
final class QuestionProto {
    private static final Set<String> REGIONS = PhoneNumberReader.supportedRegions();
    private static final int MAX_CALL_ID = 128;
    private static final int MAX_CONTACT_ID = 64;
    private static final int MAX_NUMBERS = 1_000;

    private QuestionProto() {}

    static CallerQuestion of(IdentifyCallerRequest request, Supplier<Duration> patience) {
        checkCallId(request.getCallId());
        return new CallerQuestion(
                request.getAccountId(),
                request.getNumber(),
                region(request.getDefaultRegion()),
                request.getReadOnly(),
                patience);
    }

    static CallerQuestion of(
            BatchIdentifyCallersRequest request, String number, Supplier<Duration> patience) {
        return new CallerQuestion(
                request.getAccountId(), number, region(request.getDefaultRegion()), true, patience);
    }

    static void check(BatchIdentifyCallersRequest request) {
        int count = request.getNumbersCount();
        if (count < 1 || count > MAX_NUMBERS) {
            throw new InvalidFieldException(
                    "numbers", "numbers must be 1 to 1,000; there are " + count + ".");
        }
    }

    static void checkCallId(String callId) {
        if (callId.length() > MAX_CALL_ID) {
            throw new InvalidFieldException("call_id", "call_id has more than 128 characters.");
        }
        if (callId.indexOf('\0') >= 0) {
            throw new InvalidFieldException("call_id", "call_id has a NUL character: remove it.");
        }
    }

    static void checkContactId(String contactId) {
        if (contactId.isEmpty()) {
            throw new InvalidFieldException(
                    "contact_id",
                    "contact_id is missing: it is the id of the contact that the agent chose.");
        }
        if (contactId.length() > MAX_CONTACT_ID) {
            throw new InvalidFieldException(
                    "contact_id", "contact_id must be a contact's id, which has 36 characters.");
        }
    }

    static void requireCallId(String callId) {
        if (callId.isEmpty()) {
            throw new InvalidFieldException(
                    "call_id",
                    "call_id is missing: it is the id that the call was identified with.");
        }
        checkCallId(callId);
    }

    private static String region(String region) {
        if (!region.isEmpty() && !REGIONS.contains(region.toUpperCase(Locale.ROOT))) {
            throw new InvalidFieldException(
                    "default_region",
                    "default_region must be a two-letter country code of ISO 3166-1, such as US, or"
                            + " empty.");
        }
        return region;
    }
}
