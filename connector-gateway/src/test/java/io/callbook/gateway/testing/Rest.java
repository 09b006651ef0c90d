package io.callbook.gateway.testing;

import io.callbook.testing.TestTokens;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;

/** Requests with a token. */
public final class Rest {
    private Rest() {}

    /** A request of somebody who may do everything in all accounts. */
    public static RequestSpecification given() {
        return with(TestTokens.operator());
    }

    /** A request with this token. */
    public static RequestSpecification with(String token) {
        return RestAssured.given().header("Authorization", "Bearer " + token);
    }
}
