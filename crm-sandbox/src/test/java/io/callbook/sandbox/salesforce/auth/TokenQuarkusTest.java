package io.callbook.sandbox.salesforce.auth;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.callbook.sandbox.SandboxClient;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class TokenQuarkusTest {
    @TestHTTPResource String address;

    @Test
    void aTokenComesAsDocumented() {
        String base = address.replaceAll("/$", "");

        token("client_credentials", "callbook-demo", "callbook-demo-secret")
                .statusCode(200)
                .body("access_token", startsWith("00D"))
                .body("instance_url", equalTo(base))
                .body("api_instance_url", equalTo(base))
                .body("id", matchesPattern(base + "/id/00D\\w{15}/005\\w{15}"))
                .body("token_type", equalTo("Bearer"))
                .body("issued_at", matchesPattern("\\d{13}"))
                .body("signature", matchesPattern("[A-Za-z0-9+/]{43}="))
                .body("scope", equalTo("api"))
                .body("$", not(hasKey("expires_in")));
    }

    @Test
    void theSecretMayComeInABasicHeader() {
        given().auth()
                .preemptive()
                .basic("callbook-demo", "callbook-demo-secret")
                .formParam("grant_type", "client_credentials")
                .post("/services/oauth2/token")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "client_credentials,callbook-demo,wrong,invalid_client,invalid client credentials",
        "client_credentials,other,callbook-demo-secret,invalid_client,invalid client credentials",
        "client_credentials,callbook-demo,,invalid_client,invalid client credentials",
        "client_credentials,,,invalid_client,invalid client credentials",
        "authorization_code,callbook-demo,callbook-demo-secret,unsupported_grant_type,grant type"
                + " not supported",
        ",callbook-demo,callbook-demo-secret,unsupported_grant_type,grant type not supported",
        "refresh_token,callbook-demo,callbook-demo-secret,invalid_grant,expired access/refresh"
                + " token",
    })
    void whatIsNotGrantedSaysWhy(
            String grant, String id, String secret, String error, String description) {
        token(grant, id, secret)
                .statusCode(400)
                .body("error", equalTo(error))
                .body("error_description", equalTo(description));
    }

    @Test
    void aConsentGivesTokensUntilItIsRevoked() {
        String refreshToken =
                given().post("/_sandbox/salesforce-consent").then().extract().path("refresh_token");

        refresh(refreshToken).statusCode(200).body("access_token", startsWith("00D"));
        given().formParam("token", refreshToken)
                .post("/services/oauth2/revoke")
                .then()
                .statusCode(200);
        refresh(refreshToken).statusCode(400).body("error", equalTo("invalid_grant"));
    }

    @Test
    void anExpiredTokenIsAnsweredWithAnInvalidSession() {
        SandboxClient client = new SandboxClient();
        client.query("SELECT COUNT() FROM Account").then().statusCode(200);

        SandboxClient.faults("{\"expireTokens\":true}");

        client.query("SELECT COUNT() FROM Account")
                .then()
                .statusCode(401)
                .body("[0].errorCode", equalTo("INVALID_SESSION_ID"))
                .body("[0].message", equalTo("Session expired or invalid"));
        new SandboxClient().query("SELECT COUNT() FROM Account").then().statusCode(200);
    }

    @Test
    void nothingButTheVersionsIsToldWithoutASession() {
        given().get("/services/data").then().statusCode(200).body("version[-1]", equalTo("68.0"));
        for (String path :
                new String[] {"", "/limits", "/sobjects", "/query", "/sobjects/Lead/describe"}) {
            int status = given().get(SandboxClient.DATA + path).statusCode();
            assertThat(status).as(path).isEqualTo(401);
        }
    }

    @Test
    void theIdentityAddressSaysWhoOneIs() {
        String id =
                token("client_credentials", "callbook-demo", "callbook-demo-secret")
                        .extract()
                        .path("id");

        new SandboxClient().api().get(id).then().statusCode(200).body("id", equalTo(id));
    }

    private static ValidatableResponse refresh(String refreshToken) {
        return given().auth()
                .preemptive()
                .basic("callbook-demo", "callbook-demo-secret")
                .formParam("grant_type", "refresh_token")
                .formParam("refresh_token", refreshToken)
                .post("/services/oauth2/token")
                .then();
    }

    private static ValidatableResponse token(String grant, String id, String secret) {
        Map<String, String> form = new HashMap<>();
        form.put("grant_type", grant);
        form.put("client_id", id);
        form.put("client_secret", secret);
        form.values().removeIf(java.util.Objects::isNull);
        return given().formParams(form).post("/services/oauth2/token").then();
    }
}
