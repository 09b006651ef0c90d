package io.callbook.sandbox;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Talks to the sandbox as an API client and as a user of the CRM. */
public final class SandboxClient {
    public static final String DATA = "/services/data/v61.0";

    private @Nullable String token;

    /** Gets an access token. */
    public static String login() {
        return given().formParam("grant_type", "client_credentials")
                .formParam("client_id", "callbook-demo")
                .formParam("client_secret", "callbook-demo-secret")
                .post("/services/oauth2/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    /** A request with this client's token, which it gets at the first one. */
    public RequestSpecification api() {
        if (token == null) {
            token = login();
        }
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }

    public Response query(String soql) {
        return api().queryParam("q", soql).get(DATA + "/query");
    }

    public Response queryAll(String soql) {
        return api().queryParam("q", soql).get(DATA + "/queryAll");
    }

    /** Makes a record by the API and gives its id. */
    public String create(String type, Map<String, Object> values) {
        return api().body(values)
                .post(DATA + "/sobjects/" + type)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Sends a change as a user of the CRM. */
    public static ValidatableResponse admin(String method, String path, String body) {
        return given().body(body).request(method, "/_sandbox" + path).then();
    }

    /** Orders faults. */
    public static void faults(String order) {
        admin("POST", "/faults", order).statusCode(200);
    }

    public static void clearFaults() {
        admin("DELETE", "/faults", "").statusCode(204);
    }
}
