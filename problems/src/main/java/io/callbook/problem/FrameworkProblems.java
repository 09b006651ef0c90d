package io.callbook.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Map;
import java.util.Optional;

/**
 * The problems of requests that the framework refuses before a resource sees them: an unknown
 * address, a method or media type that is not taken, a body that cannot be read.
 *
 * @param details what the clients of a service are told and what they are to do, by status; a
 *     status that is not among 404, 405, 406, 413 and 415, or not here, is told as INVALID_REQUEST
 */
public record FrameworkProblems(Map<Integer, String> details) {
    private static final int SERVER_ERROR = 500;

    private static final Map<Integer, String> REASONS =
            Map.of(
                    404, "NO_SUCH_PATH",
                    405, "METHOD_NOT_ALLOWED",
                    406, "NOT_ACCEPTABLE",
                    413, "BODY_TOO_LARGE",
                    415, "UNSUPPORTED_MEDIA_TYPE");

    /** Copies the details. */
    public FrameworkProblems {
        details = Map.copyOf(details);
    }

    /** The client's problem; empty if the fault is the service's own. */
    public Optional<Problem> of(WebApplicationException failure) {
        if (failure.getCause() instanceof JsonProcessingException json) {
            return Optional.of(JsonProblem.of(json));
        }
        int status = failure.getResponse().getStatus();
        return status < SERVER_ERROR ? Optional.of(of(status)) : Optional.empty();
    }

    private Problem of(int status) {
        return REASONS.containsKey(status) && details.containsKey(status)
                ? Problem.of(status, REASONS.get(status), details.get(status))
                : Problem.of(status, "INVALID_REQUEST", "The request is not valid.");
    }
}
