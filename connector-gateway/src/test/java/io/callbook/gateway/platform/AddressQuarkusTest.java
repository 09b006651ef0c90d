package io.callbook.gateway.platform;

import static io.callbook.gateway.testing.Rest.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.callbook.testing.AccessResource;
import io.callbook.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(AccessResource.class)
@QuarkusTestResource(PostgresResource.class)
class AddressQuarkusTest {
    private static final String ACCOUNTS = "/api/v1/accounts/";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acme/syncs/%00",
                "acme/syncs/a%00b/runs",
                "acme/syncs/x/runs/%00",
                "acme/connections/%00",
                "acme/connections/%0A",
                "acme/imports/%00/results",
                "%00/syncs"
            })
    void nothingIsAtAnAddressWithAControlCharacter(String path) {
        given().urlEncodingEnabled(false)
                .get(ACCOUNTS + path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("reason", equalTo("NOT_FOUND"));
    }

    @ParameterizedTest
    @CsvSource({
        "syncs?pageToken=%00, pageToken",
        "syncs/x/events?outcome=%7F, outcome",
        "connections?pageSize=%001, pageSize"
    })
    void aParameterWithAControlCharacterIsNamed(String path, String name) {
        given().urlEncodingEnabled(false)
                .get(ACCOUNTS + "acme/" + path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("reason", equalTo("INVALID_REQUEST"))
                .body("violations.field", contains(name));
    }

    @Test
    void whoMayNotAskLearnsNothingOfTheAddress() {
        RestAssured.given()
                .urlEncodingEnabled(false)
                .get(ACCOUNTS + "acme/syncs/%00")
                .then()
                .statusCode(401);
    }

    @Test
    void aParameterThatNobodyReadsIsNamedWithTheKnownOnes() {
        given().get(ACCOUNTS + "acme/syncs/x/events?foo=x&bar=&pageSize=5")
                .then()
                .statusCode(400)
                .body("reason", equalTo("INVALID_REQUEST"))
                .body(
                        "detail",
                        equalTo(
                                "There is no query parameter bar, foo here; there are: outcome,"
                                        + " pageSize, pageToken, runId."))
                .body("violations.field", contains("bar", "foo"));
        given().post(ACCOUNTS + "acme/syncs/x/run?now=1")
                .then()
                .statusCode(400)
                .body("detail", equalTo("There is no query parameter now here; there are none."));
    }

    @Test
    void whatTheFrameworkRefusesIsToldAsInTheOtherServices() {
        refused(given().get("/api/v1/nothing"), 404, "NO_SUCH_PATH", "/q/openapi");
        refused(given().put(ACCOUNTS + "acme/syncs"), 405, "METHOD_NOT_ALLOWED", "/q/openapi");
        refused(
                given().accept("text/html").get(ACCOUNTS + "acme/syncs"),
                406,
                "NOT_ACCEPTABLE",
                "application/json");
        refused(
                given().contentType("text/xml").body("<a/>").post(ACCOUNTS + "acme/syncs"),
                415,
                "UNSUPPORTED_MEDIA_TYPE",
                "send application/json");
    }

    private static void refused(Response response, int status, String reason, String help) {
        response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("reason", equalTo(reason))
                .body("detail", containsString(help));
    }
}
