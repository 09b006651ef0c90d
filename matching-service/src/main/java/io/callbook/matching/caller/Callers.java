package io.callbook.matching.caller;

import io.callbook.matching.call.CallLog;
import io.callbook.matching.call.RecentCalls;
import io.callbook.matching.v1.Attestation;
import io.callbook.matching.v1.BatchIdentifyCallersRequest;
import io.callbook.matching.v1.BatchIdentifyCallersResponse;
import io.callbook.matching.v1.CallerContact;
import io.callbook.matching.v1.IdentifyCallerRequest;
import io.callbook.matching.v1.IdentifyCallerResponse;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Identifies callers as the contract has it, and keeps the calls that have an id. */
@Singleton // Each call of a bean with a scope goes through a proxy.
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

    /** Who calls; throws a MatchingFailure, or fails with one. */
    public Uni<IdentifyCallerResponse> identify(IdentifyCallerRequest request, Duration patience) {
        return answer(request, () -> patience).map(CallerAnswerProto::read).uni();
    }

    /** Who calls, ready to be sent; throws a MatchingFailure, or fails with one. */
    Reply<EncodedMessage> answer(IdentifyCallerRequest request, Supplier<Duration> patience) {
        return identification
                .identify(QuestionProto.of(request, patience))
                .map(answer -> respond(request, answer));
    }

    private EncodedMessage respond(IdentifyCallerRequest request, CallerAnswer answer) {
        metrics.count(answer.outcome());
        EncodedMessage response = CallerAnswerProto.of(answer, request.getAttestationValue());
        if (!request.getCallId().isEmpty()) {
            keep(request, CallerAnswerProto.read(response));
        }
        return response;
    }

    /** Who has these numbers; fails with a MatchingFailure. */
    public Uni<BatchIdentifyCallersResponse> identifyAll(
            BatchIdentifyCallersRequest request, Duration patience) {
        QuestionProto.check(request);
        BatchIdentifyCallersResponse.Builder response = BatchIdentifyCallersResponse.newBuilder();
        return Uni.join()
                .all(
                        request.getNumbersList().stream()
                                .map(number -> QuestionProto.of(request, number, () -> patience))
                                .map(identification::identify)
                                .map(reply -> reply.map(Callers::withoutAttestation).uni())
                                .toList())
                .andFailFast()
                .map(callers -> response.addAllCallers(callers).build());
    }

    private static IdentifyCallerResponse withoutAttestation(CallerAnswer answer) {
        return CallerAnswerProto.read(
                CallerAnswerProto.of(answer, Attestation.ATTESTATION_UNSPECIFIED_VALUE));
    }

    private void keep(IdentifyCallerRequest request, IdentifyCallerResponse response) {
        log.record(CallProto.of(request, response, clock.instant()));
        if (response.hasSelected()) {
            recent.named(request.getAccountId(), request.getCallId(), response.getSelected());
        } else if (!response.getReservedContactId().isEmpty()) {
            recent.named(request.getAccountId(), request.getCallId(), promised(response));
        }
    }

    private static CallerContact promised(IdentifyCallerResponse response) {
        return CallerContact.newBuilder()
                .setContactId(response.getReservedContactId())
                .setPhoneNumber(response.getE164())
                .setExtension(response.getExtension())
                .build();
    }
}
