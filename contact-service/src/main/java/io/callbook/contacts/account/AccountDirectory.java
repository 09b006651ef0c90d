package io.callbook.contacts.account;

import io.callbook.contacts.platform.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** Answers the other features' question whether an account exists, and its settings. */
@ApplicationScoped
public class AccountDirectory {
    private final UnitOfWork unitOfWork;

    /** Reads in transactions of their own. */
    public AccountDirectory(UnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    /** The account's default region; fails with ACCOUNT_NOT_FOUND if there is no such account. */
    public Uni<String> getDefaultRegion(String accountId) {
        return getSettings(accountId).map(AccountSettings::defaultRegion);
    }

    /** The account's settings; fails with ACCOUNT_NOT_FOUND if there is no such account. */
    public Uni<AccountSettings> getSettings(String accountId) {
        return getAccount(accountId).map(Account::settings);
    }

    /** The account; fails with ACCOUNT_NOT_FOUND if there is no such account. */
    public Uni<Account> getAccount(String accountId) {
        return AccountRules.isAccountId(accountId)
                ? unitOfWork.read(accountId, connection -> getAccount(connection, accountId))
                : Uni.createFrom().failure(AccountRules.notFound(accountId));
    }

    /** The same in the caller's transaction, such as one that holds the account's lock. */
    public static Uni<AccountSettings> getSettings(SqlConnection connection, String accountId) {
        return getAccount(connection, accountId).map(Account::settings);
    }

    private static Uni<Account> getAccount(SqlConnection connection, String accountId) {
        return AccountRows.find(connection, accountId)
                .onItem()
                .ifNull()
                .failWith(() -> AccountRules.notFound(accountId));
    }

    /** As {@link UnitOfWork#run}, for an account that must exist. */
    public <T> Uni<T> run(String accountId, Function<SqlConnection, Uni<T>> work) {
        return AccountRules.isAccountId(accountId)
                ? unitOfWork.run(accountId, checked(accountId, work))
                : Uni.createFrom().failure(AccountRules.notFound(accountId));
    }

    /** As {@link UnitOfWork#read}, for an account that must exist. */
    public <T> Uni<T> read(String accountId, Function<SqlConnection, Uni<T>> work) {
        return AccountRules.isAccountId(accountId)
                ? unitOfWork.read(accountId, checked(accountId, work))
                : Uni.createFrom().failure(AccountRules.notFound(accountId));
    }

    private static <T> Function<SqlConnection, Uni<T>> checked(
            String accountId, Function<SqlConnection, Uni<T>> work) {
        return connection ->
                getSettings(connection, accountId).chain(exists -> work.apply(connection));
    }
}
