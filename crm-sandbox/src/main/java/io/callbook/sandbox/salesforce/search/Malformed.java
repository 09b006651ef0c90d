package io.callbook.sandbox.salesforce.search;

import io.callbook.sandbox.salesforce.wire.SalesforceException;

/** Refuses searches that cannot be understood. */
final class Malformed {
    private Malformed() {}

    static SalesforceException because(String message) {
        return SalesforceException.badRequest("MALFORMED_SEARCH", message);
    }
}
