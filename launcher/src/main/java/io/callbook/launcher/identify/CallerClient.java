package io.callbook.launcher.identify;

import io.callbook.launcher.console.Pause;
import io.callbook.launcher.console.Problem;
import io.callbook.launcher.installation.Installation;
import io.callbook.launcher.installation.Service;
import io.callbook.launcher.remote.GrpcConnection;
import io.callbook.launcher.remote.GrpcReason;
import io.callbook.matching.v1.CallerServiceGrpc;
import io.callbook.matching.v1.IdentifyCallerRequest;
import io.grpc.Deadline;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Asks matching-service who calls. */
final class CallerClient implements AutoCloseable {
    private static final long DEADLINE_SECONDS = 5;

    private final GrpcConnection connection;

    CallerClient(Installation installation) {
        this.connection = new GrpcConnection(installation, Service.MATCHING);
    }

    /** What the user asks. */
    record Question(
            String accountId, String number, String region, String callId, boolean readOnly) {}

    IdentifyAnswer identify(Question question) {
        IdentifyCallerRequest request =
                IdentifyCallerRequest.newBuilder()
                        .setAccountId(question.accountId())
                        .setNumber(question.number())
                        .setDefaultRegion(question.region())
                        .setCallId(question.callId())
                        .setReadOnly(question.readOnly())
                        .build();
        return identify(request, Deadline.after(DEADLINE_SECONDS, TimeUnit.SECONDS));
    }

    /** The first question about an account makes its index load: wait for it, within the time. */
    private IdentifyAnswer identify(IdentifyCallerRequest request, Deadline deadline) {
        while (true) {
            try {
                return CallerProto.answer(
                        CallerServiceGrpc.newBlockingStub(connection.channel())
                                .withDeadline(deadline)
                                .identifyCaller(request));
            } catch (StatusRuntimeException e) {
                if (!isLoading(e) || deadline.timeRemaining(TimeUnit.MILLISECONDS) < 300) {
                    throw problem(e, request.getAccountId());
                }
                Pause.of(Duration.ofMillis(200), "waiting for the contacts to load");
            }
        }
    }

    @Override
    public void close() {
        connection.close();
    }

    private Problem problem(StatusRuntimeException failure, String accountId) {
        return switch (GrpcReason.of(failure).orElse("")) {
            case "ACCOUNT_NOT_FOUND" ->
                    new Problem(
                            ("There is no account \"%s\"; use --account with one that exists, such"
                                            + " as demo, or make it by ./callbook import"
                                            + " --create-account.")
                                    .formatted(accountId),
                            failure);
            case "INDEX_LOADING" ->
                    new Problem(
                            "The contacts of \"%s\" are still being loaded; ask again in a few seconds."
                                    .formatted(accountId),
                            failure);
            default -> connection.problem(failure);
        };
    }

    private static boolean isLoading(StatusRuntimeException failure) {
        return GrpcReason.of(failure).filter("INDEX_LOADING"::equals).isPresent();
    }
}
