package io.callbook.matching.caller;

/** What was found; means the same as the contract's enum. */
enum CallerOutcome {
    MATCHED,
    MULTIPLE,
    CREATED,
    NOT_IDENTIFIABLE,
    DEFERRED,
    UNKNOWN,
    SHARED
}
