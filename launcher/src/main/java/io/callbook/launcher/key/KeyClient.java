package io.callbook.launcher.key;

import io.callbook.contacts.v1.AccountServiceGrpc;
import io.callbook.contacts.v1.AccountServiceGrpc.AccountServiceBlockingStub;
import io.callbook.contacts.v1.CreateAccountKeyResponse;
import io.callbook.contacts.v1.ListAccountKeysRequest;
import io.callbook.contacts.v1.RevokeAccountKeyRequest;
import io.callbook.launcher.console.Problem;
import io.callbook.launcher.installation.Installation;
import io.callbook.launcher.installation.Service;
import io.callbook.launcher.remote.GrpcConnection;
import io.callbook.launcher.remote.GrpcReason;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Asks contact-service for the keys of one account. */
final class KeyClient implements AutoCloseable {
    private static final long DEADLINE_SECONDS = 10;

    private final GrpcConnection connection;
    private final String accountId;

    KeyClient(Installation installation, String accountId) {
        this.connection = new GrpcConnection(installation, Service.CONTACTS);
        this.accountId = accountId;
    }

    NewKey create(KeyWish wish) {
        CreateAccountKeyResponse made =
                ask(stub -> stub.createAccountKey(KeyProto.request(accountId, wish)));
        return new NewKey(KeyProto.view(made.getKey()), made.getSecret());
    }

    List<KeyView> list() {
        ListAccountKeysRequest request =
                ListAccountKeysRequest.newBuilder().setAccountId(accountId).build();
        return ask(stub -> stub.listAccountKeys(request)).getKeysList().stream()
                .map(KeyProto::view)
                .toList();
    }

    KeyView revoke(String keyId) {
        RevokeAccountKeyRequest request =
                RevokeAccountKeyRequest.newBuilder()
                        .setAccountId(accountId)
                        .setKeyId(keyId)
                        .build();
        return KeyProto.view(ask(stub -> stub.revokeAccountKey(request)).getKey());
    }

    @Override
    public void close() {
        connection.close();
    }

    private <T> T ask(Function<AccountServiceBlockingStub, T> question) {
        try {
            return question.apply(
                    AccountServiceGrpc.newBlockingStub(connection.channel())
                            .withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS));
        } catch (StatusRuntimeException e) {
            throw problem(e);
        }
    }

    private Problem problem(StatusRuntimeException failure) {
        return switch (GrpcReason.of(failure).orElse("")) {
            case "ACCOUNT_NOT_FOUND" ->
                    new Problem(
                            ("There is no account \"%s\"; use --account with one that exists, such"
                                            + " as demo.")
                                    .formatted(accountId),
                            failure);
            case "KEY_NOT_FOUND" ->
                    new Problem(
                            ("The account %1$s has no such key; ./callbook key list --account %1$s"
                                            + " shows its keys.")
                                    .formatted(accountId),
                            failure);
            default -> connection.problem(failure);
        };
    }
}
