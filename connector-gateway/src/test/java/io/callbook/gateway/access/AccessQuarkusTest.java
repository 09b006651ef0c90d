package io.callbook.gateway.access;

import static io.callbook.gateway.testing.Rest.with;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.callbook.testing.AccessResource;
import io.callbook.testing.PostgresResource;
import io.callbook.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(AccessResource.class)
@QuarkusTestResource(PostgresResource.class)
class AccessQuarkusTest {
    private static final String SYNCS = "/api/v1/accounts/acme/syncs";

    private static ValidatableResponse get(String token, String path) {
        return with(token).get(path).then();
    }

    private static void assertProblem(ValidatableResponse response, int status, String says) {
        response.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("detail", containsString(says));
    }

    @Test
    @DisplayName("ACC-3: no request without a valid token")
    void onlyAValidTokenOpensAnything() {
        TestTokens good = TestTokens.of(List.of("sync.admin"), "acme");
        assertProblem(RestAssured.get(SYNCS).then(), 401, "Bearer");
        RestAssured.get(SYNCS)
                .then()
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("urn:callbook:problem:unauthenticated"));
        assertProblem(get("nonsense", SYNCS), 401, "JWT");
        assertProblem(
                get(good.withKey(TestTokens.newPair().getPrivate()).sign(), SYNCS),
                401,
                "signature");
        assertProblem(
                get(good.withExpires(Instant.now().minusSeconds(31)).sign(), SYNCS),
                401,
                "expired");
        assertProblem(get(good.withAudience("other").sign(), SYNCS), 401, "callbook");
        get(good.sign(), SYNCS).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "syncs",
                "syncs/x",
                "syncs/x/runs",
                "connections",
                "connections/x",
                "imports/1"
            })
    @DisplayName("ACC-3: only sync.admin may see integration settings")
    void integrationSettingsAreForTheirAdministrator(String path) {
        List<String> others = List.of("calls", "contacts.read", "contacts.write", "account.admin");
        String address = "/api/v1/accounts/acme/" + path;

        assertProblem(get(TestTokens.of(others, "acme").sign(), address), 403, "sync.admin");
    }

    @Test
    @DisplayName("ACC-2: no request reaches an account that the token is not for")
    void aTokenIsForItsAccounts() {
        String token = TestTokens.of("sync.admin", "other");

        assertProblem(get(token, SYNCS), 403, "'acme'");
        assertProblem(get(token, "/api/v1/accounts/nobody/syncs"), 403, "'nobody'");
    }

    @Test
    void whatNobodyGuardsIsForNobody() {
        assertProblem(
                get(TestTokens.operator(), "/api/v1/accounts/acme/unguarded"), 403, "declared");
    }

    @Test
    void whatBelongsToNoAccountIsForOperators() {
        assertProblem(get(TestTokens.of("calls", "acme"), "/api/v1/who"), 403, "account");
        String operator = TestTokens.of(List.of("operator")).withSubject("olga").sign();
        for (int time = 0; time < 2; time++) {
            get(operator, "/api/v1/who").statusCode(200).body(equalTo("olga"));
            get(operator, "/api/v1/who/virtual").statusCode(200).body(equalTo("olga"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/metrics", "/q/openapi"})
    void whatTheHouseNeedsIsOpen(String path) {
        RestAssured.get(path).then().statusCode(200);
    }
}
