package io.callbook.gateway.testing;

import io.callbook.gateway.account.Account;
import io.callbook.gateway.account.AccountLookup;
import io.callbook.gateway.account.Accounts;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

/** Every account exists, except those called {@code nobody} and {@code unreachable}. */
@Alternative
@Priority(1)
@Singleton
public final class FakeAccounts implements Accounts {
    @Override
    public Uni<AccountLookup> find(String accountId) {
        return Uni.createFrom()
                .item(
                        switch (accountId) {
                            case "nobody" -> new AccountLookup.Unknown();
                            case "unreachable" -> new AccountLookup.Unreachable();
                            default -> new AccountLookup.Found(new Account(accountId, "US"));
                        });
    }
}
