package io.callbook.contacts.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.callbook.contacts.StoreClient;
import io.callbook.contacts.StoreSql;
import io.callbook.contacts.rest.RestTest;
import io.callbook.contacts.v1.ContactDetails;
import io.callbook.contacts.v1.ContactUpsert;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("Members follow their organization")
class MembersTest extends RestTest {
    private final String account = STORE.newAccount();
    private final String contacts = path(account, "/contacts");
    private String organizationId;
    private String organization;

    @BeforeEach
    void createAnOrganization() {
        organizationId =
                json("{\"name\": \"Acme\"}").post(path(account, "/organizations")).path("id");
        organization = path(account, "/organizations/" + organizationId);
    }

    private String member(String more) {
        String body = "{\"organizationId\": \"%s\"%s}".formatted(organizationId, more);
        String id = json(body).post(contacts).then().statusCode(201).extract().path("id");
        return contacts + "/" + id;
    }

    @Test
    void aNewNameIsGivenToAllMembers() {
        String ada = member(", \"givenName\": \"Ada\"");
        String desk = member(", \"organization\": \"Acme\"");
        String other =
                contacts + "/" + json("{\"organization\": \"Acme\"}").post(contacts).path("id");

        patch("{\"name\": \"Apex\"}").patch(organization).then().statusCode(200);

        request()
                .get(ada)
                .then()
                .header("ETag", "\"2\"")
                .body("organization", equalTo("Apex"))
                .body("displayName", equalTo("Ada"));
        request().get(desk).then().body("displayName", equalTo("Apex"));
        request().get(other).then().header("ETag", "\"1\"").body("organization", equalTo("Acme"));
        request()
                .get(ada + "/history")
                .then()
                .body("items[0].source", equalTo("organization"))
                .body("items[0].actor", equalTo("tester"))
                .body("items[0].changes.field", contains("organization"));
        request().queryParam("name", "apex").get(contacts).then().body("items", hasSize(2));
    }

    @Test
    void membersAreListedByTheirOrganization() {
        member(", \"givenName\": \"Ada\"");
        json("{\"givenName\": \"Eve\"}").post(contacts);

        request()
                .queryParam("organizationId", organizationId)
                .get(contacts)
                .then()
                .body("items.givenName", contains("Ada"));
    }

    @Test
    void membersOfADeletedOrganizationStayAndKeepItsNameAsText() {
        String ada = member(", \"givenName\": \"Ada\"");

        request().delete(organization).then().statusCode(204);

        request()
                .get(ada)
                .then()
                .header("ETag", "\"2\"")
                .body("organizationId", nullValue())
                .body("organization", equalTo("Acme"));
        request()
                .get(ada + "/history")
                .then()
                .body("items[0].changes.field", hasItem("organization_id"));
    }

    @Test
    void aContactIsTakenOutOfItsOrganization() {
        String ada = member(", \"givenName\": \"Ada\"");

        patch("{\"organizationId\": null}").patch(ada).then().body("organizationId", nullValue());
        patch("{\"name\": \"Apex\"}").patch(organization);

        request().get(ada).then().header("ETag", "\"2\"").body("organization", equalTo("Acme"));
    }

    @Test
    void noContactIsPutIntoAnOrganizationThatIsNotThere() {
        String nowhere = "0190a7c0-0000-7000-8000-000000000000";
        String foreign =
                json("{\"name\": \"Foreign\"}")
                        .post(path(STORE.newAccount(), "/organizations"))
                        .path("id");

        for (String id : List.of(nowhere, foreign, "x")) {
            fault(
                    json("{\"givenName\": \"A\", \"organizationId\": \"" + id + "\"}")
                            .post(contacts),
                    "organizationId");
        }
    }

    @Test
    void thousandsOfMembersAreRenamedInOneTransaction() throws Exception {
        List<ContactUpsert> upserts =
                IntStream.range(0, 1_201)
                        .mapToObj(i ->
                                StoreClient.record("m" + i, "Member " + i)
                                        .setDetails(
                                                ContactDetails.newBuilder()
                                                        .setOrganizationId(organizationId))
                                        .build())
                        .toList();
        STORE.upsert(StoreClient.chunk(account, upserts));

        patch("{\"name\": \"Apex\"}").patch(organization).then().statusCode(200);

        assertThat(
                        StoreSql.rows(
                                """
                                select organization, version, count(*), count(distinct updated_at)
                                  from contact where account_id = ? group by 1, 2
                                """,
                                account))
                .containsExactly(List.of("Apex", "2", "1201", "1"));
        assertThat(
                        StoreSql.rows(
                                """
                                select count(distinct contact_id) from contact_history
                                 where account_id = ? and source = 'organization'
                                """,
                                account))
                .containsExactly(List.of("1201"));
    }

    @Test
    void nobodyComesBackIntoAnOrganizationThatIsGone() {
        String ada = member(", \"givenName\": \"Ada\"");
        request().delete(ada).then().statusCode(204);
        request().delete(organization).then().statusCode(204);

        request().post(ada + "/undelete").then().statusCode(200);

        request()
                .get(ada)
                .then()
                .body("organization", equalTo("Acme"))
                .body("organizationId", is(emptyOrNullString()));
    }
}
