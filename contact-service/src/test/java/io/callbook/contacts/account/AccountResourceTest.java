package io.callbook.contacts.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.callbook.contacts.rest.Idempotency;
import io.callbook.contacts.rest.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@DisplayName("API-1, ACC-1: accounts over REST")
class AccountResourceTest extends RestTest {
    private static final String ACCOUNTS = "/api/v1/accounts";

    private static String body(String id) {
        return "{\"id\": \"%s\", \"name\": \"Acme\", \"defaultRegion\": \"de\"}".formatted(id);
    }

    @Test
    void anAccountIsCreatedWhereItsLocationSays() {
        Response created = json(body("rest-one")).post(ACCOUNTS);

        created.then()
                .statusCode(201)
                .header("Location", endsWith(ACCOUNTS + "/rest-one"))
                .body("defaultRegion", equalTo("DE"))
                .body("timeZone", equalTo("UTC"));
        request()
                .get(ACCOUNTS + "/rest-one")
                .then()
                .statusCode(200)
                .body(equalTo(created.asString()));
    }

    @Test
    void onlyWhatThePatchNamesChanges() {
        json(body("rest-patch")).post(ACCOUNTS);

        patch("{\"timeZone\": \"Europe/Berlin\"}")
                .patch(ACCOUNTS + "/rest-patch")
                .then()
                .statusCode(200)
                .body("timeZone", equalTo("Europe/Berlin"))
                .body("defaultRegion", equalTo("DE"))
                .body("name", equalTo("Acme"));
        patch("{\"timeZone\": null}")
                .patch(ACCOUNTS + "/rest-patch")
                .then()
                .body("timeZone", equalTo("UTC"));
    }

    @Test
    @DisplayName("ACC-1, PRJ-1: primary key, policy and retention are settings too")
    void allSettingsCanBeChanged() {
        json(body("rest-settings")).post(ACCOUNTS);
        String account = ACCOUNTS + "/rest-settings";

        patch(
                        """
                        {
                          "primaryKey": {"kind": "reference", "connectionId": "crm"},
                          "callerPolicy": "owner_first",
                          "retention": {"historyDays": 30},
                          "matching": {"sourcePriority": ["crm"], "tailDigits": 9,
                                       "liveLookup": "after_answer"},
                          "mergeRules": ["same_email", "same_name_and_phone"]
                        }
                        """)
                .patch(account)
                .then()
                .statusCode(200)
                .body("primaryKey.kind", equalTo("reference"))
                .body("primaryKey.connectionId", equalTo("crm"))
                .body("callerPolicy", equalTo("owner_first"))
                .body("retention.historyDays", equalTo(30))
                .body("retention.deletedDays", equalTo(0))
                .body("retention.callDays", equalTo(0))
                .body("matching.sourcePriority[0]", equalTo("crm"))
                .body("matching.tailDigits", equalTo(9))
                .body("matching.sharedThreshold", equalTo(10))
                .body("matching.liveLookup", equalTo("after_answer"))
                .body("matching.liveLookupMillis", equalTo(1_500))
                .body("mergeRules", contains("same_email", "same_name_and_phone"));
        patch(
                        """
                        {
                          "primaryKey": null,
                          "retention": {"deletedDays": 7, "callDays": 365},
                          "matching": {"tailDigits": null, "sharedThreshold": 4}
                        }
                        """)
                .patch(account)
                .then()
                .body("primaryKey.kind", equalTo("contact_id"))
                .body("retention.historyDays", equalTo(30))
                .body("retention.deletedDays", equalTo(7))
                .body("retention.callDays", equalTo(365))
                .body("matching.sourcePriority[0]", equalTo("crm"))
                .body("matching.tailDigits", equalTo(0))
                .body("mergeRules.size()", equalTo(2))
                .body("matching.sharedThreshold", equalTo(4));
        patch("{\"matching\": null, \"retention\": null, \"mergeRules\": null}")
                .patch(account)
                .then()
                .body("mergeRules.size()", equalTo(0))
                .body("retention.callDays", equalTo(0))
                .body("matching.sourcePriority.size()", equalTo(0))
                .body("matching.sharedThreshold", equalTo(10))
                .body("matching.liveLookup", equalTo("off"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"primaryKey\": {}}|primaryKey.kind",
                "{\"primaryKey\": {\"kind\": \"shoe\"}}|primaryKey.kind",
                "{\"primaryKey\": {\"kind\": \"email\", \"attribute\":"
                        + " \"a\"}}|primaryKey.attribute",
                "{\"callerPolicy\": \"random\"}|callerPolicy",
                "{\"retention\": {\"historyDays\": -1}}|retention.historyDays",
                "{\"retention\": {\"callDays\": -1}}|retention.callDays",
                "{\"mergeRules\": [\"same_shoe\"]}|mergeRules[0]",
                "{\"mergeRules\": [\"same_email\", \"same_email\"]}|mergeRules",
                "{\"matching\": {\"tailDigits\": 3}}|matching.tailDigits",
                "{\"matching\": {\"liveLookup\": \"often\"}}|matching.liveLookup"
            })
    void aSettingThatIsNoneIsNamed(String change, String field) {
        json(body("rest-faulty")).post(ACCOUNTS);

        fault(patch(change).patch(ACCOUNTS + "/rest-faulty"), field);
    }

    @ParameterizedTest
    @CsvSource({"name", "defaultRegion"})
    void whatAnAccountNeedsCannotBeCleared(String member) {
        json(body("rest-clear")).post(ACCOUNTS);

        fault(patch("{\"" + member + "\": null}").patch(ACCOUNTS + "/rest-clear"), member);
    }

    @Test
    void anIdNeverChanges() {
        json(body("rest-id")).post(ACCOUNTS);

        fault(patch("{\"id\": \"other\"}").patch(ACCOUNTS + "/rest-id"), "id");
    }

    @Test
    void allFaultyMembersAreNamedAtOnce() {
        Response refused =
                json("{\"id\": \"9\", \"defaultRegion\": \"XX\", \"timeZone\": \"Mars\"}")
                        .post(ACCOUNTS);

        List<String> fields =
                problem(refused, 400, "INVALID_FIELD").extract().path("violations.field");
        assertThat(fields).containsExactlyInAnyOrder("id", "name", "defaultRegion", "timeZone");
    }

    @Test
    void anAccountCannotBeCreatedTwice() {
        json(body("rest-twice")).post(ACCOUNTS);

        problem(json(body("rest-twice")).post(ACCOUNTS), 409, "ACCOUNT_EXISTS")
                .body("detail", containsString("rest-twice"));
    }

    @Test
    void aRepeatedRequestIsAnsweredAsTheFirstTime() {
        Response first = json(body("rest-again")).header(Idempotency.HEADER, "k").post(ACCOUNTS);
        Response second = json(body("rest-again")).header(Idempotency.HEADER, "k").post(ACCOUNTS);

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void accountsAreListedInPages() {
        List.of("rest-list-a", "rest-list-b", "rest-list-c")
                .forEach(id -> json(body(id)).post(ACCOUNTS));

        List<String> ids = new ArrayList<>();
        String token = "";
        do {
            Response page =
                    request()
                            .queryParam("pageSize", 2)
                            .queryParam("pageToken", token)
                            .get(ACCOUNTS);
            ids.addAll(page.path("items.id"));
            token = page.path("nextPageToken");
        } while (token != null);

        assertThat(ids)
                .isSorted()
                .doesNotHaveDuplicates()
                .contains("rest-list-a", "rest-list-b", "rest-list-c");
    }
}
