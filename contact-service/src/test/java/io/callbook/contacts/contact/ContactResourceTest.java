package io.callbook.contacts.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.callbook.contacts.rest.Idempotency;
import io.callbook.contacts.rest.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayName("API-1: contacts over REST")
class ContactResourceTest extends RestTest {
    private static final String ADA =
            """
            {
              "givenName": "Ada",
              "familyName": "Lovelace",
              "organization": "Analytical Engines",
              "phones": [{"raw": "(202) 224-3441", "kind": "mobile"}, {"raw": "unknown"}],
              "emails": [{"address": "Ada@Example.com"}, {"address": "ada@home.example"}],
              "addresses": [{"label": "work", "street": "1 St James's Sq", "city": "London"}],
              "tags": ["vip", "math"],
              "owner": "charles@example.com",
              "references": [
                {"connectionId": "crm", "objectType": "Contact", "externalId": "7"},
                {"connectionId": "crm", "objectType": "Lead", "externalId": "6", "alias": true}
              ],
              "note": {"source": "agent", "reason": "called in"}
            }
            """;

    private final String account = STORE.newAccount();

    private String contacts() {
        return path(account, "/contacts");
    }

    private String create(String body) {
        Response response = json(body).post(contacts());
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        return contacts() + "/" + response.path("id");
    }

