package io.callbook.sandbox.salesforce.sobject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.callbook.sandbox.SandboxClient;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class RecordQuarkusTest {
    private static final String CONTACTS = SandboxClient.DATA + "/sobjects/Contact";
    private static final String CANTWELL = "/003Sb0000000001IAA";

    private final SandboxClient client = new SandboxClient();

    @Test
    void aRecordIsMadeReadChangedAndDeleted() {
        String id = client.create("Contact", Map.of("LastName", "Öz", "Phone", "202-555-0199"));

        client.api()
                .get(CONTACTS + "/" + id.substring(0, 15) + "?fields=Phone,name")
                .then()
                .statusCode(200)
                .body("keySet()", contains("attributes", "Phone", "Name"))
                .body("Name", equalTo("Öz"));
        client.api()
                .body("{\"Phone\":null,\"firstname\":\"Ay\",\"Birthdate\":\"1999-12-31\"}")
                .patch(CONTACTS + "/" + id)
                .then()
                .statusCode(204)
                .body(equalTo(""));
        client.api()
                .get(CONTACTS + "/" + id)
                .then()
                .body("Phone", equalTo(null))
                .body("Name", equalTo("Ay Öz"))
                .body("Birthdate", equalTo("1999-12-31"))
                .body("DoNotCall", equalTo(false));
        client.api().delete(CONTACTS + "/" + id).then().statusCode(204);
        for (String method : List.of("GET", "DELETE")) {
            client.api()
                    .request(method, CONTACTS + "/" + id)
                    .then()
                    .statusCode(404)
                    .body("errorCode", contains("ENTITY_IS_DELETED"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                          | REQUIRED_FIELD_MISSING | LastName",
                "{\"LastName\":\"\"}                         | REQUIRED_FIELD_MISSING | LastName",
                "{\"LastName\":\"x\",\"Nope\":1}             | INVALID_FIELD          | ",
                "{\"LastName\":\"x\",\"SystemModstamp\":1}   | INVALID_FIELD_FOR_INSERT_UPDATE |"
                        + " SystemModstamp",
                "{\"LastName\":\"x\",\"Email\":\"nope\"}     | INVALID_EMAIL_ADDRESS  | Email",
                "{\"LastName\":\"x\",\"Party__c\":\"Whig\"}  |"
                        + " INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST | Party__c",
                "{\"LastName\":\"x\",\"AccountId\":\"zz\"}   | MALFORMED_ID           | AccountId",
                "{\"LastName\":\"x\",\"AccountId\":\"001Sb0000000999IAA\"} |"
                        + " INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY | AccountId",
                "{\"LastName\":\"x\",\"Bioguide_ID__c\":\"c000127\"} | DUPLICATE_VALUE | ",
                "{\"LastName\":\"x\",\"Birthdate\":\"soon\"} | JSON_PARSER_ERROR      | ",
                "{\"LastName\":\"x\",\"DoNotCall\":\"perhaps\"} | JSON_PARSER_ERROR   | ",
                "{\"LastName\":{}}                           | JSON_PARSER_ERROR      | ",
                "{\"LastName\":                              | JSON_PARSER_ERROR      | ",
                "[]                                          | JSON_PARSER_ERROR      | ",
            })
    void badInputIsRefusedAndSaysWhichField(String body, String errorCode, String field) {
        var answer = client.api().body(body).post(CONTACTS).then().statusCode(400);

        answer.body("errorCode", contains(errorCode));
        if (field != null) {
            answer.body("[0].fields", contains(field));
        }
    }

    @Test
    void textThatIsTooLongIsRefused() {
        client.api()
                .body(Map.of("Phone", "1".repeat(41)))
                .patch(CONTACTS + CANTWELL)
                .then()
                .statusCode(400)
                .body("[0].errorCode", equalTo("STRING_TOO_LONG"))
                .body("[0].message", containsString("(max length=40)"));
    }

    @Test
    void aChangeMayNameNeitherTheIdNorEmptyARequiredField() {
        client.api()
                .body("{\"Id\":\"x\"}")
                .patch(CONTACTS + CANTWELL)
                .then()
                .body("errorCode", contains("INVALID_FIELD"));
        client.api()
                .body("{\"LastName\":null}")
                .patch(CONTACTS + CANTWELL)
                .then()
                .body("errorCode", contains("REQUIRED_FIELD_MISSING"));
    }

    @ParameterizedTest
    @CsvSource({
        "/sobjects/Contact/003Sb0000009999IAA,The requested resource does not exist",
        "/sobjects/Contact/nope,Provided external ID field does not exist or is not accessible:"
                + " nope",
        "/sobjects/Nope/003Sb0000000001IAA,The requested resource does not exist",
        "/sobjects/Nope/describe,The requested resource does not exist",
        "/nope,The requested resource does not exist",
    })
    void whatIsNotThereIsNotFound(String path, String message) {
        client.api()
                .get(SandboxClient.DATA + path)
                .then()
                .statusCode(404)
                .body("errorCode", contains("NOT_FOUND"))
                .body("message", contains(message));
    }

    @Test
    void aVersionThatIsNotListedIsNotFound() {
        client.api().get("/services/data/v99.0/limits").then().statusCode(404);
        client.api().get("/services/data/v31.0/limits").then().statusCode(200);
    }

    @Test
    void describeTellsWhatMayBeDoneWithEachField() {
        client.api()
                .get(CONTACTS + "/describe")
                .then()
                .statusCode(200)
                .body("keyPrefix", equalTo("003"))
                .body("fields.name", hasItem("AssistantPhone"))
                .body("fields.find{it.name=='Id'}.createable", equalTo(false))
                .body("fields.find{it.name=='Id'}.filterable", equalTo(true))
                .body("fields.find{it.name=='Phone'}.type", equalTo("phone"))
                .body("fields.find{it.name=='Description'}.filterable", equalTo(false))
                .body("fields.find{it.name=='OwnerId'}.referenceTo", contains("Group", "User"))
                .body("fields.find{it.name=='OwnerId'}.namePointing", equalTo(true))
                .body("fields.find{it.name=='Party__c'}.picklistValues.value", hasItem("Democrat"))
                .body("fields.find{it.name=='Bioguide_ID__c'}.externalId", equalTo(true))
                .body("fields.find{it.name=='Bioguide_ID__c'}.unique", equalTo(true))
                .body("fields.find{it.name=='FirstName'}.compoundFieldName", equalTo("Name"));
        client.api()
                .get(SandboxClient.DATA + "/sobjects")
                .then()
                .body("sobjects.name", contains("Account", "Contact", "Lead", "User"));
    }

    @Test
    void changeWindowsTellWhatWasChangedAndWhatWasDeleted() {
        // Stamped two minutes back, since windows cover whole minutes that are over.
        String kept = made("Kept");
        String gone = made("Gone");
        SandboxClient.admin("DELETE", "/salesforce/Contact/" + gone + "?lateBySeconds=120", "");
        Instant now = Instant.now();

        window("updated", now.minusSeconds(3600), now.plusSeconds(3600))
                .statusCode(200)
                .body("ids", hasItem(kept))
                .body("ids", not(hasItem(gone)));
        window("deleted", now.minusSeconds(3600), now)
                .body("deletedRecords.id", hasItem(gone))
                .body("deletedRecords.id", not(hasItem(kept)));
        String covered =
                window("updated", now.minusSeconds(3600), now.plusSeconds(3600))
                        .extract()
                        .path("latestDateCovered");
        assertThat(covered).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:00\\.000\\+0000");
    }

    @Test
    void changeWindowsHaveLimits() {
        Instant now = Instant.now();

        window("updated", now.minusSeconds(31 * 86_400), now)
                .statusCode(400)
                .body("errorCode", contains("INVALID_REPLICATION_DATE"));
        window("deleted", now.minusSeconds(16 * 86_400), now)
                .statusCode(400)
                .body("errorCode", contains("INVALID_REPLICATION_DATE"));
        window("updated", now, now)
                .statusCode(400)
                .body("message[0]", containsString("one minute"));
        client.api().get(CONTACTS + "/updated").then().statusCode(400);
    }

    private String made(String lastName) {
        return SandboxClient.admin(
                        "POST",
                        "/salesforce/Contact?lateBySeconds=120",
                        "{\"LastName\":\"" + lastName + "\"}")
                .statusCode(201)
                .extract()
                .path("Id");
    }

    private ValidatableResponse window(String kind, Instant start, Instant end) {
        return client.api()
                .queryParam("start", start.toString().replaceAll("\\.\\d+Z", "+00:00"))
                .queryParam("end", end.toString().replaceAll("\\.\\d+Z", "+00:00"))
                .get(CONTACTS + "/" + kind + "/")
                .then();
    }
}
