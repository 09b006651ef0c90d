package io.callbook.sandbox.salesforce.query;

import io.callbook.sandbox.salesforce.store.SalesforceId;
import java.security.SecureRandom;

/** Ids of results. They begin anywhere, so that one from before a restart fits nothing. */
final class LocatorIds {
    private static final long RANGE = 1L << 50;

    private long next = new SecureRandom().nextLong(RANGE);

    String next() {
        return SalesforceId.of("01g", next++);
    }
}
