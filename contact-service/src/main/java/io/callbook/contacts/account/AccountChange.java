package io.callbook.contacts.account;

import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.failure.FieldViolation;
import io.callbook.contacts.field.FieldDefinitions;
import io.callbook.contacts.platform.AccountLock;
import io.callbook.contacts.platform.RequestKey;
import io.callbook.contacts.platform.RequestLog;
import io.callbook.contacts.platform.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.UnaryOperator;

/** Changes an account's settings, and what depends on them, in one transaction. */
@ApplicationScoped
class AccountChange {
    private final UnitOfWork unitOfWork;

    AccountChange(UnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    /** Changes the settings, unless the request is repeated. */
    Uni<Account> apply(String accountId, UnaryOperator<AccountSettings> change, RequestKey key) {
        return unitOfWork.run(
                accountId,
                connection ->
                        lock(connection, accountId)
                                .call(account -> applyOnce(connection, account, change, key))
                                .chain(() -> lock(connection, accountId)));
    }

    private static Uni<Void> applyOnce(
            SqlConnection connection,
            Account account,
            UnaryOperator<AccountSettings> change,
            RequestKey key) {
        return RequestLog.claim(connection, account.accountId(), key, null)
                .chain(earlier ->
                        earlier.isPresent()
                                ? Uni.createFrom().voidItem()
                                : write(connection, account, change.apply(account.settings())));
    }

    private static Uni<Void> write(
            SqlConnection connection, Account account, AccountSettings after) {
        AccountSettings before = account.settings();
        if (after.equals(before)) {
            return Uni.createFrom().voidItem();
        }
        requireNone(AccountRules.check(after));
        String accountId = account.accountId();
        return FieldDefinitions.ofContacts(connection, accountId)
                .invoke(declared ->
                        requireNone(SettingsRules.checkDeclared(after, declared.keySet())))
                .chain(() ->
                        after.primaryKey().equals(before.primaryKey())
                                ? Uni.createFrom().voidItem()
                                : rebuildKeys(connection, accountId, after))
                .chain(() -> AccountRows.update(connection, accountId, after));
    }

    private static Uni<Void> rebuildKeys(
            SqlConnection connection, String accountId, AccountSettings after) {
        return AccountLock.exclusive(connection, accountId)
                .chain(() -> new KeyRebuild(connection, accountId, after.primaryKey()).run());
    }

    private static Uni<Account> lock(SqlConnection connection, String accountId) {
        return AccountRows.lock(connection, accountId)
                .onItem()
                .ifNull()
                .failWith(() -> AccountRules.notFound(accountId));
    }

    private static void requireNone(List<FieldViolation> faults) {
        if (!faults.isEmpty()) {
            throw CallFailure.invalid(faults);
        }
    }
}
