package io.callbook.gateway.platform;

import static io.callbook.gateway.testing.Rest.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.callbook.testing.AccessResource;
import io.callbook.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
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
}
