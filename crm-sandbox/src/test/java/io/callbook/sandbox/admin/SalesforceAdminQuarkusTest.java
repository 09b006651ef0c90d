package io.callbook.sandbox.admin;

import static io.callbook.sandbox.SandboxClient.admin;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.callbook.sandbox.SandboxClient;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SalesforceAdminQuarkusTest {
    private final SandboxClient client = new SandboxClient();

    @Test
    void recordsAreFoundByNameAndByTheDigitsOfAnyPhoneField() {
        given().get("/_sandbox/salesforce/Contact?name=klobuchar")
                .then()
                .body("Name", contains("Amy Klobuchar"))
                .body("[0].Id", equalTo("003Sb0000000002IAA"));
        given().get("/_sandbox/salesforce/contact?phone=6127275220")
                .then()
                .body("Name", hasItem("Amy Klobuchar"));
        given().get("/_sandbox/salesforce/Lead?limit=3").then().body("$", hasSize(3));
    }

    @Test
    void aUserOfTheCrmChangesRecordsAndTheApiSeesIt() {
        String id = create("Contact", "{\"LastName\":\"Hand\",\"Phone\":\"1\"}");

        admin("PATCH", "/salesforce/Contact/" + id, "{\"Phone\":\"+1 202 555 0142\"}")
                .statusCode(200)
                .body("Phone", equalTo("+1 202 555 0142"));

        JsonPath seen =
                client.query(
                                "SELECT Phone, LastModifiedBy.Name FROM Contact WHERE Id = '"
                                        + id
                                        + "'")
                        .jsonPath();
        assertThat(seen.getString("records[0].Phone")).isEqualTo("+1 202 555 0142");
        assertThat(seen.getString("records[0].LastModifiedBy.Name")).isEqualTo("Sandy Boxer");
    }

    @Test
    @DisplayName("DEL-6: undelete brings a record back with the same id")
    void undeleteBringsARecordBackWithTheSameId() {
        String id = create("Contact", "{\"LastName\":\"Back\"}");
        admin("DELETE", "/salesforce/Contact/" + id, "").statusCode(200);

        admin("POST", "/salesforce/Contact/" + id + "/undelete", "")
                .statusCode(200)
                .body("IsDeleted", equalTo(false));

        client.api().get(SandboxClient.DATA + "/sobjects/Contact/" + id).then().statusCode(200);
        admin("POST", "/salesforce/Contact/" + id + "/undelete", "")
                .statusCode(400)
                .body("errorCode", contains("UNDELETE_FAILED"));
    }

    @Test
    void undeleteDoesNotDoubleAUniqueValue() {
        String id = create("Contact", "{\"LastName\":\"A\",\"Bioguide_ID__c\":\"Z1\"}");
        admin("DELETE", "/salesforce/Contact/" + id, "").statusCode(200);
        create("Contact", "{\"LastName\":\"B\",\"Bioguide_ID__c\":\"Z1\"}");

        admin("POST", "/salesforce/Contact/" + id + "/undelete", "")
                .statusCode(400)
                .body("errorCode", contains("DUPLICATE_VALUE"));
    }

    @Test
    void anAccountTakesItsContactsToTheBinAndBack() {
        String account = create("Account", "{\"Name\":\"Family\"}");
        String child = create("Contact", "{\"LastName\":\"C\",\"AccountId\":\"" + account + "\"}");
        String before = create("Contact", "{\"LastName\":\"P\",\"AccountId\":\"" + account + "\"}");
        admin("DELETE", "/salesforce/Contact/" + before, "").statusCode(200);

        admin("DELETE", "/salesforce/Account/" + account, "").statusCode(200);
        assertThat(isDeleted(child)).isTrue();

        admin("POST", "/salesforce/Account/" + account + "/undelete", "").statusCode(200);
        assertThat(isDeleted(child)).isFalse();
        assertThat(isDeleted(before)).isTrue();
    }

    @Test
    @DisplayName("DEL-4: the losers of a merge are deleted and name the winner")
    void theLosersOfAMergeAreDeletedAndNameTheWinner() {
        String winner = create("Contact", "{\"LastName\":\"W\"}");
        String loser = create("Contact", "{\"LastName\":\"L\"}");
        String report = create("Contact", "{\"LastName\":\"R\",\"ReportsToId\":\"" + loser + "\"}");
        String stampBefore = stamp(winner);

        admin(
                        "POST",
                        "/salesforce/Contact/" + winner + "/merge",
                        "{\"losers\":[\"" + loser + "\"]}")
                .statusCode(200)
                .body("Id", equalTo(winner));

        client.queryAll("SELECT IsDeleted, MasterRecordId FROM Contact WHERE Id = '" + loser + "'")
                .then()
                .body("records[0].IsDeleted", equalTo(true))
                .body("records[0].MasterRecordId", equalTo(winner));
        assertThat(stamp(winner)).isGreaterThan(stampBefore);
        given().get("/_sandbox/salesforce/Contact/" + report)
                .then()
                .body("ReportsToId", equalTo(winner));
    }

    @Test
    void aMergeThatMakesNoSenseIsRefused() {
        String id = create("Contact", "{\"LastName\":\"W\"}");
        for (String body : new String[] {"", "{\"losers\":[]}", "{\"losers\":[\"" + id + "\"]}"}) {
            admin("POST", "/salesforce/Contact/" + id + "/merge", body)
                    .statusCode(400)
                    .body("message[0]", containsString("losers"));
        }
        admin("POST", "/salesforce/Contact/" + id + "/merge", "{\"loosers\":[]}")
                .statusCode(400)
                .body("message[0]", containsString("there is no 'loosers'"));
    }

    @Test
    @DisplayName("OBJ-8: a converted lead says which contact it became")
    void aConvertedLeadSaysWhichContactItBecame() {
        String id =
                create(
                        "Lead",
                        "{\"FirstName\":\"Lea\",\"LastName\":\"Dean\",\"Company\":\"Conv Co\","
                                + "\"Phone\":\"202-555-0177\",\"City\":\"Bern\"}");

        JsonPath lead =
                admin("POST", "/salesforce/Lead/" + id + "/convert", "")
                        .statusCode(200)
                        .extract()
                        .jsonPath();

        assertThat(lead.getBoolean("IsConverted")).isTrue();
        assertThat(lead.getString("ConvertedDate")).matches("\\d{4}-\\d\\d-\\d\\d");
        client.query(
                        "SELECT Name, Phone, MailingCity, Account.Name FROM Contact WHERE Id = '"
                                + lead.getString("ConvertedContactId")
                                + "'")
                .then()
                .body("records[0].Name", equalTo("Lea Dean"))
                .body("records[0].Phone", equalTo("202-555-0177"))
                .body("records[0].MailingCity", equalTo("Bern"))
                .body("records[0].Account.Name", equalTo("Conv Co"));
        client.api()
                .body(Map.of("Phone", "2"))
                .patch(SandboxClient.DATA + "/sobjects/Lead/" + id)
                .then()
                .statusCode(400)
                .body("errorCode", contains("CANNOT_UPDATE_CONVERTED_LEAD"));
        admin("POST", "/salesforce/Lead/" + id + "/convert", "").statusCode(400);
    }

    @Test
    void anEmptiedBinIsGoneFromQueryAllAndMovesTheDeleteLogOn() {
        String id = create("Account", "{\"Name\":\"Purge\"}");
        admin("DELETE", "/salesforce/Account/" + id, "").statusCode(200);

        admin("POST", "/salesforce/Account/empty-bin", "").statusCode(200);

        client.queryAll("SELECT Id FROM Account WHERE Id = '" + id + "'")
                .then()
                .body("totalSize", equalTo(0));
    }

    @Test
    void whatIsUnknownIsExplained() {
        given().get("/_sandbox/salesforce/Kontakt")
                .then()
                .statusCode(404)
                .body("message[0]", containsString("there are Account, Contact, Lead, User"));
        given().get("/_sandbox/salesforce/Contact/42")
                .then()
                .statusCode(404)
                .body("message[0]", containsString("beginning with 003"));
    }

    @Test
    void theFirstPageSaysWhatThisIs() {
        given().get("/")
                .then()
                .statusCode(200)
                .body(containsString("/_sandbox/salesforce/Contact"));
        given().get("/q/health").then().statusCode(200).body("status", equalTo("UP"));
    }

    private static String create(String type, String body) {
        return admin("POST", "/salesforce/" + type, body).statusCode(201).extract().path("Id");
    }

    private static boolean isDeleted(String contact) {
        return given().get("/_sandbox/salesforce/Contact/" + contact)
                .jsonPath()
                .getBoolean("IsDeleted");
    }

    private static String stamp(String contact) {
        return given().get("/_sandbox/salesforce/Contact/" + contact)
                .jsonPath()
                .getString("SystemModstamp");
    }
}
