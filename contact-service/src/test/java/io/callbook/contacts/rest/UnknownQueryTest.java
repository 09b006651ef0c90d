package io.callbook.contacts.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("API-1: a query parameter that nobody reads is told, not ignored")
class UnknownQueryTest extends RestTest {
    private static final String SOMETHING = "0190a7c0-0000-7000-8000-000000000000";

    @Test
    void anUnknownParameterIsNamedWithTheKnownOnes() {
        Response refused =
                request()
                        .queryParam("pageSize", 2)
                        .queryParam("page_token", "x")
                        .get("/api/v1/accounts");

        problem(refused, 400, "INVALID_FIELD")
                .body(
                        "detail",
                        equalTo(
                                "There is no query parameter page_token here; there are:"
                                        + " pageSize, pageToken."))
                .body("violations.field", contains("page_token"));
    }

    @Test
    void allUnknownParametersAreNamedAtOnce() {
        String account = STORE.newAccount();

        Response refused =
                request().urlEncodingEnabled(false).get(path(account, "?b=1&a=&a=2&%C3%A9"));

        problem(refused, 400, "INVALID_FIELD")
                .body(
                        "detail",
                        equalTo("There is no query parameter a, b, \u00e9 here; there are none."))
                .body("violations.field", contains("a", "b", "\u00e9"));
    }

    @Test
    void theParametersOfABeanAreKnown() {
        String account = STORE.newAccount();

        request()
                .get(path(account, "/contacts?nameMatch=substring&name=ada"))
                .then()
                .statusCode(200);
        problem(request().get(path(account, "/contacts?nmae=ada")), 400, "INVALID_FIELD")
                .body(
                        "violations[0].description",
                        equalTo(
                                "is not known here; there are: attribute, email, name, nameMatch,"
                                        + " organizationId, owner, pageSize, pageToken, phone,"
                                        + " reference, tag"));
    }

    @Test
    void whoMayNotAskLearnsNothingOfParameters() {
        String account = STORE.newAccount();

        problem(RestAssured.get(path(account, "?x=1")), 401, "UNAUTHENTICATED");
    }

    @Test
    void everyOperationKnowsWhatItDocumentsAndNothingElse() throws Exception {
        String account = STORE.newAccount();
        List<String> checked = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document().get("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (path.getKey().startsWith("/api/") && operation.getValue().has("responses")) {
                    String real =
                            path.getKey()
                                    .replace("{accountId}", account)
                                    .replaceAll("\\{[^}]*}", SOMETHING);
                    List<String> names = queryNames(operation.getValue());
                    assertThat(answered(operation.getKey(), real))
                            .as(operation.getKey() + " " + real)
                            .isEqualTo(names.isEmpty() ? "none" : String.join(", ", names));
                    checked.add(real);
                }
            }
        }
        assertThat(checked).hasSizeGreaterThan(40);
    }

    private static JsonNode document() throws Exception {
        String text = request().accept("application/json").get("/q/openapi").asString();
        return new ObjectMapper().readTree(text);
    }

    private static List<String> queryNames(JsonNode operation) {
        List<String> names = new ArrayList<>();
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asText().equals("query")) {
                names.add(parameter.path("name").asText());
            }
        }
        return names.stream().sorted().toList();
    }

    /** What the operation says that there is, when it is asked with something else. */
    private static String answered(String method, String path) {
        String type = method.equals("patch") ? Bodies.MERGE_PATCH : "application/json";
        Response refused =
                request()
                        .contentType(type)
                        .request(method.toUpperCase(Locale.ROOT), path + "?no-such-parameter=1");
        problem(refused, 400, "INVALID_FIELD");
        return refused.<String>path("detail")
                .replaceAll(".*here; there are:? ", "")
                .replaceAll("\\.$", "");
    }
}
