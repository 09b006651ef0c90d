package io.callbook.contacts.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.callbook.contacts.rest.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ContactLifeResourceTest extends RestTest {
    private static final String UNKNOWN = "0190a7c0-0000-7000-8000-000000000000";

    private final String account = STORE.newAccount();
    private final String contacts = path(account, "/contacts");

    private String create(String name, String phone) {
        String body =
                "{\"displayName\": \"%s\", \"phones\": [{\"raw\": \"%s\"}]}".formatted(name, phone);
        return json(body).post(contacts).then().statusCode(201).extract().path("id");
    }

    private String one(String id) {
        return contacts + "/" + id;
    }

    private Response merge(String survivor, String merged) {
        return json("{\"mergedId\": \"" + merged + "\"}").post(one(survivor) + "/merge");
    }

    private Response erase(String id) {
        return json("{\"confirm\": \"" + id + "\"}").post(one(id) + "/erase");
    }

    @Test
    @DisplayName("DEL-9: contacts are merged and unmerged over REST; both ids resolve")
    void aMergeCanBeTakenBack() {
        String ada = create("Ada", "202-224-3441");
        String also = create("A. Lovelace", "202-224-3442");

        merge(ada, also)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("id", equalTo(ada))
                .body("phones.e164", containsInAnyOrder("+12022243441", "+12022243442"));
        request().get(one(also)).then().statusCode(200).body("id", equalTo(ada));

        request()
                .post(one(also) + "/unmerge")
                .then()
                .statusCode(200)
                .body("contact.id", equalTo(also))
                .body("contact.phones.e164", contains("+12022243442"))
                .body("survivor.phones.e164", contains("+12022243441"));
        problem(request().post(one(also) + "/unmerge"), 409, "CONTACT_NOT_MERGED");
    }

    @Test
    @DisplayName("DEL-9: a merge demands the versions that it names")
    void aMergeDemandsItsVersions() {
        String ada = create("Ada", "202-224-3441");
        String also = create("Also", "202-224-3442");
        String body = "{\"mergedId\": \"%s\", \"mergedVersion\": %d}";

        problem(json(body.formatted(also, 2)).post(one(ada) + "/merge"), 412, "VERSION_CONFLICT");
        problem(
                json(body.formatted(also, 1)).header("If-Match", "\"5\"").post(one(ada) + "/merge"),
                412,
                "VERSION_CONFLICT");
        json(body.formatted(also, 1))
                .header("If-Match", "\"1\"")
                .post(one(ada) + "/merge")
                .then()
                .statusCode(200);
    }

    @Test
    void aContactIsNotMergedWithItselfOrNothing() {
        String ada = create("Ada", "202-224-3441");

        fault(merge(ada, ada), "mergedId");
        fault(json("{}").post(one(ada) + "/merge"), "mergedId");
        problem(merge(ada, UNKNOWN), 404, "CONTACT_NOT_FOUND");
        problem(merge(ada, "x"), 404, "CONTACT_NOT_FOUND");
        problem(merge(UNKNOWN, ada), 404, "CONTACT_NOT_FOUND");
    }

    @Test
    @DisplayName("DEL-6: a deleted contact comes back with its id over REST")
    void aDeletedContactComesBack() {
        String ada = create("Ada", "202-224-3441");
        request().delete(one(ada)).then().statusCode(204);
        problem(request().get(one(ada)), 410, "CONTACT_DELETED");

        json("{\"note\": {\"reason\": \"by mistake\"}}")
                .post(one(ada) + "/undelete")
                .then()
                .statusCode(200)
                .body("contact.id", equalTo(ada))
                .body("contact.displayName", equalTo("Ada"))
                .body("lostReferences", hasSize(0));
        problem(request().post(one(ada) + "/undelete"), 409, "CONTACT_NOT_DELETED");
    }

    @Test
    @DisplayName("DEL-10: an erased person is gone and stays away until it is lifted")
    void anErasedPersonStaysAway() {
        String ada = create("Ada", "202-224-3441");

        erase(ada)
                .then()
                .statusCode(200)
                .body("erasedIds", contains(ada))
                .body("suppressedValues", greaterThan(0));

        problem(request().get(one(ada)), 410, "CONTACT_ERASED");
        problem(request().get(one(ada) + "/history"), 410, "CONTACT_ERASED");
        problem(request().get(one(ada) + "/export"), 410, "CONTACT_ERASED");
        String again = "{\"givenName\": \"Ada\", \"phones\": [{\"raw\": \"+12022243441\"}]}";
        problem(json(again).post(contacts), 409, "SUPPRESSED");
        json("{\"phone\": \"(202) 224-3441\"}")
                .post(path(account, "/suppressions/lift"))
                .then()
                .statusCode(200)
                .body("lifted", equalTo(true));
        json(again).post(contacts).then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"confirm\": \"yes\"}", "{\"confirm\": null}"})
    @DisplayName("DEL-10: nobody is erased by accident")
    void anErasureMustBeConfirmed(String body) {
        String ada = create("Ada", "202-224-3441");

        fault(json(body).post(one(ada) + "/erase"), "confirm");
        request().get(one(ada)).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"phone\": \"none\"}",
                "{\"reference\": {\"connectionId\": \"crm\"}}",
                "{\"email\": \"\"}"
            })
    void liftingNeedsAValue(String body) {
        problem(json(body).post(path(account, "/suppressions/lift")), 400, "INVALID_FIELD");
    }

    @Test
    @DisplayName("DEL-9, API-1: duplicates are merged by rule through REST, after a dry run")
    void duplicatesAreMergedByRule() {
        String ada = create("Ada", "202-224-3441");
        String twin = create("ADA", "202-224-3441");
        String duplicates = path(account, "/contacts/merge-duplicates");

        json("{\"rules\": [\"same_name_and_phone\"], \"dryRun\": true}")
                .post(duplicates)
                .then()
                .statusCode(200)
                .body("groups", equalTo(1))
                .body("mergedContacts", equalTo(1))
                .body("samples[0].survivorId", equalTo(ada))
                .body("samples[0].mergedIds", equalTo(List.of(twin)))
                .body("samples[0].rules", equalTo(List.of("same_name_and_phone")))
                .body("refusedGroups", equalTo(0))
                .body("$", not(hasKey("nextPageToken")));
        request().get(one(twin)).then().body("id", equalTo(twin));
        json("{\"rules\": [\"same_name_and_phone\"], \"reason\": \"tidy\"}")
                .post(duplicates)
                .then()
                .body("mergedContacts", equalTo(1));
        request().get(one(twin)).then().body("id", equalTo(ada));
        request().get(one(ada) + "/history").then().body("items[0].reason", equalTo("tidy"));
        fault(json("{}").post(duplicates), "rules");
        fault(json("{\"rules\": [\"same_shoe\"]}").post(duplicates), "rules[0]");
        fault(json("{\"rules\": [\"same_email\"], \"limit\": -1}").post(duplicates), "limit");
    }

    @Test
    @DisplayName("LOG-5: the history is told newest first, in pages")
    void theHistoryIsToldInPages() {
        String ada = create("Ada", "202-224-3441");
        patch("{\"displayName\": \"B\", \"note\": {\"source\": \"agent\", \"reason\": \"typo\"}}")
                .patch(one(ada));
        request().queryParam("reason", "left").delete(one(ada)).then().statusCode(204);

        List<String> operations = new ArrayList<>();
        String token = "";
        do {
            Response page =
                    request()
                            .queryParam("pageSize", 2)
                            .queryParam("pageToken", token)
                            .get(one(ada) + "/history");
            operations.addAll(page.path("items.operation"));
            token = page.path("nextPageToken");
        } while (token != null);

        assertThat(operations).containsExactly("deleted", "updated", "created");
        request()
                .get(one(ada) + "/history")
                .then()
                .body("items[0].reason", equalTo("left"))
                .body("items[0].actor", equalTo("tester"))
                .body("items[1].source", equalTo("agent"))
                .body("items[1].reason", equalTo("typo"))
                .body("items[1].changes.field", hasItem("display_name"))
                .body("items[1].changes.find { it.field == 'display_name' }.after", equalTo("B"));
    }

    @Test
    void aHistoryTokenIsForItsContactOnly() {
        String ada = create("Ada", "202-224-3441");
        String other = create("Other", "202-224-3442");
        patch("{\"displayName\": \"B\"}").patch(one(ada));
        String token =
                request()
                        .queryParam("pageSize", 1)
                        .get(one(ada) + "/history")
                        .path("nextPageToken");

        problem(
                request().queryParam("pageToken", token).get(one(other) + "/history"),
                400,
                "INVALID_PAGE_TOKEN");
    }

    @Test
    void everythingAboutAPersonIsExportedAsOneDocument() {
        String ada = create("Ada", "202-224-3441");
        String also = create("Also", "202-224-3442");
        merge(ada, also);

        request()
                .get(one(ada) + "/export")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("account_id", equalTo(account))
                .body("contact_id", equalTo(ada))
                .body("history", not(hasSize(0)))
                .body("merged", hasSize(1));
        problem(request().get(one(UNKNOWN) + "/export"), 404, "CONTACT_NOT_FOUND");
    }

    @Test
    @DisplayName("DEL-5, DEL-9: every id that ever was a contact's has an answer")
    void whatBecameOfIdsIsTold() {
        String current = create("Current", "202-224-3441");
        String merged = create("Merged", "202-224-3442");
        String deleted = create("Deleted", "202-224-3443");
        String erased = create("Erased", "202-224-3444");
        merge(current, merged);
        request().delete(one(deleted));
        erase(erased);
        String body =
                "{\"ids\": [\"%s\", \"%s\", \"%s\", \"%s\", \"%s\", \"nonsense\", \"%s\"]}"
                        .formatted(current, merged, deleted, erased, UNKNOWN, current);

        json(body)
                .post(contacts + "/resolve")
                .then()
                .statusCode(200)
                .body(
                        "items.state",
                        contains("current", "merged", "deleted", "erased", "unknown", "unknown"))
                .body("items[1].currentId", equalTo(current));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"ids\": []}", "{\"ids\": null}"})
    void resolvingNeedsIds(String body) {
        fault(json(body).post(contacts + "/resolve"), "ids");
    }
}
