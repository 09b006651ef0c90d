package io.callbook.gateway.lookup;

import io.callbook.gateway.account.AccountLookup;
import io.callbook.gateway.account.Accounts;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Makes sure that an account exists (ACC-2). */
@Singleton
class AccountCheck {
    /** Longer than the look-up's own limit. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Accounts accounts;

    AccountCheck(Accounts accounts) {
        this.accounts = accounts;
    }

    void check(String accountId) {
        switch (accounts.find(accountId).await().atMost(LIMIT)) {
            case AccountLookup.Found _ -> {}
            case AccountLookup.Unknown _ -> throw new LookupException.AccountNotFound(accountId);
            case AccountLookup.Unreachable _ ->
                    throw new LookupException.StoreUnavailable(
                            "The contact store cannot be reached. Try again in a moment.", null);
        }
    }
}
