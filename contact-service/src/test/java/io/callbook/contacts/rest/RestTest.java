package io.callbook.contacts.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.callbook.contacts.ServiceTest;
import io.callbook.problem.Problem;
import io.callbook.testing.TestTokens;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** A test of the running service through REST. */
public abstract class RestTest extends ServiceTest {
    /** Where everything of an account is. */
    protected static String path(String accountId, String rest) {
        return "/api/v1/accounts/" + accountId + rest;
    }

    /** A request without a body, of an operator. */
    protected static RequestSpecification request() {
        return as(TestTokens.operator());
    }

    /** A request with a token. */
    protected static RequestSpecification as(String token) {
        return RestAssured.given().header("Authorization", "Bearer " + token);
    }

    /** A request with a JSON body. */
    protected static RequestSpecification json(String body) {
        return request().contentType(ContentType.JSON).body(body);
    }

    /** A request with a merge patch. */
    protected static RequestSpecification patch(String body) {
        return request().contentType(Bodies.MERGE_PATCH).body(body);
    }

    /** Demands problem details with a status and a reason. */
    protected static ValidatableResponse problem(
            io.restassured.response.Response response, int status, String reason) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        return response.then()
                .contentType(startsWith(Problem.MEDIA_TYPE))
                .body("status", equalTo(status))
                .body("reason", equalTo(reason))
                .body("type", startsWith("urn:callbook:problem:"))
                .body("title", containsString(""))
                .body("detail", containsString(" "));
    }

    /** Demands problem details about one field. */
    protected static void fault(io.restassured.response.Response response, String field) {
        problem(response, 400, "INVALID_FIELD").body("violations.field", hasItem(field));
    }
}
