package io.callbook.contacts.account;

import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.failure.Reason;
import io.callbook.contacts.platform.AccountScope;
import io.callbook.contacts.platform.RequestKey;
import io.callbook.contacts.platform.RequestLog;
import io.callbook.contacts.platform.StoreClock;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Creates and reads accounts. */
@ApplicationScoped
class Accounts {
    private final AccountRepository accounts;

    Accounts(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** Creates an account, or answers as before if the request is repeated. */
    @WithTransaction
    Uni<Account> create(String accountId, AccountSettings settings, RequestKey key) {
        return enter(accountId)
                .chain(session ->
                        RequestLog.claim(session, accountId, key, null)
                                .chain(earlier ->
                                        createOnce(session, accountId, settings, earlier)));
    }

    private Uni<Account> createOnce(
            Mutiny.Session session,
            String accountId,
            AccountSettings settings,
            Optional<RequestLog.Earlier> earlier) {
        return accounts.findById(accountId)
                .chain(known -> {
                    if (known == null) {
                        return insert(session, accountId, settings);
                    }
                    return earlier.isPresent()
                            ? Uni.createFrom().item(known.toAccount())
                            : Uni.createFrom().failure(exists(accountId));
                });
    }

    private Uni<Account> insert(
            Mutiny.Session session, String accountId, AccountSettings settings) {
        return StoreClock.now(session)
                .map(now -> new AccountEntity(new Account(accountId, settings, now, now)))
                .chain(accounts::persistAndFlush)
                .map(AccountEntity::toAccount);
    }

    @WithTransaction
    Uni<Account> get(String accountId) {
        return enter(accountId)
                .chain(() -> accounts.findById(accountId))
                .onItem()
                .ifNull()
                .failWith(() -> AccountRules.notFound(accountId))
                .map(AccountEntity::toAccount);
    }

    @WithTransaction
    Uni<List<Account>> list(String after, int limit) {
        return enter(AccountScope.ALL_ACCOUNTS)
                .chain(() -> accounts.after(after, limit))
                .map(found -> found.stream().map(AccountEntity::toAccount).toList());
    }

    private Uni<Mutiny.Session> enter(String accountId) {
        return accounts.getSession().call(session -> AccountScope.enter(session, accountId));
    }

    private static CallFailure exists(String accountId) {
        return new CallFailure(
                Reason.ACCOUNT_EXISTS,
                "The account '" + accountId + "' exists already: choose another account_id.");
    }
}
