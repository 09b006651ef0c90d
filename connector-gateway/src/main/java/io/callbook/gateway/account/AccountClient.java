package io.callbook.gateway.account;

import io.callbook.contacts.v1.AccountService;
import io.callbook.contacts.v1.GetAccountRequest;
import io.callbook.contacts.v1.GetAccountResponse;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Asks the store of contacts for accounts, and remembers those that exist for a little while. */
@ApplicationScoped
public final class AccountClient implements Accounts {
    private static final Duration DEADLINE = Duration.ofSeconds(5);
    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    /** Beyond this many the memory is emptied; it fills again by itself. */
    private static final int MOST_REMEMBERED = 10_000;

    private final AccountService accounts;
    private final ConcurrentMap<String, Remembered> remembered = new ConcurrentHashMap<>();

    /** Asks this service. */
    public AccountClient(AccountService accounts) {
        this.accounts = accounts;
    }

    @Override
    public Uni<AccountLookup> find(String accountId) {
        @Nullable Remembered known = remembered.get(accountId);
        if (known != null && known.until().isAfter(Instant.now())) {
            return Uni.createFrom().item(new AccountLookup.Found(known.account()));
        }
        return accounts.getAccount(GetAccountRequest.newBuilder().setAccountId(accountId).build())
                .ifNoItem()
                .after(DEADLINE)
                .fail()
                .map(this::found)
                .onFailure()
                .recoverWithItem(AccountClient::failed);
    }

    private AccountLookup found(GetAccountResponse response) {
        Account account =
                new Account(
                        response.getAccount().getAccountId(),
                        response.getAccount().getDefaultRegion());
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        remembered.put(
                account.accountId(), new Remembered(account, Instant.now().plus(REMEMBERED)));
        return new AccountLookup.Found(account);
    }

    private static AccountLookup failed(Throwable failure) {
        if (failure instanceof StatusRuntimeException e
                && (e.getStatus().getCode() == Status.Code.NOT_FOUND
                        || e.getStatus().getCode() == Status.Code.INVALID_ARGUMENT)) {
            return new AccountLookup.Unknown();
        }
        Log.warn("The contact store did not tell about an account", failure);
        return new AccountLookup.Unreachable();
    }

    private record Remembered(Account account, Instant until) {}
}
