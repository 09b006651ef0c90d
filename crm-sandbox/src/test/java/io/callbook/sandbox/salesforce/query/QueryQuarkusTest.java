package io.callbook.sandbox.salesforce.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.callbook.sandbox.SandboxClient;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QueryQuarkusTest {
    private final SandboxClient client = new SandboxClient();

    @AfterEach
    void clear() {
        SandboxClient.clearFaults();
    }

    @Test
    void recordsAreSpelledAsSalesforceSpellsThem() {
        String body =
                client.query(
                                "select id, phone, Account.Name, account.OwnerId, createddate,"
                                        + " Birthdate, MobilePhone FROM contact WHERE Name = 'Maria"
                                        + " Cantwell'")
                        .asString();

        assertThat(body)
                .isEqualTo(
                        """
                        {"totalSize":1,"done":true,"records":[{"attributes":{"type":"Contact",\
                        "url":"/services/data/v61.0/sobjects/Contact/003Sb0000000001IAA"},\
                        "Id":"003Sb0000000001IAA","Phone":"202-224-3441",\
                        "Account":{"attributes":{"type":"Account",\
                        "url":"/services/data/v61.0/sobjects/Account/001Sb0000000001IAA"},\
                        "Name":"WA delegation","OwnerId":"005Sb0000000002IAA"},\
                        "CreatedDate":"2025-01-08T09:00:01.000+0000","Birthdate":"1958-10-13",\
                        "MobilePhone":null}]}\
                        """);
    }

    @Test
    void addressesAreObjectsAndAMissingParentIsNull() {
        String id = client.create("Contact", Map.of("LastName", "Alone"));

        client.query("SELECT MailingAddress, Account.Name FROM Contact WHERE Id = '" + id + "'")
                .then()
                .body("records[0].MailingAddress", nullValue())
                .body("records[0].Account", nullValue());
        client.query("SELECT Address FROM Lead WHERE Office_ID__c = 'C000127-everett'")
                .then()
                .body("records[0].Address.city", equalTo("Everett"))
                .body("records[0].Address.postalCode", equalTo("98201"));
    }

    @Test
    void pagesFollowOneAnotherAndHoldEveryRowOnce() {
        JsonPath page =
                client.api()
                        .header("Sforce-Query-Options", "batchSize=500")
                        .queryParam(
                                "q", "SELECT Id FROM Lead WHERE Office_ID__c != null ORDER BY Name")
                        .get(SandboxClient.DATA + "/query")
                        .jsonPath();
        assertThat(page.getList("records")).hasSize(500);
        assertThat(page.getString("nextRecordsUrl"))
                .matches("/services/data/v61\\.0/query/01g\\w{15}-500");

        assertThat(allIds(page)).hasSize(1312).doesNotHaveDuplicates();
    }

    @Test
    void aResultStandsStillWhileRecordsChange() {
        SandboxClient.faults("{\"pageSize\":50}");
        JsonPath first = client.query("SELECT Id FROM Account ORDER BY Name").jsonPath();
        String gone = client.create("Account", Map.of("Name", "AAA first of all"));

        List<String> ids = allIds(first);

        assertThat(ids).hasSize(first.getInt("totalSize")).doesNotContain(gone);
        client.api()
                .delete(SandboxClient.DATA + "/sobjects/Account/" + gone)
                .then()
                .statusCode(204);
    }

    @Test
    void aPageCanBeAskedForAgain() {
        SandboxClient.faults("{\"pageSize\":30}");
        String next = client.query("SELECT Id FROM Account").jsonPath().getString("nextRecordsUrl");

        assertThat(client.api().get(next).asString()).isEqualTo(client.api().get(next).asString());
    }

    @Test
    void aLostLocatorIsSaidToBeInvalid() {
        SandboxClient.faults("{\"pageSize\":30}");
        String next = client.query("SELECT Id FROM Account").jsonPath().getString("nextRecordsUrl");
        SandboxClient.faults("{\"closeResults\":true}");

        for (String url : List.of(next, SandboxClient.DATA + "/query/01gNonsense-1")) {
            client.api()
                    .get(url)
                    .then()
                    .statusCode(400)
                    .body("[0].errorCode", equalTo("INVALID_QUERY_LOCATOR"));
        }
    }

    @Test
    void queryAllGoesOnWithDeletedRowsAtEitherAddress() {
        String id = client.create("Lead", Map.of("LastName", "Gone", "Company", "Nowhere"));
        client.api().delete(SandboxClient.DATA + "/sobjects/Lead/" + id).then().statusCode(204);
        SandboxClient.faults("{\"pageSize\":1000}");

        String next =
                client.queryAll("SELECT Id, IsDeleted FROM Lead ORDER BY Id")
                        .jsonPath()
                        .getString("nextRecordsUrl");

        assertThat(next).contains("/query/");
        client.api().get(next).then().body("records.Id", hasItem(id));
        client.api()
                .get(next.replace("/query/", "/queryAll/"))
                .then()
                .body("records.Id", hasItem(id));
        client.query("SELECT Id FROM Lead WHERE Id = '" + id + "'")
                .then()
                .body("totalSize", equalTo(0));
    }

    @Test
    void countsAreAnswered() {
        client.query("SELECT COUNT() FROM Lead WHERE Office_ID__c != null")
                .then()
                .body("totalSize", equalTo(1312))
                .body("done", equalTo(true))
                .body("records.size()", equalTo(0));
        client.query("SELECT COUNT(Office_ID__c) n FROM Lead")
                .then()
                .body("totalSize", equalTo(1))
                .body("records[0].attributes.type", equalTo("AggregateResult"))
                .body("records[0].n", equalTo(1312));
    }

    @Test
    void badQueriesAreAnsweredWithAnArrayOfErrors() {
        client.query("SELECT Nope FROM Contact")
                .then()
                .statusCode(400)
                .body("errorCode", contains("INVALID_FIELD"))
                .body("[0].message", matchesPattern("(?s).*ERROR at Row:1:Column:8\nNo such.*"));
        client.query("SELECT Id FROM Nope").then().body("errorCode", contains("INVALID_TYPE"));
        client.query("SELEKT").then().body("errorCode", contains("MALFORMED_QUERY"));
        client.api()
                .get(SandboxClient.DATA + "/query")
                .then()
                .statusCode(400)
                .body("errorCode", contains("MALFORMED_QUERY"));
    }

    private List<String> allIds(JsonPath firstPage) {
        List<String> ids = new ArrayList<>(firstPage.getList("records.Id"));
        JsonPath page = firstPage;
        while (!page.getBoolean("done")) {
            page = client.api().get(page.getString("nextRecordsUrl")).jsonPath();
            ids.addAll(page.getList("records.Id"));
        }
        return ids;
    }
}
