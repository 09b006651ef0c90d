package io.callbook.contacts.rest;

import io.callbook.contacts.failure.Reason;

/** The HTTP status of each reason why a call fails. */
final class ProblemStatus {
    private ProblemStatus() {}

    static int of(Reason reason) {
        return switch (reason) {
            case INVALID_FIELD, INVALID_PAGE_TOKEN, INVALID_POSITION -> 400;
            case ACCOUNT_NOT_FOUND,
                    CONTACT_NOT_FOUND,
                    ORGANIZATION_NOT_FOUND,
                    TABLE_NOT_FOUND,
                    RECORD_NOT_FOUND,
                    TOPIC_NOT_FOUND,
                    KEY_NOT_FOUND,
                    CALL_NOT_FOUND ->
                    404;
            case ACCOUNT_EXISTS,
                    ALREADY_EXISTS,
                    CONTACT_NOT_DELETED,
                    CONTACT_NOT_MERGED,
                    INCOMPATIBLE_CHANGE,
                    PRIMARY_KEY_TAKEN,
                    REFERENCE_TAKEN,
                    SUPPRESSED,
                    TABLE_EXISTS ->
                    409;
            case CONTACT_DELETED, CONTACT_ERASED, POSITION_TOO_OLD -> 410;
            case VERSION_CONFLICT -> 412;
            case REQUEST_ID_REUSED -> 422;
            case STORE_UNAVAILABLE -> 503;
            case INTERNAL -> 500;
        };
    }
}
