package io.callbook.contacts.access;

import static io.callbook.contacts.StoreClient.record;
import static org.assertj.core.api.Assertions.assertThat;

import grpc.health.v1.HealthGrpc;
import grpc.health.v1.HealthOuterClass.HealthCheckRequest;
import grpc.health.v1.HealthOuterClass.HealthCheckResponse;
import io.callbook.contacts.Failures;
import io.callbook.contacts.ServiceTest;
import io.callbook.contacts.StoreClient;
import io.callbook.contacts.v1.IngestServiceGrpc;
import io.callbook.contacts.v1.ListContactsRequest;
import io.callbook.contacts.v1.UpsertContactsRequest;
import io.callbook.contacts.v1.UpsertContactsResponse;
import io.callbook.testing.TestTokens;
import io.callbook.types.v1.AccessProto;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tries every method of the service with every wrong token. */
@QuarkusTest
class AccessTest extends ServiceTest {
    private static final List<String> ALL_BUT_OPERATOR =
            List.of("calls", "contacts.read", "contacts.write", "sync.admin", "account.admin");

    static List<EveryCall> everyCall() {
        return EveryCall.all();
    }

    private static Channel with(String token) {
        return ClientInterceptors.intercept(STORE.connection(), StoreClient.bearer(token));
    }

    private static Failures refusal(EveryCall call, Channel channel, String... accounts) {
        return Failures.of(() -> call.call(channel, accounts));
    }

    private static void assertUnauthenticated(EveryCall call, Channel channel, String says) {
        Failures refusal = refusal(call, channel, "any");
        assertThat(refusal.reason()).isEqualTo("UNAUTHENTICATED");
        assertThat(refusal.code()).isEqualTo("UNAUTHENTICATED");
        assertThat(refusal.message()).contains(says);
    }

    private static List<String> needed(EveryCall call) {
        return call.schema().getOptions().getExtension(AccessProto.access).getRolesList().stream()
                .map(role ->
                        role.name()
                                .substring("ROLE_".length())
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '.'))
                .toList();
    }

    private static boolean isForOperators(EveryCall call) {
        return needed(call).equals(List.of("operator"));
    }

    @ParameterizedTest
    @MethodSource("everyCall")
    @DisplayName("ACC-3: no call without a valid token")
    void onlyAValidTokenOpensAnything(EveryCall call) {
        TestTokens good = TestTokens.of(List.of("operator"));

        assertUnauthenticated(call, STORE.connection(), "Bearer");
        assertUnauthenticated(
                call, with(good.withKey(TestTokens.newPair().getPrivate()).sign()), "signature");
        assertUnauthenticated(
                call, with(good.withExpires(Instant.now().minusSeconds(31)).sign()), "expired");
        assertUnauthenticated(call, with(good.withAudience("elsewhere").sign()), "callbook");
        assertUnauthenticated(call, with("nonsense"), "JWT");
    }

    @ParameterizedTest
    @MethodSource("everyCall")
    @DisplayName("ACC-3: no call without one of the roles that it needs")
    void aRoleIsNeeded(EveryCall call) {
        List<String> needed = needed(call);
        List<String> others =
                ALL_BUT_OPERATOR.stream()
                        .filter(role -> !needed.contains(role))
                        .filter(role ->
                                !role.equals("contacts.write") || !needed.contains("contacts.read"))
                        .toList();

        Failures refusal = refusal(call, with(TestTokens.of(others, "any").sign()), "any");

        assertThat(needed).isNotEmpty();
        assertThat(refusal.reason()).isEqualTo("PERMISSION_DENIED");
        assertThat(refusal.code()).isEqualTo("PERMISSION_DENIED");
        assertThat(refusal.message()).contains(needed);
    }

    @ParameterizedTest
    @MethodSource("everyCall")
    @DisplayName("ACC-2: no call reaches an account that the token is not for, whether it exists")
    void anAccountIsNeeded(EveryCall call) {
        if (isForOperators(call)) {
            return;
        }
        String mine = STORE.newAccount();
        String theirs = STORE.newAccount();
        Channel channel = with(TestTokens.of(ALL_BUT_OPERATOR, mine).sign());

        Failures existing = refusal(call, channel, theirs);
        Failures absent = refusal(call, channel, "no-such-account");

        assertThat(existing.reason()).isEqualTo("PERMISSION_DENIED");
        assertThat(existing.message().replace(theirs, "no-such-account"))
                .isEqualTo(absent.message());
        assertThat(refusal(call, channel, "").reason()).isEqualTo("PERMISSION_DENIED");
        assertThat(code(call, channel, mine))
                .isNotIn(Status.Code.PERMISSION_DENIED, Status.Code.UNAUTHENTICATED);
    }

    @Test
    @DisplayName("ACC-2: later messages of a stream reach no other account either")
    void everyMessageOfAStreamIsChecked() {
        String mine = STORE.newAccount();
        String theirs = STORE.newAccount();
        Channel channel = with(TestTokens.of("contacts.write", mine));
        BlockingQueue<Object> answers = new LinkedBlockingQueue<>();
        StreamObserver<UpsertContactsRequest> stream =
                IngestServiceGrpc.newStub(channel).upsertContacts(new Collector(answers));

        stream.onNext(StoreClient.chunk(mine, List.of(record("1", "Ann").build())));
        assertThat(take(answers)).isInstanceOf(UpsertContactsResponse.class);
        stream.onNext(StoreClient.chunk(theirs, List.of(record("2", "Bob").build())));
        stream.onNext(StoreClient.chunk(mine, List.of(record("3", "Cy").build())));

        assertThat(
                        Failures.of(
                                        () -> {
                                            throw (Throwable) take(answers);
                                        })
                                .reason())
                .isEqualTo("PERMISSION_DENIED");
        assertThat(count(theirs)).isZero();
        assertThat(count(mine)).isOne();
    }

    @Test
    void everyoneMayAskForHealthAndReflection() {
        assertThat(
                        HealthGrpc.newBlockingStub(STORE.connection())
                                .check(HealthCheckRequest.getDefaultInstance())
                                .getStatus())
                .isEqualTo(HealthCheckResponse.ServingStatus.SERVING);
    }

    private static int count(String account) {
        return STORE.contacts()
                .listContacts(ListContactsRequest.newBuilder().setAccountId(account).build())
                .getContactsCount();
    }

    private static Object take(BlockingQueue<Object> answers) {
        try {
            return Objects.requireNonNull(answers.poll(30, TimeUnit.SECONDS), "no answer came");
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Status.Code code(EveryCall call, Channel channel, String account) {
        try {
            call.call(channel, account);
            return Status.Code.OK;
        } catch (StatusRuntimeException e) {
            return e.getStatus().getCode();
        }
    }

    private record Collector(BlockingQueue<Object> answers)
            implements StreamObserver<UpsertContactsResponse> {
        @Override
        public void onNext(UpsertContactsResponse answer) {
            answers.add(answer);
        }

        @Override
        public void onError(Throwable failure) {
            answers.add(failure);
        }

        @Override
        public void onCompleted() {
            answers.add("completed");
        }
    }
}
