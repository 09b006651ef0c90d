package io.callbook.problem;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The responses whose bodies are problems: with the problem's status and media type. */
public final class ProblemResponse {
    private ProblemResponse() {}

    /** The response. */
    public static RestResponse<Problem> of(Problem problem) {
        return builder(problem).build();
    }

    /** The response to a client that may try again after a while, in whole seconds. */
    public static RestResponse<Problem> of(Problem problem, Duration retryAfter) {
        return builder(problem).header(HttpHeaders.RETRY_AFTER, retryAfter.toSeconds()).build();
    }

    private static ResponseBuilder<Problem> builder(Problem problem) {
        return ResponseBuilder.<Problem>create(problem.status())
                .entity(problem)
                .type(Problem.MEDIA_TYPE);
    }
}
