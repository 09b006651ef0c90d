package io.callbook.contacts.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.failure.FieldViolation;
import io.callbook.contacts.failure.Reason;
import io.callbook.contacts.platform.FailureMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place that turns failures into problem details (API-1). */
@RegisterForReflection(targets = {Problem.class, Problem.Violation.class})
final class ProblemMapper {
    private static final int INTERNAL = 500;
    private static final String RETRY_AFTER_SECONDS = "1";

    @ServerExceptionMapper
    RestResponse<Problem> expected(CallFailure failure) {
        return respond(problem(failure), failure.reason() == Reason.STORE_UNAVAILABLE);
    }

    @ServerExceptionMapper
    RestResponse<Problem> own(ProblemException failure) {
        return respond(failure.problem(), false);
    }

    @ServerExceptionMapper
    RestResponse<Problem> mismatch(MismatchedInputException failure) {
        return respond(JsonProblem.of(failure), false);
    }

    @ServerExceptionMapper
    RestResponse<Problem> json(JsonProcessingException failure) {
        return respond(JsonProblem.of(failure), false);
    }

    @ServerExceptionMapper
    RestResponse<Problem> web(WebApplicationException failure) {
        if (failure.getCause() instanceof JsonProcessingException json) {
            return json(json);
        }
        int status = failure.getResponse().getStatus();
        return status < INTERNAL ? respond(framework(status), false) : unforeseen(failure);
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

    private static Problem framework(int status) {
        return switch (status) {
            case 404 ->
                    Problem.of(
                            status,
                            "NO_SUCH_PATH",
                            "There is nothing at this address; /q/openapi lists all addresses.",
                            List.of());
            case 405 ->
                    Problem.of(
                            status,
                            "METHOD_NOT_ALLOWED",
                            "This address does not know this method; /q/openapi lists them.",
                            List.of());
            case 406 ->
                    Problem.of(
                            status,
                            "NOT_ACCEPTABLE",
                            "The answer is application/json: accept that.",
                            List.of());
            case 413 ->
                    Problem.of(
                            status,
                            "BODY_TOO_LARGE",
                            "The body is larger than what is taken.",
                            List.of());
            case 415 ->
                    Problem.of(
                            status,
                            "UNSUPPORTED_MEDIA_TYPE",
                            "This address does not take a body of this Content-Type: send"
                                    + " application/json, for PATCH application/merge-patch+json.",
                            List.of());
            default ->
                    Problem.of(status, "INVALID_REQUEST", "The request is not valid.", List.of());
        };
    }

    private static RestResponse<Problem> respond(Problem problem, boolean retry) {
        RestResponse.ResponseBuilder<Problem> response =
                RestResponse.ResponseBuilder.<Problem>create(problem.status())
                        .entity(problem)
                        .type(Problem.MEDIA_TYPE);
        return retry
                ? response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS).build()
                : response.build();
    }
}
