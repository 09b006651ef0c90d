package io.callbook.launcher.remote;

import io.callbook.contacts.v1.Account;
import io.callbook.contacts.v1.AccountServiceGrpc;
import io.callbook.contacts.v1.AccountServiceGrpc.AccountServiceBlockingStub;
import io.callbook.contacts.v1.CreateAccountRequest;
import io.callbook.contacts.v1.GetAccountRequest;
import io.callbook.launcher.installation.Installation;
import io.callbook.launcher.installation.Service;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.concurrent.TimeUnit;

/** Finds and makes accounts. */
public final class AccountClient implements AutoCloseable {
    private static final long DEADLINE_SECONDS = 10;

    private final GrpcConnection connection;

    public AccountClient(Installation installation) {
        this.connection = new GrpcConnection(installation, Service.CONTACTS);
    }

    /** Whether the account exists. */
    public boolean exists(String accountId) {
        try {
            var _ =
                    stub().getAccount(
                                    GetAccountRequest.newBuilder().setAccountId(accountId).build());
            return true;
        } catch (StatusRuntimeException e) {
            if (e.getStatus().getCode() == Status.Code.NOT_FOUND) {
                return false;
            }
            throw connection.problem(e);
        }
    }

    /** Makes an account. */
    public void create(String accountId, String name, String defaultRegion) {
        Account account =
                Account.newBuilder()
                        .setAccountId(accountId)
                        .setName(name)
                        .setDefaultRegion(defaultRegion)
                        .build();
        try {
            var _ =
                    stub().createAccount(
                                    CreateAccountRequest.newBuilder().setAccount(account).build());
        } catch (StatusRuntimeException e) {
            throw connection.problem(e);
        }
    }

    @Override
    public void close() {
        connection.close();
    }

    private AccountServiceBlockingStub stub() {
        return AccountServiceGrpc.newBlockingStub(connection.channel())
                .withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS);
    }
}
