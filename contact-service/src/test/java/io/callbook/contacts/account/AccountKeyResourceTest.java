package io.callbook.contacts.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.callbook.contacts.rest.RestTest;
import io.callbook.contacts.v1.AccountKey;
import io.callbook.contacts.v1.VerifyAccountKeyRequest;
import io.callbook.testing.TestTokens;
import io.callbook.types.v1.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayName("API-1, ACC-4: the keys of an account over REST")
class AccountKeyResourceTest extends RestTest {
    private static final String CALLS = "{\"name\": \"PBX\", \"roles\": [\"calls\"]}";

    private static String keys(String account) {
        return path(account, "/keys");
    }

    private static Response create(String account, String body) {
        return json(body).post(keys(account));
    }

    private static Response revoke(String account, String keyId) {
        return request().post(keys(account) + "/" + keyId + "/revoke");
    }

    private static int statusOfContacts(String secret, String account) {
        return as(secret).get(path(account, "/contacts")).statusCode();
    }

    @Test
    void aKeyThatWasMadeOpensItsAccountForItsRoles() {
        String account = STORE.newAccount();

        Response made =
                create(account, "{\"name\": \" Reports \", \"roles\": [\"contacts.read\"]}");

        made.then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("key.name", equalTo("Reports"))
                .body("key.roles", contains("contacts.read"))
                .body("key.createdBy", equalTo("tester"))
                .body("key.expiresAt", nullValue())
                .body("secret", containsString("cbk_" + account + "_" + made.path("key.id")));
        String secret = made.path("secret");
        assertThat(statusOfContacts(secret, account)).isEqualTo(200);
        assertThat(statusOfContacts(secret, STORE.newAccount())).isEqualTo(403);
        problem(as(secret).get(keys(account)), 403, "PERMISSION_DENIED");
    }

    @Test
    void grpcKnowsTheKeysOfRest() {
        String account = STORE.newAccount();
        Instant end = Instant.parse("2099-12-31T16:00:00Z");
        String body =
                """
                {"name": "Both", "roles": ["sync.admin", "calls"],
                 "expiresAt": "2099-12-31T17:00:00+01:00"}
                """;

        String secret = create(account, body).path("secret");

        AccountKey key =
                STORE.accounts()
                        .verifyAccountKey(
                                VerifyAccountKeyRequest.newBuilder().setSecret(secret).build())
                        .getKey();
        assertThat(key.getName()).isEqualTo("Both");
        assertThat(key.getRolesList()).containsExactly(Role.ROLE_CALLS, Role.ROLE_SYNC_ADMIN);
        assertThat(key.getExpiresAt().getSeconds()).isEqualTo(end.getEpochSecond());
    }

    @Test
    void keysAreListedWithoutTheirSecretsTheNewestFirst() {
        String account = STORE.newAccount();
        String first = create(account, CALLS).path("key.id");
        Response second = create(account, CALLS);
        String random = second.<String>path("secret").substring(2 + account.length());

        Response list = request().get(keys(account));

        list.then().statusCode(200).body("items.id", contains(second.path("key.id"), first));
        assertThat(list.asString()).doesNotContain("secret", random);
    }

    @Test
    void aRevokedKeyIsRefusedAndStaysInTheList() {
        String account = STORE.newAccount();
        Response made = create(account, "{\"name\": \"R\", \"roles\": [\"contacts.read\"]}");
        String id = made.path("key.id");

        Response revoked = revoke(account, id);

        revoked.then().statusCode(200).body("id", equalTo(id)).body("revokedAt", notNullValue());
        assertThat(revoke(account, id).asString()).isEqualTo(revoked.asString());
        assertThat(statusOfContacts(made.path("secret"), account)).isEqualTo(401);
        List<String> ends = request().get(keys(account)).path("items.revokedAt");
        assertThat(ends).containsExactly(revoked.<String>path("revokedAt"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"roles\": [\"calls\"]}|name",
                "{\"name\": \" \", \"roles\": [\"calls\"]}|name",
                "{\"name\": \"a\\nb\", \"roles\": [\"calls\"]}|name",
                "{\"name\": \"a\\ud800b\", \"roles\": [\"calls\"]}|name",
                "{\"name\": \"A\"}|roles",
                "{\"name\": \"A\", \"roles\": []}|roles",
                "{\"name\": \"A\", \"roles\": [\"calls\", \"calls\"]}|roles",
                "{\"name\": \"A\", \"roles\": [\"operator\"]}|roles",
                "{\"name\": \"A\", \"roles\": [\"calls\", \"ROLE_CALLS\"]}|roles[1]",
                "{\"name\": \"A\", \"roles\": [\"calls\"], \"expiresAt\": \"soon\"}|expiresAt",
                "{\"name\": \"A\", \"roles\": [\"calls\"],"
                        + " \"expiresAt\": \"2020-01-01T00:00:00Z\"}|expiresAt",
                "{\"name\": \"A\", \"roles\": [\"calls\"],"
                        + " \"expiresAt\": \"9999-12-31T23:59:59Z\"}|expiresAt"
            })
    void whatIsWrongWithAKeyIsNamed(String body, String field) {
        fault(create(STORE.newAccount(), body), field);
    }

    @Test
    void allThatIsWrongIsNamedAtOnce() {
        Response refused =
                create(STORE.newAccount(), "{\"roles\": [\"caller\"], \"expiresAt\": \"\"}");

        List<String> fields =
                problem(refused, 400, "INVALID_FIELD")
                        .body("detail", containsString("roles[0] must be one of calls, contacts."))
                        .extract()
                        .path("violations.field");
        assertThat(fields).containsExactly("name", "roles[0]", "expiresAt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0123456789", "k", "a%00b", "..%2f", "KEY"})
    void aKeyThatDoesNotExistIsExplained(String keyId) {
        String account = STORE.newAccount();
        Response refused =
                request().urlEncodingEnabled(false).post(keys(account) + "/" + keyId + "/revoke");

        problem(refused, 404, "KEY_NOT_FOUND").body("detail", containsString("GET /api/v1/"));
    }

    @Test
    void theKeyOfAnotherAccountDoesNotExist() {
        String keyId = create(STORE.newAccount(), CALLS).path("key.id");

        problem(revoke(STORE.newAccount(), keyId), 404, "KEY_NOT_FOUND");
    }

    @Test
    void anAccountThatDoesNotExistHasNoKeys() {
        problem(create("nobody-here", CALLS), 404, "ACCOUNT_NOT_FOUND");
        problem(request().get(keys("nobody-here")), 404, "ACCOUNT_NOT_FOUND");
        problem(revoke("nobody-here", "0123456789"), 404, "ACCOUNT_NOT_FOUND");
    }

    @Test
    @DisplayName("ACC-3: only an account's administrator sees and makes its keys")
    void onlyAnAdministratorMakesKeys() {
        String account = STORE.newAccount();
        String admin = TestTokens.of("account.admin", account);
        String writer =
                TestTokens.of(List.of("calls", "contacts.write", "sync.admin"), account).sign();

        as(admin)
                .contentType("application/json")
                .body(CALLS)
                .post(keys(account))
                .then()
                .statusCode(201);
        as(admin).get(keys(account)).then().statusCode(200);
        problem(as(writer).get(keys(account)), 403, "PERMISSION_DENIED")
                .body("detail", containsString("account.admin"));
        problem(
                as(writer).contentType("application/json").body(CALLS).post(keys(account)),
                403,
                "PERMISSION_DENIED");
    }
}
