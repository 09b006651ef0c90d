package io.callbook.matching.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.callbook.matching.failure.MatchingFailure;
import io.callbook.problem.FrameworkProblems;
import io.callbook.problem.JsonProblem;
import io.callbook.problem.Problem;
import io.callbook.problem.ProblemException;
import io.callbook.problem.ProblemResponse;
import io.grpc.StatusRuntimeException;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.TimeoutException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place that turns failures into problem details (API-1). */
final class ProblemMapper {
    private static final int INTERNAL = 500;
    private static final int UNAVAILABLE = 503;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final String GUIDE = "; /q/openapi lists what there is.";

    private static final FrameworkProblems FRAMEWORK =
            new FrameworkProblems(
                    Map.of(
                            404,
                            "Nothing is at this address" + GUIDE,
                            405,
                            "This address does not know this method" + GUIDE,
                            413,
                            "The body is too large.",
                            415,
                            "Send the body as Content-Type: application/json."));

    @ServerExceptionMapper
    RestResponse<Problem> known(MatchingFailure failure) {
        return respond(FailureProblemProto.of(failure));
    }

    @ServerExceptionMapper
    RestResponse<Problem> refused(StatusRuntimeException refusal) {
        Problem problem = FailureProblemProto.of(refusal);
        if (problem.status() == INTERNAL) {
            Log.error("contact-service failed unexpectedly", refusal);
        }
        return respond(problem);
    }

    @ServerExceptionMapper
    RestResponse<Problem> late(TimeoutException late) {
        return respond(
                Problem.of(
                        504,
                        "DEADLINE_EXCEEDED",
                        "There was no answer within timeoutMillis: let the call go on without a"
                                + " name, or wait longer."));
    }

    @ServerExceptionMapper
    RestResponse<Problem> own(ProblemException failure) {
        return respond(failure.problem());
    }

    @ServerExceptionMapper
    RestResponse<Problem> mismatch(MismatchedInputException failure) {
        return respond(JsonProblem.of(failure));
    }

    @ServerExceptionMapper
    RestResponse<Problem> json(JsonProcessingException failure) {
        return respond(JsonProblem.of(failure));
    }

    @ServerExceptionMapper
    RestResponse<Problem> web(WebApplicationException failure) {
        return FRAMEWORK
                .of(failure)
                .map(ProblemMapper::respond)
                .orElseGet(() -> unforeseen(failure));
    }

    @ServerExceptionMapper
    RestResponse<Problem> unforeseen(Throwable failure) {
        Log.error("A request failed unexpectedly", failure);
        return respond(FailureProblemProto.unforeseen());
    }

    private static RestResponse<Problem> respond(Problem problem) {
        return problem.status() == UNAVAILABLE
                ? ProblemResponse.of(problem, RETRY_AFTER)
                : ProblemResponse.of(problem);
    }
}
