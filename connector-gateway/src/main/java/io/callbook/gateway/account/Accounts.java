package io.callbook.gateway.account;

import io.smallrye.mutiny.Uni;

/** Knows the accounts. */
public interface Accounts {
    /** Looks an account up; an answer may be some seconds old. Never fails. */
    Uni<AccountLookup> find(String accountId);
}
