package io.callbook.gateway.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.callbook.gateway.spi.ConnectorException;
import io.quarkus.logging.Log;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place that turns exceptions into problem details (API-1). */
final class ProblemMapper {
    /** A violation's path begins with the method and the parameter, which no client knows. */
    private static final int METHOD_AND_PARAMETER = 2;

    @ServerExceptionMapper
    RestResponse<Problem> problem(ProblemException e) {
        return respond(e.problem());
    }

    @ServerExceptionMapper
    RestResponse<Problem> connector(ConnectorException e) {
        return switch (e) {
            case ConnectorException.InvalidSettings x ->
                    problem(ProblemException.invalidValue(x.setting(), x.getMessage()));
            case ConnectorException.RateLimited x -> waiting(x);
            case ConnectorException.AuthRefused x ->
                    respond(Problem.of(ProblemType.CONNECTION_REFUSED, x.getMessage()));
            case ConnectorException.PermissionMissing x ->
                    respond(Problem.of(ProblemType.CONNECTION_REFUSED, x.getMessage()));
            case ConnectorException.SourceUnavailable x ->
                    respond(Problem.of(ProblemType.UNAVAILABLE, x.getMessage()));
            case ConnectorException.CursorExpired x ->
                    respond(Problem.of(ProblemType.CONFLICT, x.getMessage()));
        };
    }

    @ServerExceptionMapper
    RestResponse<Problem> violation(ConstraintViolationException e) {
        List<FieldError> errors =
                e.getConstraintViolations().stream().map(ProblemMapper::fieldError).toList();
        return problem(ProblemException.invalidValues(errors));
    }

    @ServerExceptionMapper
    RestResponse<Problem> mismatch(MismatchedInputException e) {
        return respond(JsonProblem.of(e));
    }

    @ServerExceptionMapper
    RestResponse<Problem> web(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return respond(JsonProblem.of(json));
        }
        int status = e.getResponse().getStatus();
        return status >= 500 ? unexpected(e) : respond(framework(status));
    }

    @ServerExceptionMapper
    RestResponse<Problem> unexpected(Throwable e) {
        Log.error("A request failed unexpectedly", e);
        return respond(
                Problem.of(
                        ProblemType.INTERNAL,
                        "The gateway failed to answer this request; its log says why."));
    }

    private static Problem framework(int status) {
        return switch (status) {
            case 404 -> Problem.of(ProblemType.NOT_FOUND, "There is nothing at this address.");
            case 405 ->
                    Problem.of(
                            ProblemType.METHOD_NOT_ALLOWED,
                            "This address does not know this method.");
            case 413 -> Problem.of(ProblemType.TOO_LARGE, "The body is larger than what is taken.");
            case 415 ->
                    Problem.of(
                            ProblemType.UNSUPPORTED_MEDIA_TYPE,
                            "This address does not take a body of this Content-Type.");
            default -> Problem.of(ProblemType.INVALID_REQUEST, "The request is not valid.");
        };
    }

    private static FieldError fieldError(ConstraintViolation<?> violation) {
        String field =
                StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                        .skip(METHOD_AND_PARAMETER)
                        .map(Object::toString)
                        .collect(Collectors.joining("."));
        return new FieldError(field, violation.getMessage());
    }

    private static RestResponse<Problem> waiting(ConnectorException.RateLimited e) {
        long seconds = e.retryAfter().toSeconds();
        Map<String, Object> extensions = Map.of("retryAfterSeconds", seconds);
        return builder(Problem.of(ProblemType.RATE_LIMITED, e.getMessage(), extensions))
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .build();
    }

    private static RestResponse<Problem> respond(Problem problem) {
        return builder(problem).build();
    }

    private static RestResponse.ResponseBuilder<Problem> builder(Problem problem) {
        return RestResponse.ResponseBuilder.<Problem>create(problem.status())
                .entity(problem)
                .type(Problem.MEDIA_TYPE);
    }
}
