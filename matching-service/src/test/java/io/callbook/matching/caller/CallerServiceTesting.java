package io.callbook.matching.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.google.rpc.ErrorInfo;
import io.callbook.access.grpc.OwnTokenInterceptor;
import io.callbook.matching.store.FakeStore;
import io.callbook.matching.v1.CallerServiceGrpc;
import io.callbook.matching.v1.CallerServiceGrpc.CallerServiceBlockingStub;
import io.callbook.matching.v1.IdentifyCallerRequest;
import io.callbook.matching.v1.IdentifyCallerResponse;
import io.callbook.testing.TestTokens;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What tests that ask the running service have in common. */
abstract class CallerServiceTesting {
    FakeStore store;

    @ConfigProperty(name = "quarkus.grpc.server.test-port")
    int port;

    private ManagedChannel channel;

    @BeforeEach
    void connect() {
        channel = ManagedChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
        awaitLoaded();
    }

    @AfterEach
    void disconnect() {
        channel.shutdownNow();
    }

    /** The first test may come while the account is being loaded, and stop the store. */
    private void awaitLoaded() {
        IdentifyCallerRequest maria = request("+12022243441").setReadOnly(true).build();
        await().atMost(Duration.ofSeconds(10))
                .ignoreExceptionsInstanceOf(StatusRuntimeException.class)
                .until(() -> stub().identifyCaller(maria).hasSelected());
    }

    final void awaitCandidates(String number, int count) {
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(20))
                .until(() ->
                        stub().identifyCaller(request(number).setReadOnly(true).build())
                                        .getCandidateCount()
                                == count);
    }

    /** Why a request fails. */
    static String reason(ThrowingCallable call) {
        StatusRuntimeException failure = catchThrowableOfType(StatusRuntimeException.class, call);
        assertThat(failure.getStatus().getDescription()).isNotBlank();
        assertThat(failure.getStatus().getCode()).isNotEqualTo(Status.Code.UNKNOWN);
        try {
            return StatusProto.fromThrowable(failure)
                    .getDetails(0)
                    .unpack(ErrorInfo.class)
                    .getReason();
        } catch (com.google.protobuf.InvalidProtocolBufferException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    final String reason(String accountId, String number, String region) {
        IdentifyCallerRequest request =
                IdentifyCallerRequest.newBuilder()
                        .setAccountId(accountId)
                        .setNumber(number)
                        .setDefaultRegion(region)
                        .build();
        return reason(() -> stub().identifyCaller(request));
    }

    final Status.Code code(String token, IdentifyCallerRequest request) {
        return catchThrowableOfType(
                        StatusRuntimeException.class, () -> stub(token).identifyCaller(request))
                .getStatus()
                .getCode();
    }

    final IdentifyCallerResponse identify(String number) {
        return identifyIn("demo", number);
    }

    final IdentifyCallerResponse identifyIn(String accountId, String number) {
        return stub().identifyCaller(request(number).setAccountId(accountId).build());
    }

    /** As a call with an id. */
    final IdentifyCallerResponse call(String callId, String number) {
        return stub().identifyCaller(request(number).setCallId(callId).build());
    }

    static IdentifyCallerRequest.Builder request(String number) {
        return IdentifyCallerRequest.newBuilder().setAccountId("demo").setNumber(number);
    }

    final CallerServiceBlockingStub stub() {
        return stub(TestTokens.operator());
    }

    final CallerServiceBlockingStub stub(String token) {
        return CallerServiceGrpc.newBlockingStub(channel)
                .withInterceptors(new OwnTokenInterceptor(() -> token))
                .withDeadlineAfter(10, TimeUnit.SECONDS);
    }
}
