package io.callbook.gateway.sync;

import static io.callbook.gateway.testing.Engine.person;
import static io.callbook.gateway.testing.Rest.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.callbook.gateway.ledger.RunKind;
import io.callbook.gateway.ledger.RunRepository;
import io.callbook.gateway.ledger.SyncKey;
import io.callbook.gateway.testing.Engine;
import io.callbook.gateway.testing.FakeCrm;
import io.callbook.gateway.testing.FakeStore;
import io.callbook.testing.AccessResource;
import io.callbook.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(AccessResource.class)
@QuarkusTestResource(PostgresResource.class)
class SyncQuarkusTest {
    private final Engine engine;
    private final FakeStore store;
    private final RunRepository runs;
    private final RunSchedule schedule;
    private final String connection = "c" + UUID.randomUUID();

    @Inject
    SyncQuarkusTest(Engine engine, FakeStore store, RunRepository runs, RunSchedule schedule) {
        this.engine = engine;
        this.store = store;
        this.runs = runs;
        this.schedule = schedule;
    }

    @Test
    @DisplayName("RUN-2, OBJ-2: a sync is a draft until it is activated")
    void syncBeginsAsADraft() {
        connect();

        post(sync("my-sync", "[\"Contact\",\"Lead\"]"))
                .statusCode(201)
                .body("id", equalTo("my-sync" + connection))
                .body("state", equalTo("draft"))
                .body("preset", equalTo("caller-id"))
                .body("progress.phase", equalTo("waiting"))
                .body("counts.inSync", equalTo(0));
        given().post(syncs() + "/my-sync" + connection + "/run")
                .then()
                .statusCode(409)
                .body("detail", containsString("activate it first"));
    }

    @Test
    @DisplayName("OBJ-1: the empty set of object types is a choice")
    void noObjectTypesAreAChoice() {
        connect();

        post(sync("empty", "[]")).statusCode(201).body("objectTypes.size()", equalTo(0));
    }

