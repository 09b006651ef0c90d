package io.callbook.contacts.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayName("API-1: whatever is wrong with a request is told as problem details (RFC 9457)")
class ProblemsTest extends RestTest {
    private static final String ACCOUNTS = "/api/v1/accounts";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "5",
                "\"text\"",
                "{} {}",
                "{\"id\": \"a\", \"id\": \"b\"}",
                "{'id': 'acme'}"
            })
    void aBodyThatIsNoJsonObjectIsRefused(String body) {
        String detail = json(body).post(ACCOUNTS).then().statusCode(400).extract().path("detail");
        assertThat(detail).containsIgnoringCase("body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "null", "5", "\"text\""})
    void aPatchThatIsNoJsonObjectIsRefused(String body) {
        String account = STORE.newAccount();
        patch(body).patch(path(account, "")).then().statusCode(400);
    }

    @Test
    void aMisspeltMemberIsNamedWithTheKnownOnes() {
        problem(json("{\"nmae\": \"Acme\"}").post(ACCOUNTS), 400, "INVALID_BODY")
                .body("violations.field", hasItem("nmae"))
                .body(
                        "detail",
                        containsString(
                                "callerPolicy, defaultRegion, id, matchAttributes, matching,"
                                        + " mergeRules, name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "true", "1.5", "[]", "{}", "[null]"})
    void aValueOfAnotherTypeIsNamed(String value) {
        problem(json("{\"name\": " + value + "}").post(ACCOUNTS), 400, "INVALID_BODY")
                .body("violations.field", hasItem("name"));
    }

    @Test
    void aNullInAListIsRefused() {
        String account = STORE.newAccount();
        String body = "{\"name\": \"Acme\", \"phones\": [null]}";
        problem(json(body).post(path(account, "/organizations")), 400, "INVALID_BODY");
    }

    @Test
    void aNestedMemberIsNamedByItsPath() {
        String account = STORE.newAccount();
        String body = "{\"name\": \"Acme\", \"phones\": [{\"raw\": \"1\"}, {\"number\": \"2\"}]}";
        problem(json(body).post(path(account, "/organizations")), 400, "INVALID_BODY")
                .body("violations.field", hasItem("phones[1].number"));
    }

    @Test
    void whatTheBodyHoldsIsNotRepeated() {
        problem(json("{\"name\": {\"secret\": 1}}").post(ACCOUNTS), 400, "INVALID_BODY")
                .body("detail", not(containsString("secret")));
    }

    @Test
    void anUnknownPathIsAProblem() {
        problem(request().get("/api/v1/nothing"), 404, "NO_SUCH_PATH");
        problem(request().get("/api/v2/accounts"), 404, "NO_SUCH_PATH");
    }

    @Test
    void anUnknownMethodIsAProblem() {
        problem(request().put(ACCOUNTS), 405, "METHOD_NOT_ALLOWED");
    }

    @Test
    void aBodyOfAnotherTypeIsAProblem() {
        problem(
                request().contentType(ContentType.XML).body("<a/>").post(ACCOUNTS),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void anAnswerOfAnotherTypeIsAProblem() {
        problem(request().accept("text/html").get(ACCOUNTS), 406, "NOT_ACCEPTABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "ten", "1.5", "9999999999", " "})
    void aPageSizeMustBeANumber(String size) {
        fault(request().queryParam("pageSize", size).get(ACCOUNTS), "pageSize");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "YWJj", "%00", "====", "\u00e4"})
    void aPageTokenMustBeOneThatWasGiven(String token) {
        problem(request().queryParam("pageToken", token).get(ACCOUNTS), 400, "INVALID_PAGE_TOKEN")
                .body("detail", containsString("pageToken"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "No", "a%00b", "%20", "..%2f", "a'b"})
    void anAccountThatDoesNotExistIsExplained(String account) {
        problem(
                request().urlEncodingEnabled(false).get(path(account, "")),
                404,
                "ACCOUNT_NOT_FOUND");
    }

    @Test
    void anIdempotencyKeyHasALimit() {
        fault(
                json("{\"id\": \"too-long\", \"name\": \"A\", \"defaultRegion\": \"US\"}")
                        .header(Idempotency.HEADER, "k".repeat(65))
                        .post(ACCOUNTS),
                "Idempotency-Key");
    }
}
