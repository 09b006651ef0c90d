package io.callbook.numbers;

/** Which link of the region chain (MAT-8) decided how a number was read. */
public enum RegionRule {
    /** The number carries its own country code. */
    OWN_COUNTRY_CODE,
    /** The caller of the API named the region with the number. */
    REQUEST,
    /** The country of the record that holds the number. */
    RECORD_COUNTRY,
    /** The country of the record's organization. */
    ORGANIZATION_COUNTRY,
    /** The default region of the connection that the record came through. */
    CONNECTION_DEFAULT,
    /** The default region of the account. */
    ACCOUNT_DEFAULT
}
