package io.callbook.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.callbook.problem.Problem.Violation;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("API-1: a JSON body that cannot be read is told by its place, not by what it holds")
class JsonProblemTest {
    private record Phone(String raw, int rank) {}

    private record Person(String name, List<Phone> phones, List<String> tags) {}

    private static Problem problem(String body) {
        JsonMapper mapper = new JsonMapper();
        StrictJson.applyTo(mapper);
        JsonProcessingException failure =
                catchThrowableOfType(
                        JsonProcessingException.class, () -> mapper.readValue(body, Person.class));
        assertThat(failure).as("the failure of " + body).isNotNull();
        return JsonProblem.of(failure);
    }

    @Test
    void aMisspeltMemberIsNamedWithTheKnownOnes() {
        Problem problem = problem("{\"nmae\": \"Ada\"}");

        assertThat(problem.detail())
                .isEqualTo(
                        "The body's member 'nmae' is not known; known here are name, phones,"
                                + " tags.");
        assertThat(problem.violations())
                .containsExactly(
                        new Violation("nmae", "is not known; known here are name, phones, tags"));
    }

    @Test
    void aNestedMemberIsNamedByItsPathWithThePlacesInLists() {
        assertThat(problem("{\"phones\": [{\"raw\": \"1\"}, {\"rank\": \"first\"}]}").violations())
                .containsExactly(new Violation("phones[1].rank", "has a value of the wrong type"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": 7} | name",
                "{\"name\": 7.5} | name",
                "{\"name\": true} | name",
                "{\"tags\": [\"a\", 1]} | tags[1]",
                "{\"tags\": [\"a\", null]} | tags[1]",
                "{\"phones\": [{}, null]} | phones[1]",
            })
    void whatIsNoTextAndANullInAListAreNamed(String body, String place) {
        assertThat(problem(body).violations())
                .containsExactly(new Violation(place, "has a value of the wrong type"));
    }

    @Test
    void whatTheBodyHoldsIsNotRepeated() {
        assertThat(problem("{\"phones\": \"a secret\"}").toString()).doesNotContain("secret");
        assertThat(problem("{\"phones\": {\"secret\": 1}}").toString()).doesNotContain("secret");
        assertThat(problem("{\"name\": secret}").toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{'name': 'Ada'}",
                "{\"name\": \"a\", \"name\": \"b\"}",
                "{\"phones\": [{\"raw\": \"1\", \"raw\": \"2\"}]}"
            })
    void whatIsNoJsonOrHasAMemberTwiceIsToldByLineAndColumn(String body) {
        assertThat(problem(body).detail())
                .matches(
                        "The body is not valid JSON, or has a member twice, at line 1, column"
                                + " \\d+\\.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "5", "\"text\"", "{} {}"})
    void whatIsNotOneObjectIsRefused(String body) {
        assertThat(problem(body).detail()).isEqualTo("The body is not a JSON object.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"nmae\": 1}"})
    void allOfThemHaveOneKind(String body) {
        assertThat(problem(body).status()).isEqualTo(400);
        assertThat(problem(body).reason()).isEqualTo("INVALID_BODY");
    }
}
