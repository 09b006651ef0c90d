package io.callbook.contacts.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.failure.FieldViolation;
import io.callbook.contacts.failure.Reason;
import io.callbook.contacts.platform.FailureMapper;
import io.callbook.problem.FrameworkProblems;
import io.callbook.problem.JsonProblem;
import io.callbook.problem.Problem;
import io.callbook.problem.ProblemException;
import io.callbook.problem.ProblemResponse;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place that turns failures into problem details (API-1). */
final class ProblemMapper {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private static final FrameworkProblems FRAMEWORK =
            new FrameworkProblems(
                    Map.of(
                            404,
                            "There is nothing at this address; /q/openapi lists all addresses.",
                            405,
                            "This address does not know this method; /q/openapi lists them.",
                            406,
                            "The answer is application/json: accept that.",
                            413,
                            "The body is larger than what is taken.",
                            415,
                            "This address does not take a body of this Content-Type: send"
                                + " application/json, for PATCH application/merge-patch+json."));

    @ServerExceptionMapper
    RestResponse<Problem> expected(CallFailure failure) {
        return failure.reason() == Reason.STORE_UNAVAILABLE
                ? ProblemResponse.of(problem(failure), RETRY_AFTER)
                : ProblemResponse.of(problem(failure));
    }

    @ServerExceptionMapper
    RestResponse<Problem> own(ProblemException failure) {
        return ProblemResponse.of(failure.problem());
    }

    @ServerExceptionMapper
    RestResponse<Problem> mismatch(MismatchedInputException failure) {
        return ProblemResponse.of(JsonProblem.of(failure));
    }

    @ServerExceptionMapper
    RestResponse<Problem> json(JsonProcessingException failure) {
        return ProblemResponse.of(JsonProblem.of(failure));
    }

    @ServerExceptionMapper
    RestResponse<Problem> web(WebApplicationException failure) {
        return FRAMEWORK.of(failure).map(ProblemResponse::of).orElseGet(() -> unforeseen(failure));
    }

    @ServerExceptionMapper
    RestResponse<Problem> unforeseen(Throwable failure) {
        return expected(FailureMapper.asCallFailure(failure));
    }

    private static Problem problem(CallFailure failure) {
        List<Problem.Violation> violations =
                failure.violations().stream().map(RestNames::of).toList();
        return Problem.of(
                ProblemStatus.of(failure.reason()),
                failure.reason().name(),
                detail(failure),
                violations);
    }

    private static String detail(CallFailure failure) {
        if (failure.violations().isEmpty()) {
            return RestNames.text(String.valueOf(failure.getMessage()));
        }
        return failure.violations().stream()
                .map(ProblemMapper::sentence)
                .collect(Collectors.joining("; "));
    }

    private static String sentence(FieldViolation violation) {
        Problem.Violation told = RestNames.of(violation);
        return told.field() + " " + told.description();
    }
}
