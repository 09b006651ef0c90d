package io.callbook.access.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.callbook.access.Identity;
import io.callbook.access.Role;
import io.callbook.access.token.AccessConfig;
import io.callbook.access.token.AccountKeys;
import io.callbook.access.token.AccountKeys.KeyOwner;
import io.callbook.access.token.Tokens;
import io.callbook.contacts.v1.AccountServiceGrpc;
import io.callbook.contacts.v1.GetAccountRequest;
import io.callbook.contacts.v1.GetAccountResponse;
import io.callbook.testing.TestTokens;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.Server;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.protobuf.ProtoUtils;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessInterceptorTest {
    private static final MethodDescriptor<GetAccountRequest, GetAccountResponse> UNDECLARED =
            MethodDescriptor.<GetAccountRequest, GetAccountResponse>newBuilder()
                    .setType(MethodDescriptor.MethodType.UNARY)
                    .setFullMethodName("callbook.test.Forgotten/Get")
                    .setRequestMarshaller(
                            ProtoUtils.marshaller(GetAccountRequest.getDefaultInstance()))
                    .setResponseMarshaller(
                            ProtoUtils.marshaller(GetAccountResponse.getDefaultInstance()))
                    .build();

    private final CompletableFuture<Optional<KeyOwner>> owner = new CompletableFuture<>();
    private final FakeAccounts accounts = new FakeAccounts();
    private Server server;
    private ManagedChannel channel;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        Path key = Files.writeString(folder.resolve("key.pem"), TestTokens.publicKeyPem());
        String name = InProcessServerBuilder.generateName();
        server =
                InProcessServerBuilder.forName(name)
                        .addService(accounts)
                        .addService(
                                ServerServiceDefinition.builder("callbook.test.Forgotten")
                                        .addMethod(
                                                UNDECLARED,
                                                ServerCalls.asyncUnaryCall(accounts::getAccount))
                                        .build())
                        .intercept(
                                new AccessInterceptor(
                                        new Tokens(new Config(key.toString()), new Keys(owner))))
                        .build()
                        .start();
        channel = InProcessChannelBuilder.forName(name).build();
    }

    @AfterEach
    void stop() {
        channel.shutdownNow();
        server.shutdownNow();
    }

    private Channel with(String token) {
        return ClientInterceptors.intercept(channel, new OwnTokenInterceptor(() -> token));
    }

    private static GetAccountRequest request(String account) {
        return GetAccountRequest.newBuilder().setAccountId(account).build();
    }

    @Test
    void whatDeclaresNoRoleIsForNobody() {
        assertThatThrownBy(() ->
                        ClientCalls.blockingUnaryCall(
                                with(TestTokens.operator()),
                                UNDECLARED,
                                CallOptions.DEFAULT,
                                request("acme")))
                .isInstanceOf(StatusRuntimeException.class)
                .hasMessageContaining("no role is declared");
        assertThat(accounts.asked).isNull();
    }

    @Test
    void aCallWaitsUntilItsKeyIsVerified() throws Exception {
        var call =
                AccountServiceGrpc.newFutureStub(with("cbk_acme_k1_x")).getAccount(request("acme"));
        assertThat(accounts.asked).isNull();

        owner.complete(
                Optional.of(
                        new KeyOwner(
                                AccountKeys.identity("acme", "k1", Set.of(Role.CALLS)), null)));

        assertThat(call.get(10, TimeUnit.SECONDS).hasAccount()).isFalse();
        assertThat(accounts.asked)
                .isEqualTo(new Identity("key:k1", Set.of(Role.CALLS), Set.of("acme")));
    }

    @Test
    void aCallThatWaitsMayBeCancelled() {
        var call =
                AccountServiceGrpc.newFutureStub(with("cbk_acme_k1_x")).getAccount(request("acme"));

        assertThat(call.cancel(true)).isTrue();
        owner.complete(Optional.empty());

        await().atMost(10, TimeUnit.SECONDS).until(call::isDone);
        assertThat(accounts.asked).isNull();
    }

    @Test
    void aKeyThatCannotBeVerifiedNowIsNoRefusal() {
        owner.completeExceptionally(new IllegalStateException("away"));

        assertThatThrownBy(() ->
                        AccountServiceGrpc.newBlockingStub(with("cbk_acme_k1_x"))
                                .getAccount(request("acme")))
                .satisfies(failure ->
                        assertThat(Status.fromThrowable(failure).getCode())
                                .isEqualTo(Status.Code.UNAVAILABLE));
    }

    private record Config(String location) implements AccessConfig {
        @Override
        public Optional<String> keyLocation() {
            return Optional.of(location);
        }

        @Override
        public Optional<String> issuer() {
            return Optional.empty();
        }

        @Override
        public String audience() {
            return "callbook";
        }
    }

    private record Keys(CompletableFuture<Optional<KeyOwner>> owner) implements AccountKeys {
        @Override
        public CompletionStage<Optional<KeyOwner>> find(String secret) {
            return owner;
        }
    }

    private static final class FakeAccounts extends AccountServiceGrpc.AccountServiceImplBase {
        private volatile @Nullable Identity asked;

        @Override
        public void getAccount(
                GetAccountRequest request, StreamObserver<GetAccountResponse> answer) {
            asked = Identity.current();
            answer.onNext(GetAccountResponse.getDefaultInstance());
            answer.onCompleted();
        }
    }
}
