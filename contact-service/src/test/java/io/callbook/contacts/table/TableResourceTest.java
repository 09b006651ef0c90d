package io.callbook.contacts.table;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.callbook.contacts.rest.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("API-1, PRJ-2: custom tables over REST")
class TableResourceTest extends RestTest {
    private static final String VEHICLES =
            """
            {"code": "Vehicle", "name": "Vehicles", "keyField": "plate", "fields": [
                {"name": "plate", "type": "text", "required": true},
                {"name": "seats", "type": "integer"}]}
            """;

    private String account;

    @BeforeEach
    void newAccount() {
        account = STORE.newAccount();
    }

    private String tables(String rest) {
        return path(account, "/tables" + rest);
    }

    @Test
    void aTableIsDeclaredReadAndChanged() {
        json(VEHICLES).post(tables("")).then().statusCode(201).header("ETag", "\"1\"");

        request()
                .get(tables("/vehicle"))
                .then()
                .statusCode(200)
                .body("fields.name", contains("plate", "seats"))
                .body("keyField", equalTo("plate"));
        patch("{\"name\": \"Cars\"}")
                .header("If-Match", "\"1\"")
                .patch(tables("/Vehicle"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo("Cars"));
        patch("{\"name\": \"Late\"}")
                .header("If-Match", "\"1\"")
                .patch(tables("/Vehicle"))
                .then()
                .statusCode(412);
        request().get(tables("")).then().body("items.code", hasItem("Contact"));
    }

    @Test
    void whatWouldLoseDataIsRefused() {
        json(VEHICLES).post(tables(""));

        patch("{\"fields\": [{\"name\": \"plate\", \"type\": \"text\", \"required\": true}]}")
                .patch(tables("/Vehicle"))
                .then()
                .statusCode(409)
                .body("reason", equalTo("INCOMPATIBLE_CHANGE"))
                .body("detail", containsString("seats"));
        json(VEHICLES).post(tables("")).then().statusCode(409);
    }

    @Test
    void recordsAreWrittenEachForItself() {
        json(VEHICLES).post(tables(""));

        json("""
        {"records": [{"plate": "A 1", "seats": "5"}, {"plate": "A 2", "seats": "many"}]}
        """)
                .post(tables("/Vehicle/records"))
                .then()
                .statusCode(200)
                .body("items.outcome", contains("created", "rejected"))
                .body("items[1].faults[0].field", equalTo("seats"));

        request()
                .get(tables("/Vehicle/records/A 1"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("values.seats", equalTo("5"));
        request()
                .queryParam("field", "seats")
                .queryParam("value", "5")
                .get(tables("/Vehicle/records"))
                .then()
                .body("items.key", contains("A 1"));
        request().delete(tables("/Vehicle")).then().statusCode(409);
        request().delete(tables("/Vehicle/records/A 1")).then().statusCode(204);
        request().get(tables("/Vehicle/records/A 1")).then().statusCode(404);
        request().delete(tables("/Vehicle")).then().statusCode(204);
        request().get(tables("/Vehicle")).then().statusCode(404);
    }

    @Test
    void theRecordsOfContactsAreTheContacts() {
        json("{\"records\": [{\"plate\": \"A 1\"}]}")
                .post(tables("/Contact/records"))
                .then()
                .statusCode(400)
                .body("detail", containsString("ContactService"));
    }
}
