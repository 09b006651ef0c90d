package io.callbook.sandbox.salesforce.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.callbook.sandbox.SandboxClient;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SearchQuarkusTest {
    private final SandboxClient client = new SandboxClient();

    @AfterEach
    void clear() {
        SandboxClient.clearFaults();
    }

    @Test
    void recordsAreSpelledAsSalesforceSpellsThem() {
        assertThat(
                        search(
                                        "FIND {2022243441} IN PHONE FIELDS RETURNING Contact(Id,"
                                                + " Name, Account.Name LIMIT 5)")
                                .asString())
                .isEqualTo(
                        """
                        {"searchRecords":[{"attributes":{"type":"Contact",\
                        "url":"/services/data/v61.0/sobjects/Contact/003Sb0000000001IAA"},\
                        "Id":"003Sb0000000001IAA","Name":"Maria Cantwell",\
                        "Account":{"attributes":{"type":"Account",\
                        "url":"/services/data/v61.0/sobjects/Account/001Sb0000000001IAA"},\
                        "Name":"WA delegation"}}]}\
                        """);
    }

    @Test
    void olderVersionsAnswerTheRowsAlone() {
        client.api()
                .queryParam("q", "find {2022243441} in phone fields returning Contact(Id)")
                .get("/services/data/v36.0/search")
                .then()
                .body("Id", contains("003Sb0000000001IAA"));
    }

    @Test
    void severalObjectsAndAlternativesAreSearchedAtOnce() {
        String lead = create("Lead", "+44 (0)20 7946 0958");
        String contact = create("Contact", "020 7946 0958 x12");

        search(
                        "FIND {4402079460958 OR 02079460958*} IN PHONE FIELDS"
                                + " RETURNING Contact, Lead(Id, Phone)")
                .then()
                .body("searchRecords.Id", equalTo(List.of(contact, lead)))
                .body("searchRecords[1].Phone", equalTo("+44 (0)20 7946 0958"));
    }

    @Test
    void wholeFieldsAreComparedAndAStarNeedsADigit() {
        String id = create("Contact", "030 1234 567");

        search("FIND {1234} IN PHONE FIELDS RETURNING Contact")
                .then()
                .body("searchRecords.Id", not(hasItem(id)));
        search("FIND {0301234567*} IN PHONE FIELDS RETURNING Contact")
                .then()
                .body("searchRecords.Id", not(hasItem(id)));
        search("FIND {03012345?7} IN PHONE FIELDS RETURNING Contact")
                .then()
                .body("searchRecords.Id", hasItem(id));
    }

    @Test
    void deletedRecordsAreNotFound() {
        String id = create("Contact", "0176 5550 4711");
        client.api().delete(SandboxClient.DATA + "/sobjects/Contact/" + id);

        search("FIND {017655504711} IN PHONE FIELDS RETURNING Contact")
                .then()
                .body("searchRecords.size()", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FIND 2022243441 IN PHONE FIELDS RETURNING Contact",
                "FIND {} IN PHONE FIELDS RETURNING Contact",
                "FIND {+12022243441} IN PHONE FIELDS RETURNING Contact",
                "FIND {*243441} IN PHONE FIELDS RETURNING Contact",
                "FIND {2} IN PHONE FIELDS RETURNING Contact",
                "FIND {2022243441 OR} IN PHONE FIELDS RETURNING Contact",
                "FIND {2022243441} IN PHONE FIELDS RETURNING Contact(Id",
                "FIND {2022243441} IN NAME FIELDS RETURNING Contact",
            })
    void whatCannotBeUnderstoodIsMalformed(String sosl) {
        search(sosl).then().statusCode(400).body("[0].errorCode", equalTo("MALFORMED_SEARCH"));
    }

    @Test
    void anEscapedPlusIsSearchedFor() {
        search("FIND {\\+12022243441 OR 2022243441} IN PHONE FIELDS RETURNING Contact")
                .then()
                .body("searchRecords.Id", hasItem("003Sb0000000001IAA"));
    }

    @Test
    void anUnknownObjectOrFieldIsNamed() {
        search("FIND {2022243441} IN PHONE FIELDS RETURNING Nothing__c(Id)")
                .then()
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_TYPE"));
        search("FIND {2022243441} IN PHONE FIELDS RETURNING Contact(Nothing__c)")
                .then()
                .statusCode(400)
                .body("[0].errorCode", equalTo("INVALID_FIELD"));
    }

    @Test
    void faultsHappenToSearchesToo() {
        RestAssured.given()
                .contentType("application/json")
                .body("{\"path\":\"/search\",\"failNext\":{\"count\":1,\"status\":503}}")
                .post("/_sandbox/faults");

        search("FIND {2022243441} IN PHONE FIELDS RETURNING Contact").then().statusCode(503);
        search("FIND {2022243441} IN PHONE FIELDS RETURNING Contact").then().statusCode(200);
    }

    private String create(String type, String phone) {
        return client.create(
                type,
                type.equals("Lead")
                        ? Map.of("LastName", "Searched", "Company", "Found", "Phone", phone)
                        : Map.of("LastName", "Searched", "Phone", phone));
    }

    private Response search(String sosl) {
        return client.api().queryParam("q", sosl).get(SandboxClient.DATA + "/search");
    }
}
