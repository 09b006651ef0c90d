package io.callbook.contacts.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.callbook.contacts.rest.Idempotency;
import io.callbook.contacts.rest.RestTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayName("API-1: organizations over REST")
class OrganizationResourceTest extends RestTest {
    private static final String ACME =
            """
            {
              "name": "Acme",
              "region": "us",
              "phones": [{"raw": "(202) 224-3441", "kind": "work"}],
              "domains": ["acme.example"],
              "references": [{"connectionId": "crm", "objectType": "Account", "externalId": "1"}]
            }
            """;

    private final String account = STORE.newAccount();

    private String organizations() {
        return path(account, "/organizations");
    }

    private String create(String body) {
        Response response = json(body).post(organizations());
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        return organizations() + "/" + response.path("id");
    }

    @Test
    void anOrganizationIsCreatedWhereItsLocationSays() {
        Response created = json(ACME).post(organizations());

        created.then()
                .statusCode(201)
                .header("Location", endsWith(organizations() + "/" + created.path("id")))
                .header("ETag", "\"1\"")
                .body("phones[0].e164", equalTo("+12022243441"))
                .body("phones[0].kind", equalTo("work"))
                .body("phones[0].regionRule", equalTo("organization_country"))
                .body("region", equalTo("US"))
                .body("createdAt", notNullValue());
        request()
                .get(organizations() + "/" + created.path("id"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body(equalTo(created.asString()));
    }

    @Test
    void whatWasReadCanBeSentAgain() {
        String one = create(ACME);
        Object phones = request().get(one).path("phones");
        Object references = request().get(one).path("references");

        request()
                .contentType("application/merge-patch+json")
                .body(Map.of("phones", phones, "references", references))
                .patch(one)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void aPatchKeepsWhatItLeavesOutAndClearsNulls() {
        String one = create(ACME);

        patch("{\"name\": \"New\", \"region\": null, \"phones\": null}")
                .patch(one)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo("New"))
                .body("region", nullValue())
                .body("phones", empty())
                .body("domains", contains("acme.example"));
    }

    @Test
    void anEmptyPatchChangesNothing() {
        String one = create(ACME);

        patch("{}").patch(one).then().statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void anotherWritersChangeIsNotOverwritten() {
        String one = create(ACME);
        patch("{\"name\": \"Theirs\"}").header("If-Match", "\"1\"").patch(one);

        problem(
                        patch("{\"name\": \"Mine\"}").header("If-Match", "\"1\"").patch(one),
                        412,
                        "VERSION_CONFLICT")
                .body("detail", containsString("read it again"));
        problem(request().header("If-Match", "\"1\"").delete(one), 412, "VERSION_CONFLICT");
        request().get(one).then().body("name", equalTo("Theirs"));
        patch("{\"name\": \"Mine\"}").header("If-Match", "\"2\"").patch(one).then().statusCode(200);
        request().header("If-Match", "*").delete(one).then().statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"0\"", "\"x\"", "W/\"1\"", "\"1\", \"2\"", "\"-1\"", "\"01\""})
    void anETagThatIsNoneIsRefused(String tag) {
        String one = create(ACME);

        problem(
                patch("{\"name\": \"New\"}").header("If-Match", tag).patch(one),
                412,
                "VERSION_CONFLICT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {"\"1\"|304", "W/\"1\"|304", "\"7\", \"1\"|304", "*|304", "\"2\"|200", "1|200"})
    void aKnownVersionIsNotSentAgain(String tag, int status) {
        String one = create(ACME);

        request().header("If-None-Match", tag).get(one).then().statusCode(status);
    }

    @Test
    void aRepeatedRequestDoesNothing() {
        Response first = json(ACME).header(Idempotency.HEADER, "k1").post(organizations());
        Response second = json(ACME).header(Idempotency.HEADER, "k1").post(organizations());

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        problem(
                json("{\"name\": \"Other\"}")
                        .header(Idempotency.HEADER, "k1")
                        .post(organizations()),
                422,
                "REQUEST_ID_REUSED");
    }

    @Test
    void aTakenNameIsAConflict() {
        create(ACME);

        problem(json("{\"name\": \"ACME\"}").post(organizations()), 409, "ALREADY_EXISTS");
    }

    @Test
    void allFaultyMembersAreNamedAsTheyAreInTheBody() {
        Response refused =
                json("""
                {
                  "region": "XX",
                  "domains": ["?"],
                  "references": [{"connectionId": "crm", "objectType": " "}]
                }
                """)
                        .post(organizations());

        List<String> fields =
                problem(refused, 400, "INVALID_FIELD").extract().path("violations.field");
        assertThat(fields)
                .containsExactlyInAnyOrder(
                        "name",
                        "region",
                        "domains[0]",
                        "references[0].objectType",
                        "references[0].externalId");
    }

    @Test
    void aKindOfNumberMustBeKnown() {
        fault(
                json("{\"name\": \"A\", \"phones\": [{\"raw\": \"1\", \"kind\": \"pager\"}]}")
                        .post(organizations()),
                "phones[0].kind");
    }

    @Test
    void organizationsAreListedInPages() {
        List.of("c", "A", "b").forEach(name -> create("{\"name\": \"" + name + "\"}"));

        List<String> names = new ArrayList<>();
        String token = "";
        do {
            Response page =
                    request()
                            .queryParam("pageSize", 2)
                            .queryParam("pageToken", token)
                            .get(organizations());
            names.addAll(page.path("items.name"));
            token = page.path("nextPageToken");
        } while (token != null);

        assertThat(names).containsExactly("A", "b", "c");
    }

    @Test
    void filtersFitTogether() {
        create(ACME);
        create("{\"name\": \"Acme Two\"}");

        request()
                .queryParam("namePrefix", "acme")
                .get(organizations())
                .then()
                .body("items", hasSize(2));
        request()
                .queryParam("namePrefix", "acme")
                .queryParam("reference", "crm:Account:1")
                .get(organizations())
                .then()
                .body("items.name", contains("Acme"));
        request()
                .queryParam("name", "acme two")
                .get(organizations())
                .then()
                .body("items", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"crm", "crm:Account", "crm:Account:", "::", "crm: :1"})
    void aReferenceNeedsAllItsParts(String reference) {
        fault(request().queryParam("reference", reference).get(organizations()), "reference");
    }

    @Test
    void whatIsDeletedIsGone() {
        String one = create(ACME);

        request().delete(one).then().statusCode(204);

        problem(request().get(one), 404, "ORGANIZATION_NOT_FOUND");
        problem(request().delete(one), 404, "ORGANIZATION_NOT_FOUND");
        problem(patch("{}").patch(one), 404, "ORGANIZATION_NOT_FOUND");
    }

    @Test
    @DisplayName("ACC-2: another account's organization is not there")
    void anotherAccountDoesNotSeeIt() {
        String one = create(ACME);
        String foreign = one.replace(account, STORE.newAccount());

        problem(request().get(foreign), 404, "ORGANIZATION_NOT_FOUND");
        problem(request().delete(foreign), 404, "ORGANIZATION_NOT_FOUND");
        problem(
                request().get(path("nobody-" + UUID.randomUUID(), "/organizations")),
                404,
                "ACCOUNT_NOT_FOUND");
        request().get(one).then().statusCode(200).body("name", not(nullValue()));
    }
}
