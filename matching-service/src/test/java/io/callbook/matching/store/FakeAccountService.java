package io.callbook.matching.store;

import io.callbook.contacts.v1.Account;
import io.callbook.contacts.v1.AccountKey;
import io.callbook.contacts.v1.AccountServiceGrpc;
import io.callbook.contacts.v1.ListAccountsRequest;
import io.callbook.contacts.v1.ListAccountsResponse;
import io.callbook.contacts.v1.VerifyAccountKeyRequest;
import io.callbook.contacts.v1.VerifyAccountKeyResponse;
import io.callbook.types.v1.Role;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.List;

/** Lists the accounts, one on each page. */
final class FakeAccountService extends AccountServiceGrpc.AccountServiceImplBase {
    private final FakeStore store;

    FakeAccountService(FakeStore store) {
        this.store = store;
    }

    @Override
    public void listAccounts(
            ListAccountsRequest request, StreamObserver<ListAccountsResponse> observer) {
        List<String> ids = store.accounts.keySet().stream().sorted().toList();
        int page = request.getPageToken().isEmpty() ? 0 : Integer.parseInt(request.getPageToken());
        ListAccountsResponse.Builder response = ListAccountsResponse.newBuilder();
        if (page < ids.size()) {
            response.addAccounts(Account.newBuilder().setAccountId(ids.get(page)));
        }
        if (page + 1 < ids.size()) {
            response.setNextPageToken(String.valueOf(page + 1));
        }
        observer.onNext(response.build());
        observer.onCompleted();
    }

    @Override
    public void verifyAccountKey(
            VerifyAccountKeyRequest request, StreamObserver<VerifyAccountKeyResponse> observer) {
        String account = store.keys.get(request.getSecret());
        if (account == null) {
            observer.onError(Status.NOT_FOUND.asRuntimeException());
            return;
        }
        AccountKey.Builder key =
                AccountKey.newBuilder()
                        .setAccountId(account)
                        .setKeyId("k1")
                        .addRoles(Role.ROLE_CALLS);
        observer.onNext(VerifyAccountKeyResponse.newBuilder().setKey(key).build());
        observer.onCompleted();
    }
}
