package io.callbook.gateway.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.callbook.gateway.spi.ConnectorException;
import io.callbook.problem.Problem;
import io.callbook.problem.Problem.Violation;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("API-1: the gateway's problems have the shape of the other services'")
class ProblemMapperTest {
    private final ProblemMapper mapper = new ProblemMapper();

    @ParameterizedTest
    @CsvSource({
        "INVALID_REQUEST, 400, invalid-request, The request is not valid",
        "ALREADY_EXISTS, 409, already-exists, Already there",
        "CONNECTION_REFUSED, 422, connection-refused, The CRM refuses the connection",
        "UNAVAILABLE, 503, unavailable, Unavailable"
    })
    void everyTypeHasItsNameAsReasonAndItsOwnTitle(
            ProblemType type, int status, String end, String title) {
        Problem problem = type.problem("What to do.");

        assertThat(problem.reason()).isEqualTo(type.name());
        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.type()).hasToString("urn:callbook:problem:" + end);
        assertThat(problem.title()).isEqualTo(title);
    }

    @Test
    void severalWrongValuesAreToldTogether() {
        Problem problem =
                Refusal.invalidValues(
                                List.of(
                                        new Violation("name", "'name' is long."),
                                        new Violation("id", "'id' is odd.")))
                        .problem();

        assertThat(problem.detail()).isEqualTo("'name' is long. 'id' is odd.");
        assertThat(problem.violations()).extracting(Violation::field).containsExactly("name", "id");
    }

    @Test
    void whoMustWaitIsToldHowLongInTheHeaderAndInTheBody() {
        try (RestResponse<Problem> response =
                mapper.connector(
                        new ConnectorException.RateLimited(
                                "The CRM asks to wait.", Duration.ofSeconds(90)))) {
            assertThat(response.getHeaderString(HttpHeaders.RETRY_AFTER)).isEqualTo("90");
            assertThat(response.getEntity().extensions()).containsEntry("retryAfterSeconds", 90L);
        }
    }

    @Test
    void aBodyThatCannotBeReadIsAnInvalidRequest() {
        MismatchedInputException failure = MismatchedInputException.from(null, Problem.class, "");

        try (RestResponse<Problem> response = mapper.mismatch(failure)) {
            assertThat(response.getEntity().reason()).isEqualTo("INVALID_REQUEST");
            assertThat(response.getEntity().detail()).isEqualTo("The body is not a JSON object.");
        }
    }
}
