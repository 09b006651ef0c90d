package io.callbook.contacts.account;

import io.callbook.access.Identity;
import io.callbook.contacts.account.key.AccountKey;
import io.callbook.contacts.account.key.KeyProto;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.failure.FieldViolation;
import io.callbook.contacts.failure.Reason;
import io.callbook.contacts.platform.OpaqueToken;
import io.callbook.contacts.platform.PageSize;
import io.callbook.contacts.platform.RequestKey;
import io.callbook.contacts.platform.RequestKeyProto;
import io.callbook.contacts.platform.UnitOfWork;
import io.callbook.contacts.v1.AccountService;
import io.callbook.contacts.v1.CreateAccountKeyRequest;
import io.callbook.contacts.v1.CreateAccountKeyResponse;
import io.callbook.contacts.v1.CreateAccountRequest;
import io.callbook.contacts.v1.CreateAccountResponse;
import io.callbook.contacts.v1.GetAccountRequest;
import io.callbook.contacts.v1.GetAccountResponse;
import io.callbook.contacts.v1.ListAccountKeysRequest;
import io.callbook.contacts.v1.ListAccountKeysResponse;
import io.callbook.contacts.v1.ListAccountsRequest;
import io.callbook.contacts.v1.ListAccountsResponse;
import io.callbook.contacts.v1.RevokeAccountKeyRequest;
import io.callbook.contacts.v1.RevokeAccountKeyResponse;
import io.callbook.contacts.v1.UpdateAccountRequest;
import io.callbook.contacts.v1.UpdateAccountResponse;
import io.callbook.contacts.v1.VerifyAccountKeyRequest;
import io.callbook.contacts.v1.VerifyAccountKeyResponse;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.UnaryOperator;

/** The edge of the accounts. */
@GrpcService
final class AccountGrpcService implements AccountService {
    private static final String TOKEN = "accounts";

    private final Accounts accounts;
    private final AccountChange changes;
    private final KeyAdministration keys;

    AccountGrpcService(Accounts accounts, AccountChange changes, KeyAdministration keys) {
        this.accounts = accounts;
        this.changes = changes;
        this.keys = keys;
    }

    @Override
    public Uni<CreateAccountResponse> createAccount(CreateAccountRequest request) {
        String accountId = request.getAccount().getAccountId();
        AccountSettings settings = AccountProto.settings(request.getAccount());
        RequestKey key = RequestKeyProto.of(request.getRequestId(), request);
        requireNone(AccountRules.checkNew(accountId, settings));
        return UnitOfWork.repeating(() -> accounts.create(accountId, settings, key))
                .map(account ->
                        CreateAccountResponse.newBuilder()
                                .setAccount(AccountProto.toProto(account))
                                .build());
    }

    @Override
    public Uni<GetAccountResponse> getAccount(GetAccountRequest request) {
        return requireId(request.getAccountId())
                .chain(accounts::get)
                .map(account ->
                        GetAccountResponse.newBuilder()
                                .setAccount(AccountProto.toProto(account))
                                .build());
    }

    @Override
    public Uni<ListAccountsResponse> listAccounts(ListAccountsRequest request) {
        int size = PageSize.of(request.getPageSize());
        return accounts.list(after(request.getPageToken()), size + 1)
                .map(found -> page(found, size));
    }

    @Override
    public Uni<UpdateAccountResponse> updateAccount(UpdateAccountRequest request) {
        UnaryOperator<AccountSettings> change =
                AccountProto.change(request.getAccount(), request.getUpdateMask());
        RequestKey key = RequestKeyProto.of(request.getRequestId(), request);
        return requireId(request.getAccount().getAccountId())
                .chain(id -> changes.apply(id, change, key))
                .map(account ->
                        UpdateAccountResponse.newBuilder()
                                .setAccount(AccountProto.toProto(account))
                                .build());
    }

    @Override
    public Uni<CreateAccountKeyResponse> createAccountKey(CreateAccountKeyRequest request) {
        String maker = Identity.current().subject();
        AccountKey.Settings settings = KeyProto.settings(request);
        return keys.create(request.getAccountId(), settings, maker)
                .map(made ->
                        CreateAccountKeyResponse.newBuilder()
                                .setKey(KeyProto.toProto(made.key()))
                                .setSecret(made.secret())
                                .build());
    }

    @Override
    public Uni<ListAccountKeysResponse> listAccountKeys(ListAccountKeysRequest request) {
        return keys.list(request.getAccountId())
                .map(found ->
                        ListAccountKeysResponse.newBuilder()
                                .addAllKeys(found.stream().map(KeyProto::toProto).toList())
                                .build());
    }

    @Override
    public Uni<RevokeAccountKeyResponse> revokeAccountKey(RevokeAccountKeyRequest request) {
        return keys.revoke(request.getAccountId(), request.getKeyId())
                .map(key ->
                        RevokeAccountKeyResponse.newBuilder()
                                .setKey(KeyProto.toProto(key))
                                .build());
    }

    @Override
    public Uni<VerifyAccountKeyResponse> verifyAccountKey(VerifyAccountKeyRequest request) {
        return keys.verify(request.getSecret())
                .map(key ->
                        VerifyAccountKeyResponse.newBuilder()
                                .setKey(KeyProto.toProto(key))
                                .build());
    }

    private static Uni<String> requireId(String accountId) {
        return AccountRules.isAccountId(accountId)
                ? Uni.createFrom().item(accountId)
                : Uni.createFrom().failure(AccountRules.notFound(accountId));
    }

    private static void requireNone(List<FieldViolation> faults) {
        if (!faults.isEmpty()) {
            throw CallFailure.invalid(faults);
        }
    }

    private static String after(String token) {
        if (token.isEmpty()) {
            return "";
        }
        return OpaqueToken.read(TOKEN, List.of(), token, 1)
                .map(List::getFirst)
                .orElseThrow(() ->
                        new CallFailure(
                                Reason.INVALID_PAGE_TOKEN,
                                "The page_token is not one of this list: start again"
                                        + " without it."));
    }

    private static ListAccountsResponse page(List<Account> found, int size) {
        List<Account> shown = found.subList(0, Math.min(size, found.size()));
        ListAccountsResponse.Builder page = ListAccountsResponse.newBuilder();
        shown.forEach(account -> page.addAccounts(AccountProto.toProto(account)));
        if (found.size() > size) {
            String last = shown.getLast().accountId();
            page.setNextPageToken(OpaqueToken.write(TOKEN, List.of(), List.of(last)));
        }
        return page.build();
    }
}
