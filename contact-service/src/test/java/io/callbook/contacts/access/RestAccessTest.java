package io.callbook.contacts.access;

import static org.hamcrest.Matchers.containsString;

import io.callbook.contacts.rest.RestTest;
import io.callbook.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RestAccessTest extends RestTest {
    private static final List<String> NONE_OF_CONTACTS =
            List.of("calls", "sync.admin", "account.admin");

    private static Response get(String token, String account, String path) {
        return as(token).get(path(account, path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/organizations", "/consent-topics", "/organizations/x"})
    @DisplayName("ACC-2, ACC-3: no request without a token, nor for another account")
    void aTokenOfTheAccountIsNeeded(String path) {
        String account = STORE.newAccount();
        String other = TestTokens.of(NONE_OF_CONTACTS, STORE.newAccount()).sign();

        problem(RestAssured.get(path(account, path)), 401, "UNAUTHENTICATED");
        problem(get("nonsense", account, path), 401, "UNAUTHENTICATED");
        problem(get(other, account, path), 403, "PERMISSION_DENIED");
        problem(get(other, "no-such-account", path), 403, "PERMISSION_DENIED");
    }

    @ParameterizedTest
    @CsvSource({
        "contacts.read, contacts.write, /organizations, {\"name\":\"Acme\"}",
        "contacts.write, account.admin, /consent-topics, {\"code\":\"mail\"}"
    })
    @DisplayName("ACC-3: who may read may not write")
    void aRoleIsNeeded(String reads, String writes, String path, String body) {
        String account = STORE.newAccount();
        String token = TestTokens.of(reads, account);

        get(token, account, path).then().statusCode(200);
        problem(
                        as(token)
                                .contentType("application/json")
                                .body(body)
                                .post(path(account, path)),
                        403,
                        "PERMISSION_DENIED")
                .body("detail", containsString(writes));
    }

    @Test
    @DisplayName("ACC-3: accounts are made and listed by operators")
    void accountsAreForOperators() {
        String account = STORE.newAccount();
        String admin = TestTokens.of("account.admin", account);

        problem(as(admin).get("/api/v1/accounts"), 403, "PERMISSION_DENIED");
        get(admin, account, "").then().statusCode(200);
        request().get("/api/v1/accounts").then().statusCode(200);
    }
}
