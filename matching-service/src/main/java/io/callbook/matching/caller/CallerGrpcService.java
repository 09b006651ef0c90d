package io.callbook.matching.caller;

import io.callbook.matching.failure.InvalidFieldException;
import io.callbook.matching.v1.CallerService;
import io.callbook.matching.v1.IdentifyCallerRequest;
import io.callbook.matching.v1.IdentifyCallerResponse;
import io.callbook.numbers.PhoneNumberReader;
import io.grpc.Context;
import io.grpc.Deadline;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The edge: checks a request, asks, and writes the response. Runs on the event loop. */
@GrpcService
class CallerGrpcService implements CallerService {
    private static final Set<String> REGIONS = PhoneNumberReader.supportedRegions();
    private static final int MAX_CALL_ID = 128;

    /** For calls without a deadline; each wait has its own, shorter limit. */
    private static final Duration PATIENT = Duration.ofMinutes(1);

    private final CallerIdentification identification;
    private final OutcomeMetrics metrics;

    CallerGrpcService(CallerIdentification identification, OutcomeMetrics metrics) {
        this.identification = identification;
        this.metrics = metrics;
    }

    @Override
    public Uni<IdentifyCallerResponse> identifyCaller(IdentifyCallerRequest request) {
        return identification
                .identify(question(request))
                .invoke(answer -> metrics.count(answer.outcome()))
                .map(CallerAnswerProto::of);
    }

    private static CallerQuestion question(IdentifyCallerRequest request) {
        if (request.getCallId().length() > MAX_CALL_ID) {
            throw new InvalidFieldException("call_id", "call_id has more than 128 characters.");
        }
        return new CallerQuestion(
                request.getAccountId(),
                request.getNumber(),
                region(request.getDefaultRegion()),
                request.getReadOnly(),
                patience());
    }

    private static String region(String region) {
        if (!region.isEmpty() && !REGIONS.contains(region.toUpperCase(Locale.ROOT))) {
            throw new InvalidFieldException(
                    "default_region",
                    "default_region must be a two-letter country code of ISO 3166-1, such as US, or"
                            + " empty.");
        }
        return region;
    }

    private static Duration patience() {
        Deadline deadline = Context.current().getDeadline();
        return deadline == null
                ? PATIENT
                : Duration.ofNanos(Math.max(0, deadline.timeRemaining(TimeUnit.NANOSECONDS)));
    }
}
