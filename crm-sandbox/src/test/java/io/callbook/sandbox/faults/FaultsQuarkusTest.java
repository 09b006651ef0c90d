package io.callbook.sandbox.faults;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.callbook.sandbox.SandboxClient;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class FaultsQuarkusTest {
    private static final String COUNT = "SELECT COUNT() FROM Account";

    private final SandboxClient client = new SandboxClient();

    @BeforeEach
    void logIn() {
        client.query(COUNT).then().statusCode(200);
    }

    @AfterEach
    void clear() {
        SandboxClient.clearFaults();
    }

    @ParameterizedTest
    @CsvSource({"503,SERVER_UNAVAILABLE", "500,UNKNOWN_EXCEPTION", "403,REQUEST_LIMIT_EXCEEDED"})
    void soManyRequestsFailBeforeAnythingIsDone(int status, String errorCode) {
        SandboxClient.faults("{\"failNext\":{\"count\":2,\"status\":" + status + "}}");

        for (int i = 0; i < 2; i++) {
            client.api()
                    .body(Map.of("LastName", "Fail" + status))
                    .post(SandboxClient.DATA + "/sobjects/Contact")
                    .then()
                    .statusCode(status)
                    .body("errorCode", contains(errorCode));
        }

        client.query("SELECT COUNT() FROM Contact WHERE LastName = 'Fail" + status + "'")
                .then()
                .statusCode(200)
                .body("totalSize", equalTo(0));
    }

    @Test
    void aLostAnswerComesAfterTheCommit() {
        SandboxClient.faults("{\"resetNext\":1,\"path\":\"/sobjects/Contact\"}");

        assertThatThrownBy(() ->
                        client.api()
                                .body(Map.of("LastName", "Lostanswer"))
                                .post(SandboxClient.DATA + "/sobjects/Contact"))
                .hasMessageContaining("failed to respond");

        given().get("/_sandbox/salesforce/Contact?name=Lostanswer").then().body("$", hasSize(1));
        client.query(COUNT).then().statusCode(200);
    }

    @Test
    void latencyDelaysRequestsAndTheirBodiesArriveWhole() {
        SandboxClient.faults("{\"latencyMillis\":300}");
        Instant start = Instant.now();

        String id =
                client.create(
                        "Contact", Map.of("LastName", "Slow", "Description", "x".repeat(31_000)));

        assertThat(Duration.between(start, Instant.now()))
                .isGreaterThanOrEqualTo(Duration.ofMillis(300));
        assertThat(id).startsWith("003");
    }

    @Test
    void aUsedUpLimitIsAnsweredUntilItIsLifted() {
        SandboxClient.faults("{\"rateLimit\":1}");

        String usage =
                client.query(COUNT).then().statusCode(200).extract().header("Sforce-Limit-Info");
        client.query(COUNT)
                .then()
                .statusCode(403)
                .body("errorCode", contains("REQUEST_LIMIT_EXCEEDED"));

        assertThat(usage).matches("api-usage=(\\d+)/\\1");
        SandboxClient.clearFaults();
        client.query(COUNT).then().statusCode(200);
        client.api()
                .get(SandboxClient.DATA + "/limits")
                .then()
                .body("DailyApiRequests.Max", equalTo(1_000_000));
    }

    @Test
    void requestsAreCountedByKind() {
        SandboxClient.admin("DELETE", "/requests", "").statusCode(204);

        client.query(COUNT);
        client.query(COUNT);
        client.api().get(SandboxClient.DATA + "/sobjects/Lead/describe");
        client.api().get("/services/unknown");
        SandboxClient.login();

        given().get("/_sandbox/requests")
                .then()
                .body("total", equalTo(5))
                .body("byKind", equalTo(Map.of("query", 2, "describe", 1, "other", 1, "token", 1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"latency\":1}                            | there is no 'latency'",
                "{\"latencyMillis\":-1}                     | latencyMillis must be between 0",
                "{\"pageSize\":0}                           | pageSize must be between 1 and 2000",
                "{\"failNext\":{\"count\":1,\"status\":200}} | failNext.status must be between 400",
                "{\"resetNext\":\"many\"}                   | Cannot deserialize",
                "not json                                   | Unrecognized token",
            })
    void anOrderThatMakesNoSenseIsExplained(String order, String message) {
        SandboxClient.admin("POST", "/faults", order)
                .statusCode(400)
                .body("message[0]", containsString(message));
    }
}
