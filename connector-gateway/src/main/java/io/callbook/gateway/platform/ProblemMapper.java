package io.callbook.gateway.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.callbook.gateway.spi.ConnectorException;
import io.callbook.problem.FrameworkProblems;
import io.callbook.problem.JsonProblem;
import io.callbook.problem.Problem;
import io.callbook.problem.Problem.Violation;
import io.callbook.problem.ProblemException;
import io.callbook.problem.ProblemResponse;
import io.quarkus.logging.Log;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
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

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private static final FrameworkProblems FRAMEWORK =
            new FrameworkProblems(
                    Map.of(
                            404,
                            "There is nothing at this address; /q/openapi lists all addresses.",
                            405,
                            "This address does not know this method; /q/openapi lists them.",
                            406,
                            "The answer is application/json, that of an import's results text/csv:"
                                    + " accept that.",
                            413,
                            "The body is larger than what is taken.",
                            415,
                            "This address does not take a body of this Content-Type: send"
                                    + " application/json, a file to import as text/csv."));

    @ServerExceptionMapper
    RestResponse<Problem> problem(ProblemException e) {
        return ProblemResponse.of(e.problem());
    }

    @ServerExceptionMapper
    RestResponse<Problem> connector(ConnectorException e) {
        return switch (e) {
            case ConnectorException.InvalidSettings x ->
                    problem(Refusal.invalidValue(x.setting(), x.getMessage()));
            case ConnectorException.RateLimited x -> waiting(x);
            case ConnectorException.AuthRefused x ->
                    ProblemResponse.of(ProblemType.CONNECTION_REFUSED.problem(x.getMessage()));
            case ConnectorException.PermissionMissing x ->
                    ProblemResponse.of(ProblemType.CONNECTION_REFUSED.problem(x.getMessage()));
            case ConnectorException.SourceUnavailable x ->
                    ProblemResponse.of(ProblemType.UNAVAILABLE.problem(x.getMessage()));
            case ConnectorException.CursorExpired x ->
                    ProblemResponse.of(ProblemType.CONFLICT.problem(x.getMessage()));
        };
    }

    @ServerExceptionMapper
    RestResponse<Problem> violation(ConstraintViolationException e) {
        List<Violation> violations =
                e.getConstraintViolations().stream().map(ProblemMapper::fault).toList();
        return problem(Refusal.invalidValues(violations));
    }

    @ServerExceptionMapper
    RestResponse<Problem> mismatch(MismatchedInputException e) {
        return ProblemResponse.of(unreadable(e));
    }

    @ServerExceptionMapper
    RestResponse<Problem> web(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return ProblemResponse.of(unreadable(json));
        }
        return FRAMEWORK.of(e).map(ProblemResponse::of).orElseGet(() -> unexpected(e));
    }

    @ServerExceptionMapper
    RestResponse<Problem> unexpected(Throwable e) {
        if (DatabaseAway.isCauseOf(e)) {
            return databaseAway(e);
        }
        if (DatabaseAway.isRefusalOfNul(e)) {
            return ProblemResponse.of(
                    ProblemType.INVALID_VALUE.problem(
                            "A text in the body has the character NUL (\\u0000), which cannot be"
                                    + " stored: leave it out."));
        }
        Log.error("A request failed unexpectedly", e);
        return ProblemResponse.of(
                ProblemType.INTERNAL.problem(
                        "The gateway failed to answer this request; its log says why."));
    }

    private static RestResponse<Problem> databaseAway(Throwable e) {
        Log.warnf("A request found the database away: %s", DatabaseAway.reason(e));
        return ProblemResponse.of(
                ProblemType.UNAVAILABLE.problem(
                        "The gateway's database does not answer: try again in a moment."),
                RETRY_AFTER);
    }

    private static Violation fault(ConstraintViolation<?> violation) {
        String field =
                StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                        .skip(METHOD_AND_PARAMETER)
                        .map(Object::toString)
                        .collect(Collectors.joining("."));
        return new Violation(field, violation.getMessage());
    }

    private static Problem unreadable(JsonProcessingException e) {
        Problem problem = JsonProblem.of(e);
        return ProblemType.INVALID_REQUEST.problem(problem.detail(), problem.violations());
    }

    private static RestResponse<Problem> waiting(ConnectorException.RateLimited e) {
        Problem problem =
                ProblemType.RATE_LIMITED
                        .problem(e.getMessage())
                        .with("retryAfterSeconds", e.retryAfter().toSeconds());
        return ProblemResponse.of(problem, e.retryAfter());
    }
}
