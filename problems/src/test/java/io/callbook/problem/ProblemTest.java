package io.callbook.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.callbook.problem.Problem.Violation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {
    private static JsonNode json(Problem problem) {
        return new JsonMapper().valueToTree(problem);
    }

    @Test
    void typeAndTitleAreMadeOfTheReason() {
        JsonNode problem = json(Problem.of(404, "NO_SUCH_PATH", "Nothing is here."));

        assertThat(problem.path("type").asText()).isEqualTo("urn:callbook:problem:no-such-path");
        assertThat(problem.path("title").asText()).isEqualTo("No such path");
        assertThat(problem.path("status").asInt()).isEqualTo(404);
        assertThat(problem.path("detail").asText()).isEqualTo("Nothing is here.");
        assertThat(problem.path("reason").asText()).isEqualTo("NO_SUCH_PATH");
    }

    @Test
    void withoutViolationsOrExtensionsThereAreFiveMembers() {
        assertThat(json(Problem.of(500, "INTERNAL", "See the log.")).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("type", "title", "status", "detail", "reason");
    }

    @Test
    void violationsAreListedWithTheirFieldAndWhatIsWrong() {
        JsonNode problem =
                json(Problem.of(400, "INVALID_FIELD", "a is odd.", new Violation("a", "is odd")));

        assertThat(problem.at("/violations/0/field").asText()).isEqualTo("a");
        assertThat(problem.at("/violations/0/description").asText()).isEqualTo("is odd");
    }

    @Test
    void anExtensionIsAMemberLikeTheOthersAndStaysWhateverElseIsChanged() {
        Problem problem =
                Problem.of(429, "RATE_LIMITED", "Wait.")
                        .with("retryAfterSeconds", 7)
                        .withTitle("Too many requests")
                        .with("checks", List.of("read"));

        assertThat(json(problem).path("retryAfterSeconds").asInt()).isEqualTo(7);
        assertThat(json(problem).at("/checks/0").asText()).isEqualTo("read");
        assertThat(json(problem).path("title").asText()).isEqualTo("Too many requests");
        assertThat(json(problem).has("extensions")).isFalse();
    }

    @Test
    void whatIsGivenToAProblemCanBeChangedAfterwards() {
        List<Violation> given = new ArrayList<>(List.of(new Violation("a", "is odd")));
        Problem problem = Problem.of(400, "INVALID_FIELD", "a is odd.", given);

        given.clear();

        assertThat(problem.violations()).hasSize(1);
    }

    @Test
    void anExceptionSaysWhatItsProblemSays() {
        Problem problem = Problem.of(409, "CONFLICT", "It is in use.");

        assertThat(new ProblemException(problem)).hasMessage("It is in use.");
        assertThat(new ProblemException(problem).problem()).isEqualTo(problem);
    }
}
