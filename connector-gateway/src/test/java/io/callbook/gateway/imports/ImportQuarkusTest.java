package io.callbook.gateway.imports;

import static io.callbook.gateway.testing.Rest.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.callbook.gateway.testing.FakeCrm;
import io.callbook.gateway.testing.FakeStore;
import io.callbook.testing.AccessResource;
import io.callbook.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(AccessResource.class)
@QuarkusTestResource(PostgresResource.class)
class ImportQuarkusTest {
    private static final String FILE =
            """
            ID,Name,Phone,Country
            1,Ada,+1 202-224-3441,US
            2,Bob,202-224-3442,United States
            3,Cy,not a number,US
            ,Dee,+12022243444,US
            5,,,US
            6,Eve
            1,Ada again,+12022243441,US
            8,Flo,,DE
            """;

    private final FakeStore store;
    private final String source = "s" + UUID.randomUUID();

    @Inject
    ImportQuarkusTest(FakeStore store) {
        this.store = store;
    }

    @AfterEach
    void everythingWorksAgain() {
        store.faults(FakeCrm.Faults.NONE);
    }

    @Test
    @DisplayName("PRJ-5, LOG-1: good rows become contacts, bad ones are rejected with the reason")
    void badRowsDoNotStopTheOthers() {
        String id = send(FILE, "");

        JsonPath done = finished(id);

        assertThat(done.getString("state")).isEqualTo("succeeded");
        assertThat(done.getInt("created")).isEqualTo(3);
        assertThat(done.getInt("rejected")).isEqualTo(5);
        assertThat(done.getInt("rowsTotal")).isEqualTo(8);
        assertThat(done.getInt("rowsDone")).isEqualTo(8);
        assertThat(store.drafts(source, "Row")).containsOnlyKeys("1", "2", "8");
        assertThat(results(id))
                .startsWith("row,id,outcome,contactId,reason")
                .contains("2,1,created,")
                .contains("4,3,rejected,,A telephone number of the record cannot be read.")
                .contains("5,,rejected,,")
                .contains("6,5,rejected,,The record has neither a name nor a telephone number.")
                .contains("7,,rejected,,")
                .contains("8,,rejected,,");
        assertThat(results(id).lines()).hasSize(9);
    }

    @Test
    @DisplayName("DIR-6: with badPhone=keep a row with an unreadable number is taken")
    void unreadableNumberIsKeptOnDemand() {
        JsonPath done = finished(send("ID,Name,Phone\n1,Ada,not a number\n", "&badPhone=keep"));

        assertThat(done.getInt("created")).isEqualTo(1);
    }

    @Test
    @DisplayName("PRJ-5: the same file again changes nothing; a later one updates by id")
    void importingAgainNeverDoubles() {
        finished(send("ID,Name,Phone\n1,Ada,+12022243441\n2,Bob,+12022243442\n", ""));

        JsonPath again =
                finished(send("ID,Name,Phone\n1,Ada,+12022243441\n2,Bob,+12022243442\n", ""));
        JsonPath later =
                finished(send("ID,Name,Phone\n2,Bobby,+12022243442\n3,Cy,+12022243443\n", ""));

        assertThat(again.getInt("unchanged")).isEqualTo(2);
        assertThat(later.getInt("updated")).isEqualTo(1);
        assertThat(later.getInt("created")).isEqualTo(1);
        assertThat(store.drafts(source, "Row")).containsOnlyKeys("1", "2", "3");
        assertThat(store.everCreated(source)).isEqualTo(3);
    }

    @Test
    @DisplayName("RUN-9: an import whose process died goes on where it was")
    void killedImportGoesOn() {
        StringBuilder file = new StringBuilder("ID,Name,Phone\n");
        for (int i = 0; i < 200; i++) {
            file.append(i).append(",Person,+1202224").append("%04d".formatted(i)).append('\n');
        }
        int[] writes = {0};
        store.faults(point -> {
            if (point.equals("written") && ++writes[0] % 5 == 0) {
                throw new IllegalStateException("The process died");
            }
        });

        JsonPath done = finished(send(file.toString(), ""));

        assertThat(done.getInt("created")).isEqualTo(200);
        assertThat(store.everCreated(source)).isEqualTo(200);
    }

    @ParameterizedTest
    @DisplayName("Wrong content is refused with what is expected and what was found")
    @CsvSource(
            delimiter = '|',
            value = {
                "''                     | The file is empty",
                "'ID,Colour\n1,red\n'   | the file has: ID, Colour",
                "'Name,Phone\n1,2\n'    | idColumn",
                "'\u0000\u0001PNG\n'    | first line",
            })
    void wrongContentIsRefused(String content, String expected) {
        post(content, "").statusCode(422).body("detail", containsString(expected));
        given().get("/api/v1/accounts/acme/connections/" + source).then().statusCode(404);
    }

    @Test
    void unknownImportIsNotFound() {
        given().get("/api/v1/accounts/acme/imports/999999999").then().statusCode(404);
        given().get("/api/v1/accounts/acme/imports/x").then().statusCode(404);
    }

    @Test
    void unknownAccountIsNotFound() {
        given().contentType("text/csv")
                .body("ID,Name\n1,Ada\n")
                .post("/api/v1/accounts/nobody/imports")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("There is no account 'nobody'"));
    }

    @Test
    void wrongParameterIsNamed() {
        post("ID,Name\n1,Ada\n", "&badPhone=maybe")
                .statusCode(422)
                .body("violations[0].field", equalTo("badPhone"));
    }

    private String send(String content, String more) {
        return post(content, more).statusCode(202).extract().path("id");
    }

    private ValidatableResponse post(String content, String more) {
        return given().contentType("text/csv")
                .body(content.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/accounts/acme/imports?fileName=people.csv&source=" + source + more)
                .then();
    }

    private static JsonPath finished(String id) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> !show(id).getString("state").equals("running"));
        return show(id);
    }

    private static JsonPath show(String id) {
        return given().get("/api/v1/accounts/acme/imports/" + id).jsonPath();
    }

    private static String results(String id) {
        return given().get("/api/v1/accounts/acme/imports/" + id + "/results").asString();
    }
}
