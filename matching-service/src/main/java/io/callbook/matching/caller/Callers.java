package io.callbook.matching.caller;

import io.callbook.matching.call.CallLog;
import io.callbook.matching.call.RecentCalls;
import io.callbook.matching.v1.Attestation;
import io.callbook.matching.v1.BatchIdentifyCallersRequest;
import io.callbook.matching.v1.BatchIdentifyCallersResponse;
import io.callbook.matching.v1.IdentifyCallerRequest;
import io.callbook.matching.v1.IdentifyCallerResponse;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;

/** Identifies callers as the contract has it, and keeps the calls that have an id. */
@ApplicationScoped
public class Callers {
    /** For requests without a deadline; each wait has its own, shorter limit. */
    public static final Duration PATIENT = Duration.ofMinutes(1);

    private final CallerIdentification identification;
    private final OutcomeMetrics metrics;
    private final CallLog log;
    private final RecentCalls recent;
    private final InstantSource clock;

    Callers(
            CallerIdentification identification,
            OutcomeMetrics metrics,
            CallLog log,
            RecentCalls recent,
            InstantSource clock) {
        this.identification = identification;
        this.metrics = metrics;
        this.log = log;
        this.recent = recent;
        this.clock = clock;
    }

    /** Who calls; fails with a MatchingFailure. */
    public Uni<IdentifyCallerResponse> identify(IdentifyCallerRequest request, Duration patience) {
        Attestation attestation = request.getAttestation();
        Uni<IdentifyCallerResponse> response =
                identification
                        .identify(QuestionProto.of(request, patience))
                        .map(answer -> {
                            metrics.count(answer.outcome());
                            return CallerAnswerProto.of(answer, attestation);
                        });
        return request.getCallId().isEmpty()
                ? response
                : response.invoke(known -> keep(request, known));
    }

    /** Who has these numbers; fails with a MatchingFailure. */
    public Uni<BatchIdentifyCallersResponse> identifyAll(
            BatchIdentifyCallersRequest request, Duration patience) {
        QuestionProto.check(request);
        BatchIdentifyCallersResponse.Builder response = BatchIdentifyCallersResponse.newBuilder();
        return Uni.join()
                .all(
                        request.getNumbersList().stream()
                                .map(number -> QuestionProto.of(request, number, patience))
                                .map(identification::identify)
                                .toList())
                .andFailFast()
                .map(answers -> {
                    for (CallerAnswer answer : answers) {
                        response.addCallers(
                                CallerAnswerProto.of(answer, Attestation.ATTESTATION_UNSPECIFIED));
                    }
                    return response.build();
                });
    }

    private void keep(IdentifyCallerRequest request, IdentifyCallerResponse response) {
        log.record(CallProto.of(request, response, clock.instant()));
        if (response.hasSelected()) {
            recent.named(request.getAccountId(), request.getCallId(), response.getSelected());
        }
    }
}
