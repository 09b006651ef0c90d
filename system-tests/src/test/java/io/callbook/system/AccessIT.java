package io.callbook.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.callbook.contacts.v1.AccountServiceGrpc;
import io.callbook.contacts.v1.CreateAccountKeyRequest;
import io.callbook.matching.v1.CallerServiceGrpc;
import io.callbook.matching.v1.IdentifyCallerRequest;
import io.callbook.types.v1.Role;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tokens and keys, as somebody uses them who has the product and no identity provider. */
@ExtendWith(SystemExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessIT {
    private final RunningSystem system;
    private final ManagedChannel matching;
    private final ManagedChannel contacts;

    AccessIT(RunningSystem system) {
        this.system = system;
        this.matching = connect(system.matchingGrpcPort());
        this.contacts = connect(system.contactsGrpcPort());
    }

    private static ManagedChannel connect(int port) {
        return ManagedChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
    }

    @AfterAll
    void close() {
        List.of(matching, contacts).forEach(ManagedChannel::shutdownNow);
    }

    private int statusOfSyncs(String token) {
        String base = "http://127.0.0.1:" + system.gatewayPort() + "/api/v1/accounts/demo";
        return new Web(base, token).get("/syncs").status();
    }

    private String identify(String token) {
        return CallerServiceGrpc.newBlockingStub(matching)
                .withInterceptors(RunningSystem.bearer(token))
                .identifyCaller(
                        IdentifyCallerRequest.newBuilder()
                                .setAccountId("demo")
                                .setNumber("+12022243441")
                                .build())
                .getSelected()
                .getContactId();
    }

    private Status.Code refusal(String token) {
        return catchThrowableOfType(StatusRuntimeException.class, () -> identify(token))
                .getStatus()
                .getCode();
    }

    @Test
    @DisplayName("ACC-3: a token of the command line does what its roles allow, and no more")
    void aTokenDoesWhatItsRolesAllow() {
        String calls = system.run("token", "--role", "calls").requireSuccess().output().strip();
        String admin = system.run("token", "--role", "sync.admin").output().strip();
        String other = system.run("token", "--account", "other").output().strip();

        assertThat(identify(calls)).isNotEmpty();
        assertThat(refusal(admin)).isEqualTo(Status.Code.PERMISSION_DENIED);
        assertThat(refusal(other)).isEqualTo(Status.Code.PERMISSION_DENIED);
        assertThat(refusal("nonsense")).isEqualTo(Status.Code.UNAUTHENTICATED);
        assertThat(statusOfSyncs(admin)).isEqualTo(200);
        assertThat(statusOfSyncs(calls)).isEqualTo(403);
        assertThat(statusOfSyncs(other)).isEqualTo(403);
        assertThat(statusOfSyncs("")).isEqualTo(401);
    }

    @Test
    @DisplayName("ACC-4: a key of an account is a token for every service")
    void aKeyOfAnAccountIsAToken() {
        String admin = system.run("token", "--role", "account.admin").output().strip();

        String secret =
                AccountServiceGrpc.newBlockingStub(contacts)
                        .withInterceptors(RunningSystem.bearer(admin))
                        .createAccountKey(
                                CreateAccountKeyRequest.newBuilder()
                                        .setAccountId("demo")
                                        .setName("PBX")
                                        .addRoles(Role.ROLE_CALLS)
                                        .build())
                        .getSecret();

        assertThat(identify(secret)).isNotEmpty();
        assertThat(statusOfSyncs(secret)).isEqualTo(403);
    }

    @Test
    void aWrongCallOfTheCommandIsExplained() {
        CommandResult result = system.run("token", "--role", "root");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.errors()).contains("--role must be one of calls,", "and is root.");
    }
}
