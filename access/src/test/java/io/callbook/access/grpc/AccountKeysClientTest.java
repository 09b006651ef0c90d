package io.callbook.access.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callbook.access.token.AccountKeys.KeyOwner;
import io.callbook.contacts.v1.AccountKey;
import io.callbook.contacts.v1.AccountServiceGrpc;
import io.callbook.contacts.v1.VerifyAccountKeyRequest;
import io.callbook.contacts.v1.VerifyAccountKeyResponse;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AccountKeysClientTest {
    private static final String SECRET = "cbk_acme_k1_secret";

    private final FakeMemory memory = new FakeMemory();
    private final FakeKeys store = new FakeKeys();
    private Server server;
    private ManagedChannel channel;

    @BeforeEach
    void start() throws IOException {
        String name = InProcessServerBuilder.generateName();
        server = InProcessServerBuilder.forName(name).addService(store).build().start();
        channel = InProcessChannelBuilder.forName(name).build();
    }

    @AfterEach
    void stop() {
        channel.shutdownNow();
        server.shutdownNow();
    }

    @Test
    @DisplayName("ACC-4: a key that was good is good while the store is away, also after a restart")
    void aKeyIsRememberedWhileTheStoreIsAway() throws Exception {
        KeyOwner asked = find(memory).orElseThrow();
        store.failure = Status.UNAVAILABLE;

        assertThat(find(memory)).contains(asked);
        assertThat(asked.identity().accounts()).containsExactly("acme");
        assertThatThrownBy(() -> find(KeyMemory.NONE)).hasRootCauseMessage("UNAVAILABLE");
    }

    @Test
    @DisplayName("ACC-4: a key that the store does not know any more is forgotten")
    void aRevokedKeyIsForgotten() throws Exception {
        find(memory);
        store.failure = Status.NOT_FOUND;
        assertThat(find(memory)).isEmpty();
        store.failure = Status.UNAVAILABLE;

        assertThatThrownBy(() -> find(memory)).hasRootCauseMessage("UNAVAILABLE");
    }

    @Test
    @DisplayName("ACC-4: what is remembered of a key holds no secret")
    void theSecretIsNotRemembered() throws Exception {
        find(memory);

        assertThat(memory.keys).hasSize(1);
        memory.keys.forEach((digest, key) -> {
            assertThat(digest).matches("[0-9a-f]{64}");
            assertThat(new String(key, java.nio.charset.StandardCharsets.UTF_8))
                    .doesNotContain("secret");
        });
    }

    private Optional<KeyOwner> find(KeyMemory remembering) throws Exception {
        return new AccountKeysClient(channel, remembering)
                .find(SECRET)
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    private static final class FakeMemory implements KeyMemory {
        private final Map<String, byte[]> keys = new ConcurrentHashMap<>();

        @Override
        public Optional<byte[]> find(String digest) {
            return Optional.ofNullable(keys.get(digest));
        }

        @Override
        public void keep(String digest, byte[] key) {
            keys.put(digest, key);
        }

        @Override
        public void forget(String digest) {
            keys.remove(digest);
        }
    }

    private static final class FakeKeys extends AccountServiceGrpc.AccountServiceImplBase {
        private volatile @Nullable Status failure;

        @Override
        public void verifyAccountKey(
                VerifyAccountKeyRequest request,
                StreamObserver<VerifyAccountKeyResponse> observer) {
            Status failing = failure;
            if (failing != null) {
                observer.onError(failing.asRuntimeException());
                return;
            }
            observer.onNext(
                    VerifyAccountKeyResponse.newBuilder()
                            .setKey(AccountKey.newBuilder().setAccountId("acme").setKeyId("k1"))
                            .build());
            observer.onCompleted();
        }
    }
}
