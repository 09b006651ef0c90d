package io.callbook.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.callbook.matching.v1.CallerServiceGrpc;
import io.callbook.matching.v1.IdentifyCallerRequest;
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

    AccessIT(RunningSystem system) {
        this.system = system;
        this.matching = connect(system.matchingGrpcPort());
    }

    private static ManagedChannel connect(int port) {
        return ManagedChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
    }

    @AfterAll
    void close() {
        matching.shutdownNow();
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
    @DisplayName("ACC-4: a key that the command line makes is a token for every service")
    void aKeyOfAnAccountIsAToken() {
        CommandResult made = system.run("key", "create", "--name", "PBX").requireSuccess();

        String secret = made.output().strip();
        assertThat(secret).startsWith("cbk_demo_").doesNotContain("\n");
        assertThat(identify(secret)).isNotEmpty();
        assertThat(statusOfSyncs(secret)).isEqualTo(403);
    }

    @Test
    @DisplayName("ACC-4: a key that the command line revokes opens nothing any more")
    void aRevokedKeyIsNoToken() {
        String secret = system.run("key", "create", "--name", "old one").output().strip();
        String keyId = secret.split("_", 4)[2];
        assertThat(system.run("key", "list").output()).contains(keyId, "old one", "in force");

        CommandResult revoked = system.run("key", "revoke", keyId).requireSuccess();

        assertThat(revoked.output()).contains(keyId, "old one", "revoked");
        assertThat(system.run("key", "list").output()).contains("revoked 2").doesNotContain("cbk_");
        assertThat(refusal(secret)).isEqualTo(Status.Code.UNAUTHENTICATED);
    }

    @Test
    void aKeyThatIsNotThereIsExplained() {
        CommandResult key = system.run("key", "revoke", "0123456789");
        CommandResult account = system.run("key", "list", "--account", "nobody-here");

        assertThat(List.of(key.code(), account.code())).containsExactly(1, 1);
        assertThat(key.errors()).contains("no such key", "./callbook key list --account demo");
        assertThat(account.errors()).contains("There is no account \"nobody-here\"");
    }

    @Test
    void aWrongCallOfTheCommandIsExplained() {
        CommandResult result = system.run("token", "--role", "root");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.errors()).contains("--role must be one of calls,", "and is root.");
    }
}
