package io.callbook.gateway.plan;

/** What a sync does with a record whose numbers are missing or cannot be read (DIR-6). */
public enum PhoneRule {
    /** The record is kept out unless it has a number that can be dialled. */
    REQUIRE,
    /** The record is taken with whatever stands in its number fields. */
    KEEP_RECORD,
    /** The record is taken without the numbers that cannot be read. */
    REJECT_FIELD,
    /** The record is rejected if one of its numbers cannot be read. */
    REJECT_RECORD
}
