package io.callbook.gateway.connection;

import static io.callbook.gateway.testing.Rest.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.callbook.gateway.spi.Connector;
import io.callbook.gateway.spi.ConnectorException;
import io.callbook.gateway.spi.Cursor;
import io.callbook.gateway.spi.FetchRequest;
import io.callbook.testing.AccessResource;
import io.callbook.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.hamcrest.Matcher;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(AccessResource.class)
@QuarkusTestResource(PostgresResource.class)
class ConnectionQuarkusTest {
    private final String account = "acme-" + UUID.randomUUID();
    private final Connections connections;
    private final Jdbi database;

    @Inject
    ConnectionQuarkusTest(Connections connections, Jdbi database) {
        this.connections = connections;
        this.database = database;
    }

    @Test
    @DisplayName("CON-2: a connection is made, shown, listed, changed and deleted")
    void connectionLivesFromPostToDelete() {
        create("crm", "http://one", "right").statusCode(201).header("Location", endsWithCrm());
        rest().get("/crm")
                .then()
                .statusCode(200)
                .body("name", equalTo("Our CRM"), "settings.address", equalTo("http://one"));
        rest().body("{\"name\":\"Renamed\",\"defaultRegion\":\"GB\"}")
                .patch("/crm")
                .then()
                .statusCode(200)
                .body("name", equalTo("Renamed"), "defaultRegion", equalTo("GB"));
        rest().get().then().body("items.id", contains("crm"), "nextPageToken", equalTo(""));
        rest().delete("/crm").then().statusCode(204);
        rest().get("/crm").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    @DisplayName("CON-3: a secret is encrypted at rest and never shown again")
    void secretIsNeverShown() {
        String made = create("crm", "http://one", "right").extract().asString();
        String shown = rest().get("/crm").then().extract().asString();

        assertThat(made + shown).doesNotContain("right").contains("\"secretsSet\":[\"key\"]");
        assertThat(ciphertext()).isNotEmpty().doesNotContain("right");
    }

    @Test
    @DisplayName("CON-3: a secret can be set again without the rest")
    void secretIsSetAgain() {
        create("crm", "http://one", "wrong");

        rest().body("{\"secrets\":{\"key\":\"right\"}}").patch("/crm").then().statusCode(200);

        rest().post("/crm/test").then().body("ok", is(true));
    }

    @Test
    void aTextWithACharacterThatCannotBeStoredIsRefused() {
        create("crm", "http://one", "right");

        rest().body("{\"name\":\"a\\u0000b\"}")
                .patch("/crm")
                .then()
                .statusCode(422)
                .body("reason", equalTo("INVALID_VALUE"))
                .body("detail", containsString("NUL"));
    }

    @ParameterizedTest
    @DisplayName("CON-3: a secret cannot be emptied, and is not kept silently")
    @ValueSource(strings = {"\"\"", "\" \"", "null"})
    void emptySecretIsRefused(String secret) {
        create("crm", "http://one", "right");

        rest().body("{\"secrets\":{\"key\":%s}}".formatted(secret))
                .patch("/crm")
                .then()
                .statusCode(422)
                .body("violations.field", contains("secrets.key"))
                .body("detail", containsString("'key' must not be empty"));
        rest().post("/crm/test").then().body("ok", is(true));
    }

    @Test
    @DisplayName("CON-4: a test names what is wrong and how to put it right")
    void testNamesWhatIsWrong() {
        create("crm", "http://one", "wrong").statusCode(201);

        rest().post("/crm/test")
                .then()
                .statusCode(200)
                .body("ok", is(false))
                .body("checks[0].name", equalTo("Login"))
                .body("checks[0].detail", equalTo("It is shut."))
                .body("checks[0].remedy", equalTo("Set the right key."));
    }

    @Test
    @DisplayName("CON-4: a connection that must pass its test is not made if it fails")
    void failedTestRefusesTheConnection() {
        rest().queryParam("test", true)
                .body(body("crm", "http://one", "wrong"))
                .post()
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:callbook:problem:connection-refused"))
                .body("checks[0].remedy", equalTo("Set the right key."));
        rest().get().then().body("items", empty());
    }

    @Test
    @DisplayName("CON-5: the same instance is not paired twice with one account")
    void sameInstanceIsRefused() {
        create("crm", "http://one", "right");

        create("other", "http://one", "right")
                .statusCode(409)
                .body("detail", containsString("'crm' already goes to the same CRM"));
        create("other", "http://two", "right").statusCode(201);
        rest().body("{\"settings\":{\"address\":\"http://one\"}}")
                .patch("/other")
                .then()
                .statusCode(409);
    }

    @ParameterizedTest
    @DisplayName("CON-5: the same Salesforce address is recognised however it is written")
    @ValueSource(
            strings = {
                "https://ACME.my.salesforce.com",
                "https://acme.my.salesforce.com/",
                "https://acme.my.salesforce.com:443"
            })
    void sameAddressIsRecognised(String address) {
        rest().body(salesforce("org", "https://acme.my.salesforce.com"))
                .post()
                .then()
                .statusCode(201);

        rest().body(salesforce("twin", address))
                .post()
                .then()
                .statusCode(409)
                .body("detail", containsString("'org' already goes to the same CRM"));
    }

    @Test
    void sameIdIsRefused() {
        create("crm", "http://one", "right");

        create("crm", "http://two", "right")
                .statusCode(409)
                .body("detail", startsWith("There is a connection 'crm' already"));
    }

    @Test
    @DisplayName("ACC-2: another account sees nothing of it, and may pair the same instance")
    void otherAccountSeesNothing() {
        create("crm", "http://one", "right");

        String other = "other-" + UUID.randomUUID();
        rest(other).get("/crm").then().statusCode(404);
        rest(other).get().then().body("items", empty());
        rest(other).delete("/crm").then().statusCode(404);
        rest(other).body(body("crm", "http://one", "right")).post().then().statusCode(201);
    }

    @Test
    void listIsPaged() {
        List.of("a1", "a2", "a3").forEach(id -> create(id, "http://" + id, "right"));

        String token =
                rest().queryParam("pageSize", 2)
                        .get()
                        .then()
                        .body("items.id", contains("a1", "a2"))
                        .extract()
                        .path("nextPageToken");
        rest().queryParam("pageSize", 2)
                .queryParam("pageToken", token)
                .get()
                .then()
                .body("items.id", contains("a3"), "nextPageToken", equalTo(""));
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        rest().body(
                        """
                        {"name":" ","type":"one-key","defaultRegion":"UK",
                         "settings":{"adress":"x","key":"y"},"secrets":{}}
                        """)
                .post()
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:callbook:problem:invalid-value"))
                .body("reason", equalTo("INVALID_VALUE"))
                .body(
                        "violations.field",
                        hasItems(
                                "name",
                                "defaultRegion",
                                "settings.adress",
                                "settings.key",
                                "settings.address",
                                "secrets.key"))
                .body("detail", not(containsString("\"y\"")));
    }

    @Test
    void malformedRequestsAreExplained() {
        rest().body("{\"name\":")
                .post()
                .then()
                .statusCode(400)
                .body("detail", containsString("JSON"));
        rest().body("{\"nmae\":\"x\"}")
                .post()
                .then()
                .statusCode(400)
                .body("detail", containsString("member 'nmae' is not known; known here are"))
                .body("violations[0].field", equalTo("nmae"));
        rest().post().then().statusCode(422).body("detail", equalTo("A body is missing."));
        rest("Not An Account").get().then().statusCode(422);
        rest().body(body("crm", "not an address", "right"))
                .post()
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("settings.address"));
        rest().body("{\"name\":\"x\",\"type\":\"abacus\"}")
                .post()
                .then()
                .statusCode(422)
                .body("detail", containsString("no connector of type 'abacus'; there are: "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "201", "abc", "99999999999999"})
    void badPageSizeIsRefused(String size) {
        rest().queryParam("pageSize", size)
                .get()
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", equalTo("'pageSize' must be 1 to 200."))
                .body("violations[0].field", equalTo("pageSize"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "garbage", "YTE"})
    void badPageTokenIsRefused(String token) {
        rest().queryParam("pageToken", token)
                .get()
                .then()
                .statusCode(400)
                .body("detail", containsString("nextPageToken of an earlier answer"));
    }

    @Test
    @DisplayName("CON-1: the engine opens a connection without knowing its type")
    void connectionIsOpenedWithItsSecrets() {
        create("crm", "http://one", "right");

        try (Connector connector = connections.open(account, "crm")) {
            Assertions.assertThatExceptionOfType(ConnectorException.AuthRefused.class)
                    .isThrownBy(
                            () -> connector.fetch(new FetchRequest("Any", List.of(), Cursor.START)))
                    .withMessage("key=right");
        }
    }

    private ValidatableResponse create(String id, String address, String key) {
        return rest().body(body(id, address, key)).post().then();
    }

    private static String body(String id, String address, String key) {
        return """
        {"id":"%s","name":"Our CRM","type":"one-key",
         "settings":{"address":"%s"},"secrets":{"key":"%s"}}
        """
                .formatted(id, address, key);
    }

    private static String salesforce(String id, String address) {
        return """
        {"id":"%s","name":"Org","type":"salesforce",
         "settings":{"loginUrl":"%s","clientId":"client"},"secrets":{"clientSecret":"secret"}}
        """
                .formatted(id, address);
    }

    private RequestSpecification rest() {
        return rest(account);
    }

    private static RequestSpecification rest(String account) {
        return given().contentType(ContentType.JSON)
                .basePath("/api/v1/accounts/" + account + "/connections");
    }

    private static Matcher<String> endsWithCrm() {
        return endsWith("/connections/crm");
    }

    private String ciphertext() {
        return database.withHandle(handle ->
                handle.createQuery(
                                "SELECT encode(ciphertext, 'escape') FROM connection_secret"
                                        + " WHERE account_id = :account")
                        .bind("account", account)
                        .mapTo(String.class)
                        .one());
    }
}
