package io.callbook.access.grpc;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.MoreExecutors;
import com.google.protobuf.InvalidProtocolBufferException;
import io.callbook.access.Role;
import io.callbook.access.token.AccountKeys;
import io.callbook.contacts.v1.AccountKey;
import io.callbook.contacts.v1.AccountServiceGrpc;
import io.callbook.contacts.v1.VerifyAccountKeyRequest;
import io.callbook.contacts.v1.VerifyAccountKeyResponse;
import io.grpc.Channel;
import io.grpc.Context;
import io.grpc.Status;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Asks contact-service whose a key is. */
public final class AccountKeysClient implements AccountKeys {
    private static final long DEADLINE_SECONDS = 2;

    private final Channel contacts;
    private final KeyMemory memory;

    /** Asks over this channel, which must show a token with the role operator. */
    public AccountKeysClient(Channel contacts) {
        this(contacts, KeyMemory.NONE);
    }

    /** The same, and while contact-service cannot be asked, keys are what they were last. */
    public AccountKeysClient(Channel contacts, KeyMemory memory) {
        this.contacts = contacts;
        this.memory = memory;
    }

    @Override
    public CompletionStage<Optional<KeyOwner>> find(String secret) {
        CompletableFuture<Optional<KeyOwner>> answer = new CompletableFuture<>();
        VerifyAccountKeyRequest request =
                VerifyAccountKeyRequest.newBuilder().setSecret(secret).build();
        // Others may wait for this answer too: it must not end with the call that first wanted it.
        Context.ROOT.run(() -> ask(request, answer));
        return answer;
    }

    private void ask(
            VerifyAccountKeyRequest request, CompletableFuture<Optional<KeyOwner>> answer) {
        String digest = digest(request.getSecret());
        Futures.addCallback(
                AccountServiceGrpc.newFutureStub(contacts)
                        .withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS)
                        .verifyAccountKey(request),
                new FutureCallback<VerifyAccountKeyResponse>() {
                    @Override
                    public void onSuccess(VerifyAccountKeyResponse response) {
                        memory.keep(digest, response.getKey().toByteArray());
                        answer.complete(Optional.of(owner(response.getKey())));
                    }

                    @Override
                    public void onFailure(Throwable failure) {
                        if (Status.fromThrowable(failure).getCode() == Status.Code.NOT_FOUND) {
                            memory.forget(digest);
                            answer.complete(Optional.empty());
                        } else {
                            remembered(digest)
                                    .ifPresentOrElse(
                                            key -> answer.complete(Optional.of(owner(key))),
                                            () -> answer.completeExceptionally(failure));
                        }
                    }
                },
                MoreExecutors.directExecutor());
    }

    private Optional<AccountKey> remembered(String digest) {
        return memory.find(digest)
                .flatMap(bytes -> {
                    try {
                        return Optional.of(AccountKey.parseFrom(bytes));
                    } catch (InvalidProtocolBufferException damaged) {
                        return Optional.empty();
                    }
                });
    }

    private static String digest(String secret) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(secret.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static KeyOwner owner(AccountKey key) {
        Set<Role> roles =
                key.getRolesList().stream()
                        .flatMap(role -> RoleProto.fromProto(role).stream())
                        .collect(Collectors.toUnmodifiableSet());
        return new KeyOwner(
                AccountKeys.identity(key.getAccountId(), key.getKeyId(), roles),
                key.hasExpiresAt()
                        ? Instant.ofEpochSecond(
                                key.getExpiresAt().getSeconds(), key.getExpiresAt().getNanos())
                        : null);
    }
}
