package io.callbook.matching.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.callbook.matching.failure.MatchingFailure;
import io.grpc.StatusRuntimeException;
import io.quarkus.logging.Log;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.TimeoutException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place that turns failures into problem details (API-1). */
@RegisterForReflection(targets = {Problem.class, Problem.Violation.class})
final class ProblemMapper {
    private static final int INTERNAL = 500;
    private static final int UNAVAILABLE = 503;
    private static final String RETRY_AFTER_SECONDS = "1";
    private static final String GUIDE = "; docs/guides/pbx.md lists what there is.";

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
        if (failure.getCause() instanceof JsonProcessingException json) {
            return json(json);
        }
        int status = failure.getResponse().getStatus();
        return status < INTERNAL ? respond(ofHttp(status)) : unforeseen(failure);
    }

    @ServerExceptionMapper
    RestResponse<Problem> unforeseen(Throwable failure) {
        Log.error("A request failed unexpectedly", failure);
        return respond(FailureProblemProto.unforeseen());
    }

    private static Problem ofHttp(int status) {
        return switch (status) {
            case 404 -> Problem.of(status, "NO_SUCH_PATH", "Nothing is at this address" + GUIDE);
            case 405 ->
                    Problem.of(
                            status,
                            "METHOD_NOT_ALLOWED",
                            "This address does not know this method" + GUIDE);
            case 413 -> Problem.of(status, "BODY_TOO_LARGE", "The body is too large.");
            case 415 ->
                    Problem.of(
                            status,
                            "UNSUPPORTED_MEDIA_TYPE",
                            "Send the body as Content-Type: application/json.");
            default -> Problem.of(status, "INVALID_REQUEST", "The request is not valid.");
        };
    }

    private static RestResponse<Problem> respond(Problem problem) {
        RestResponse.ResponseBuilder<Problem> response =
                RestResponse.ResponseBuilder.<Problem>create(problem.status())
                        .entity(problem)
                        .type(Problem.MEDIA_TYPE);
        return problem.status() == UNAVAILABLE
                ? response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS).build()
                : response.build();
    }
}
