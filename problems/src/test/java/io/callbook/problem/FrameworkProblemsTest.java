package io.callbook.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameworkProblemsTest {
    private final FrameworkProblems problems =
            new FrameworkProblems(
                    Map.of(
                            404, "Look at /q/openapi.",
                            405, "Look at /q/openapi.",
                            406, "Accept JSON.",
                            413, "Send less.",
                            415, "Send JSON."));

    @ParameterizedTest
    @CsvSource({
        "404, NO_SUCH_PATH, Look at /q/openapi.",
        "405, METHOD_NOT_ALLOWED, Look at /q/openapi.",
        "406, NOT_ACCEPTABLE, Accept JSON.",
        "413, BODY_TOO_LARGE, Send less.",
        "415, UNSUPPORTED_MEDIA_TYPE, Send JSON."
    })
    void everyStatusHasItsReasonAndTheWordsOfTheService(int status, String reason, String detail) {
        assertThat(problems.of(new WebApplicationException(status)))
                .contains(Problem.of(status, reason, detail));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 409, 418})
    void anyOtherStatusOfAClientsFaultIsAnInvalidRequest(int status) {
        assertThat(problems.of(new WebApplicationException(status)).map(Problem::reason))
                .contains("INVALID_REQUEST");
    }

    @Test
    void aStatusThatAServiceDoesNotSpeakOfIsAnInvalidRequest() {
        assertThat(
                        new FrameworkProblems(Map.of(404, "Nothing is here."))
                                .of(new WebApplicationException(406))
                                .map(Problem::reason))
                .contains("INVALID_REQUEST");
    }

    @Test
    void aFaultOfTheServiceIsNoProblemOfTheClient() {
        assertThat(problems.of(new WebApplicationException(500))).isEmpty();
    }

    @Test
    void aBodyThatTheFrameworkCannotReadIsToldAsOne() {
        JsonParseException cause = new JsonParseException(null, "broken");

        Optional<Problem> problem = problems.of(new WebApplicationException(cause, 400));

        assertThat(problem.map(Problem::reason)).contains("INVALID_BODY");
    }

    @Test
    void aResponseHasTheStatusTheMediaTypeAndWhenToTryAgain() {
        Problem problem = Problem.of(503, "STORE_UNAVAILABLE", "Try again in a moment.");

        try (RestResponse<Problem> response = ProblemResponse.of(problem, Duration.ofSeconds(2))) {
            assertThat(response.getStatus()).isEqualTo(503);
            assertThat(response.getEntity()).isEqualTo(problem);
            assertThat(response.getMediaType()).hasToString(Problem.MEDIA_TYPE);
            assertThat(response.getHeaderString(HttpHeaders.RETRY_AFTER)).isEqualTo("2");
        }
        try (RestResponse<Problem> response = ProblemResponse.of(problem)) {
            assertThat(response.getHeaders()).doesNotContainKey(HttpHeaders.RETRY_AFTER);
        }
    }
}
