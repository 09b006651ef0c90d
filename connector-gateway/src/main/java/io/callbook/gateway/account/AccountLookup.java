package io.callbook.gateway.account;

/** What is known of an account. */
public sealed interface AccountLookup {
    /** It exists. */
    record Found(Account account) implements AccountLookup {}

    /** There is none with this id. */
    record Unknown() implements AccountLookup {}

    /** The store of contacts, which knows, cannot be asked. */
    record Unreachable() implements AccountLookup {}
}