    @Test
    void aContactIsCreatedWhereItsLocationSays() {
        Response created = json(ADA).post(contacts());

        created.then()
                .statusCode(201)
                .header("Location", endsWith(contacts() + "/" + created.path("id")))
                .header("ETag", "\"1\"")
                .body("displayName", equalTo("Ada Lovelace"))
                .body("phones[0].e164", equalTo("+12022243441"))
                .body("phones[0].kind", equalTo("mobile"))
                .body("phones[1].raw", equalTo("unknown"))
                .body("phones[1].e164", nullValue())
                .body("emails.address", contains("Ada@Example.com", "ada@home.example"))
                .body("addresses[0].city", equalTo("London"))
                .body("tags", contains("math", "vip"))
                .body("owner", equalTo("charles@example.com"))
                .body("references.alias", contains(false, true))
                .body("origin", equalTo("api"));
        request()
                .get(contacts() + "/" + created.path("id"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body(equalTo(created.asString()));
    }

    @Test
    void whatWasReadCanBeSentAgain() {
        String one = create(ADA);
        Response read = request().get(one);
        Map<String, Object> lists =
                Map.of(
                        "phones", read.path("phones"),
                        "emails", read.path("emails"),
                        "addresses", read.path("addresses"),
                        "references", read.path("references"),
                        "tags", read.path("tags"),
                        "attributes", read.path("attributes"));

        request()
                .contentType("application/merge-patch+json")
                .body(lists)
                .patch(one)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void aPatchKeepsWhatItLeavesOutAndClearsNulls() {
        String one = create(ADA);

        patch("{\"familyName\": \"King\", \"owner\": null, \"tags\": null, \"references\": null}")
                .patch(one)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("displayName", equalTo("Ada King"))
                .body("owner", equalTo(""))
                .body("tags", empty())
                .body("references", empty())
                .body("emails", hasSize(2));
    }

    @Test
    void whatRemainsMustStillBeAContact() {
        String one = create("{\"givenName\": \"Solo\"}");

        fault(patch("{\"givenName\": null}").patch(one), "displayName");
        request().get(one).then().header("ETag", "\"1\"").body("givenName", equalTo("Solo"));
    }

    @Test
    void anotherWritersChangeIsNotOverwritten() {
        String one = create(ADA);
        patch("{\"givenName\": \"Theirs\"}").header("If-Match", "\"1\"").patch(one);

        problem(
                        patch("{\"givenName\": \"Mine\"}").header("If-Match", "\"1\"").patch(one),
                        412,
                        "VERSION_CONFLICT")
                .body("detail", containsString("read it again"));
        problem(request().header("If-Match", "\"1\"").delete(one), 412, "VERSION_CONFLICT");
        patch("{\"givenName\": \"Mine\"}").patch(one).then().statusCode(200);
    }

    @Test
    void aKnownVersionIsNotSentAgain() {
        String one = create(ADA);

        request()
                .header("If-None-Match", "\"1\"")
                .get(one)
                .then()
                .statusCode(304)
                .header("ETag", "\"1\"")
                .body(equalTo(""));
    }

    @Test
    void aRepeatedRequestDoesNothing() {
        Response first = json(ADA).header(Idempotency.HEADER, "k").post(contacts());
        Response second = json(ADA).header(Idempotency.HEADER, "k").post(contacts());

        assertThat(second.asString()).isEqualTo(first.asString());
        problem(
                json("{\"givenName\": \"Bob\"}").header(Idempotency.HEADER, "k").post(contacts()),
                422,
                "REQUEST_ID_REUSED");
    }

    @Test
    void allFaultyMembersAreNamedAsTheyAreInTheBody() {
        Response refused =
                json("""
                {
                  "givenName": "%s",
                  "phones": [{"raw": "1"}, {"raw": "%s"}],
                  "references": [{"connectionId": "crm"}]
                }
                """
                                .formatted("g".repeat(201), "1".repeat(201)))
                        .post(contacts());

        List<String> fields =
                problem(refused, 400, "INVALID_FIELD").extract().path("violations.field");
        assertThat(fields)
                .contains(
                        "givenName",
                        "phones[1].raw",
                        "references[0].objectType",
                        "references[0].externalId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"givenName\": \" \"}", "{\"phones\": [{\"raw\": \"\"}]}"})
    void aContactNeedsSomethingToKnowItBy(String body) {
        fault(json(body).post(contacts()), "displayName");
    }

    @Test
    void aReferenceBelongsToOneContact() {
        create(ADA);

        problem(json(ADA.replace("Ada", "Eve")).post(contacts()), 409, "REFERENCE_TAKEN");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "phone|001 202 224 3441",
                "email|ADA@example.com",
                "email|ada@home.example",
                "reference|crm:Contact:7",
                "tag|vip",
                "owner|charles@example.com",
                "name|love",
                "name|engines",
                "name|ADA"
            })
    void aContactIsFoundByEachFilter(String filter, String value) {
        create(ADA);
        create("{\"givenName\": \"Grace\", \"phones\": [{\"raw\": \"+49 30 90172000\"}]}");

        request()
                .queryParam(filter, value)
                .get(contacts())
                .then()
                .statusCode(200)
                .body("items.givenName", contains("Ada"))
                .body("nextPageToken", nullValue());
    }

    @Test
    void aPartOfANameIsFoundAnywhereOnlyIfAskedTo() {
        create(ADA);

        request().queryParam("name", "velac").get(contacts()).then().body("items", empty());
        request()
                .queryParam("name", "velac")
                .queryParam("nameMatch", "substring")
                .get(contacts())
                .then()
                .body("items", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "phone|not a number|phone",
                "reference|crm|reference",
                "attribute|tier|attribute",
                "organizationId|x|organizationId",
                "nameMatch|fuzzy|nameMatch"
            })
    void aFilterThatCannotBeReadIsNamed(String filter, String value, String field) {
        fault(request().queryParam(filter, value).get(contacts()), field);
    }

    @Test
    void contactsAreListedInTheOrderOfTheirCreation() {
        List.of("C", "A", "B", "E", "D").forEach(n -> create("{\"givenName\": \"" + n + "\"}"));

        List<String> names = new ArrayList<>();
        String token = "";
        do {
            Response page =
                    request()
                            .queryParam("pageSize", 2)
                            .queryParam("pageToken", token)
                            .get(contacts());
            names.addAll(page.path("items.givenName"));
            token = page.path("nextPageToken");
        } while (token != null);

        assertThat(names).containsExactly("C", "A", "B", "E", "D");
    }

    @Test
    @DisplayName("ACC-2: another account's contact is not there")
    void anotherAccountDoesNotSeeIt() {
        String one = create(ADA);
        String foreign = one.replace(account, STORE.newAccount());

        problem(request().get(foreign), 404, "CONTACT_NOT_FOUND");
        problem(patch("{\"givenName\": \"Eve\"}").patch(foreign), 404, "CONTACT_NOT_FOUND");
        problem(request().delete(foreign), 404, "CONTACT_NOT_FOUND");
        request().get(one).then().statusCode(200);
    }
}
