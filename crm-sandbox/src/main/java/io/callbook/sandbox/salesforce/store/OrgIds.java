package io.callbook.sandbox.salesforce.store;

/** The ids that every part of the org agrees on. */
public final class OrgIds {
    /** The org itself. */
    public static final String ORGANIZATION = SalesforceId.of("00D", 1);

    /** The user on whose behalf API clients act. */
    public static final String INTEGRATION_USER = SalesforceId.of("005", 1);

    /** The user who works in the CRM by hand; owns the seeded records. */
    public static final String CRM_USER = SalesforceId.of("005", 2);

    private OrgIds() {}
}