    @Test
    @DisplayName("RUN-1, RUN-3, RUN-4: a sync is activated, paused, resumed, changed and deleted")
    void syncGoesThroughItsStates() {
        connect();
        String sync = syncs() + "/" + "life" + connection;
        post(sync("life", "[]")).statusCode(201);

        given().post(sync + "/activate").then().statusCode(200);
        await().atMost(Duration.ofSeconds(20)).until(() -> state(sync).equals("active"));
        given().post(sync + "/activate").then().statusCode(409);
        given().post(sync + "/pause").then().statusCode(200).body("state", equalTo("paused"));
        given().post(sync + "/run").then().statusCode(409);
        given().post(sync + "/resume").then().statusCode(200).body("state", equalTo("active"));
        given().contentType(ContentType.JSON)
                .body("{\"synchronizeDeletedContacts\":false,\"pollIntervalSeconds\":60}")
                .patch(sync)
                .then()
                .statusCode(200)
                .body("synchronizeDeletedContacts", equalTo(false))
                .body("pollIntervalSeconds", equalTo(60));
        given().get(sync + "/runs").then().statusCode(200).body("items.kind", hasItem("initial"));
        given().get(syncs()).then().statusCode(200).body("items.id", hasItem("life" + connection));
        given().delete(sync).then().statusCode(204);
        given().get(sync).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    @DisplayName("RUN-7: a request during a run is not lost: one more run follows")
    void requestDuringARunIsServed() throws InterruptedException {
        // Given a run in the middle of reading
        String crm = engine.connect();
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        FakeCrm.of(crm)
                .faults(point -> {
                    reading.countDown();
                    try {
                        goOn.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                });
        SyncKey sync = engine.sync(crm, Engine.settings("Contact"));
        schedule.runSoon(sync);
        reading.await();

        // When
        FakeCrm.of(crm).put("Contact", "late", person("Late", "+12022243441"));
        runs.enqueue(sync, RunKind.REQUESTED);
        schedule.runSoon(sync);
        goOn.countDown();

        // Then
        await().atMost(Duration.ofSeconds(20)).until(() -> !runs.hasOpen(sync));
        assertThat(store.drafts(crm, "Contact")).containsKey("late");
        assertThat(runs.list(sync, Optional.empty(), 10)).hasSize(2);
    }

    @Test
    @DisplayName("LOG-1: the log tells the record, the reason and what to do")
    void logTellsWhatFailed() {
        String crm = engine.connect();
        FakeCrm.of(crm).put("Contact", "bad", person("REFUSE", "+12022243441"));
        SyncKey sync = engine.sync(crm, Engine.settings("Contact"));
        engine.run(sync);

        given().get("/api/v1/accounts/acme/syncs/" + sync.syncId() + "/events?outcome=failed")
                .then()
                .statusCode(200)
                .body("items[0].externalId", equalTo("bad"))
                .body("items[0].reason", equalTo("The store does not like this name."))
                .body("items[0].remedy", equalTo("Correct the record in the CRM."));
        given().get("/api/v1/accounts/acme/syncs/" + sync.syncId() + "/events?outcome=odd")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("outcome"));
    }

    @ParameterizedTest
    @DisplayName("Wrong input is refused, naming the field")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"connectionId\":\"nothing\",\"objectTypes\":[]}            | 404 | nothing",
                "{\"objectTypes\":[]}                                         | 422 | connectionId",
                "{\"connectionId\":\"CONN\"}                                  | 422 | objectTypes",
                "{\"connectionId\":\"CONN\",\"objectTypes\":[\"Kontact\"]}    | 422 | Kontact",
                "{\"connectionId\":\"CONN\",\"objectTypes\":[],\"x\":1}       | 400 | 'x'",
                "{\"connectionId\":\"CONN\",\"objectTypes\":[],\"pollIntervalSeconds\":5} | 422 |"
                        + " 60",
                "{\"connectionId\":\"CONN\",\"objectTypes\":[],\"phoneRule\":\"no\"} | 422 |"
                        + " phoneRule",
                "{\"connectionId\":\"CONN\",\"objectTypes\":[],\"id\":\"A B\"} | 422 | id",
                "{\"connectionId\":                                           | 400 | JSON",
            })
    void wrongInputIsRefused(String body, int status, String named) {
        connect();

        post(body.replace("CONN", connection))
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", containsString(named));
    }

    @ParameterizedTest
    @DisplayName("A page that no list has is refused, naming the parameter")
    @CsvSource({
        "'',        pageToken=garbage,       nextPageToken of an earlier answer",
        "/runs,     pageToken=garbage,       nextPageToken of an earlier answer",
        "/events,   pageToken=garbage,       nextPageToken of an earlier answer",
        "'',        pageSize=abc,            must be 1 to 200.",
        "/runs,     pageSize=99999999999999, pageSize' must be 1 to 200.",
        "/events,   pageSize=0,              pageSize' must be 1 to 1000.",
    })
    void wrongPageIsRefused(String list, String parameter, String named) {
        connect();
        post(sync("paged", "[]")).statusCode(201);
        String address = list.isEmpty() ? syncs() : syncs() + "/paged" + connection + list;

        given().get(address + "?" + parameter)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(named));
    }

    @Test
    @DisplayName("RUN-1: the runs of a sync are listed page by page")
    void runsArePaged() {
        SyncKey sync = engine.sync(engine.connect(), Engine.settings("Contact"));
        engine.run(sync);
        engine.run(sync);
        String list = syncs() + "/" + sync.syncId() + "/runs?pageSize=1";

        JsonPath first = given().get(list).jsonPath();
        JsonPath second =
                given().get(list + "&pageToken=" + first.getString("nextPageToken")).jsonPath();

        assertThat(first.getList("items.id")).hasSize(1);
        assertThat(second.getList("items.id"))
                .hasSize(1)
                .doesNotContainAnyElementsOf(first.getList("items.id"));
    }

    @Test
    @DisplayName("ACC-2: an account that does not exist, or cannot be checked, is told")
    void accountIsChecked() {
        given().get("/api/v1/accounts/nobody/syncs")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("There is no account 'nobody'"));
        given().get("/api/v1/accounts/unreachable/syncs").then().statusCode(503);
    }

    @Test
    @DisplayName("ACC-2: another account's sync is not there")
    void otherAccountSeesNothing() {
        connect();
        post(sync("mine", "[]")).statusCode(201);

        given().get("/api/v1/accounts/other/syncs/mine" + connection).then().statusCode(404);
    }

    @Test
    void connectionInUseIsNotDeleted() {
        connect();
        post(sync("user", "[]")).statusCode(201);

        given().delete("/api/v1/accounts/acme/connections/" + connection)
                .then()
                .statusCode(409)
                .body("detail", containsString("user" + connection));
    }

    @Test
    @DisplayName("API-1: the interface describes itself")
    void interfaceDescribesItself() {
        String description = given().get("/q/openapi").asString();

        assertThat(description)
                .contains("/api/v1/accounts/{accountId}/syncs/{syncId}/activate")
                .contains("/api/v1/accounts/{accountId}/imports")
                .contains("/api/v1/accounts/{accountId}/connections");
    }

    @Test
    @DisplayName("API-1: the interface's description has the form of problems")
    void interfaceDescribesItsProblems() {
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .body(
                        "components.schemas.Problem.required",
                        containsInAnyOrder("type", "title", "status", "detail", "reason"))
                .body("components.schemas.Problem.properties", hasKey("violations"))
                .body("components.schemas.Problem.properties", not(hasKey("extensions")))
                .body(
                        "components.schemas.Violation.required",
                        containsInAnyOrder("field", "description"));
    }

    @Test
    @DisplayName("OPS-2: health tells of the database")
    void healthTellsOfTheDatabase() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItem(containsString("Database connections")));
    }

    private void connect() {
        given().contentType(ContentType.JSON)
                .body(
                        """
                        {"id":"%s","name":"CRM","type":"salesforce",
                         "settings":{"loginUrl":"https://acme.my.salesforce.com","clientId":"%s"},
                         "secrets":{"clientSecret":"secret"}}
                        """
                                .formatted(connection, connection))
                .post("/api/v1/accounts/acme/connections")
                .then()
                .statusCode(201);
    }

    private String sync(String id, String types) {
        return """
        {"id":"%s","name":"Test","connectionId":"%s","objectTypes":%s}
        """
                .formatted(id + connection, connection, types);
    }

    private static String syncs() {
        return "/api/v1/accounts/acme/syncs";
    }

    private static ValidatableResponse post(String body) {
        return given().contentType(ContentType.JSON).body(body).post(syncs()).then();
    }

    private static String state(String sync) {
        JsonPath json = given().get(sync).jsonPath();
        return json.getString("state");
    }
}
