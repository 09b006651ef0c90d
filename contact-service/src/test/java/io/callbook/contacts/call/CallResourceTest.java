package io.callbook.contacts.call;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.google.protobuf.Duration;
import com.google.protobuf.Timestamp;
import io.callbook.contacts.StoreClient;
import io.callbook.contacts.rest.RestTest;
import io.callbook.contacts.v1.Call;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.RecordCallsRequest;
import io.callbook.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CallResourceTest extends RestTest {
    private final String account = STORE.newAccount();
    private String ann;
    private String bob;

    @BeforeEach
    void recordCalls() {
        ann = contact("Ann");
        bob = contact("Bob");
        RecordCallsRequest.Builder request = RecordCallsRequest.newBuilder().setAccountId(account);
        for (int i = 1; i <= 3; i++) {
            request.addCalls(
                    Call.newBuilder()
                            .setCallId("sip/c" + i + "@pbx")
                            .setIdentifiedAt(Timestamp.newBuilder().setSeconds(1_700_000_000L + i))
                            .setE164("+1202224344" + i)
                            .setExtension("5")
                            .setOutcome("MATCHED")
                            .setDataAge(Duration.newBuilder().setSeconds(2))
                            .setReference(StoreClient.reference("r" + i))
                            .setContactId(i == 3 ? bob : ann));
        }
        STORE.calls().recordCalls(request.build());
    }

    private String contact(String name) {
        return STORE.create(Contact.newBuilder().setAccountId(account).setDisplayName(name).build())
                .getContactId();
    }

    private String calls(String rest) {
        return path(account, "/calls" + rest);
    }

    @Test
    @DisplayName("MAT-15, API-1: calls are listed and read by REST")
    void callsAreListedAndRead() {
        String next =
                request()
                        .get(calls("?pageSize=2"))
                        .then()
                        .statusCode(200)
                        .body("items.id", contains("sip/c3@pbx", "sip/c2@pbx"))
                        .body("items[0].reference.externalId", equalTo("r3"))
                        .body("items[0].dataAgeMillis", equalTo(2_000))
                        .body("items[0].identifiedAt", equalTo("2023-11-14T22:13:23Z"))
                        .body("items[0]", not(hasKey("choice")))
                        .extract()
                        .path("nextPageToken");
        request()
                .queryParam("pageToken", next)
                .get(calls("?pageSize=2"))
                .then()
                .body("items.id", contains("sip/c1@pbx"));
        request()
                .queryParam("contactId", ann)
                .get(calls(""))
                .then()
                .body("items.id", contains("sip/c2@pbx", "sip/c1@pbx"));
        request()
                .queryParam("e164", "+12022243443")
                .get(calls(""))
                .then()
                .body("items.id", contains("sip/c3@pbx"));
        request()
                .get(calls("/{id}"), "sip/c1@pbx")
                .then()
                .statusCode(200)
                .body("call.contactId", equalTo(ann))
                .body("contact.id", equalTo(ann))
                .body("contact.lastCallAt", equalTo("2023-11-14T22:13:22Z"));
    }

    @Test
    @DisplayName("MAT-5, API-1: an agent's choice is noted by REST")
    void aChoiceIsNoted() {
        as(TestTokens.of("contacts.write", account))
                .contentType(ContentType.JSON)
                .body("{\"contactId\": \"" + bob + "\", \"agent\": \"agent-7\"}")
                .post(calls("/{id}/choose"), "sip/c1@pbx")
                .then()
                .statusCode(200)
                .body("call.choice.contactId", equalTo(bob))
                .body("call.choice.agent", equalTo("agent-7"))
                .body("call.choice.at", notNullValue())
                .body("contact.id", equalTo(bob))
                .body("contact.numberChoices[0].e164", equalTo("+12022243441"))
                .body("contact.numberChoices[0].extension", equalTo("5"));
        request()
                .get(path(account, "/contacts/" + bob))
                .then()
                .body("numberChoices.size()", equalTo(1))
                .body("version", equalTo(1));
    }

    @Test
    @DisplayName("ACC-3: who may only identify callers reads no contacts by their calls")
    void theRoleCallsReadsNoContacts() {
        String calls = TestTokens.of("calls", account);
        problem(as(calls).get(calls("/{id}"), "sip/c1@pbx"), 403, "PERMISSION_DENIED");
        problem(
                as(calls)
                        .contentType(ContentType.JSON)
                        .body("{\"contactId\": \"" + bob + "\"}")
                        .post(calls("/{id}/choose"), "sip/c1@pbx"),
                403,
                "PERMISSION_DENIED");
    }

    @Test
    void whatCannotBeIsExplained() {
        String choice = "{\"contactId\": \"" + ann + "\"}";
        problem(request().get(calls("/none")), 404, "CALL_NOT_FOUND");
        problem(json(choice).post(calls("/none/choose")), 404, "CALL_NOT_FOUND");
        fault(json("{}").post(calls("/{id}/choose"), "sip/c1@pbx"), "contactId");
        problem(
                json("{\"contactId\": \"x\"}").post(calls("/{id}/choose"), "sip/c1@pbx"),
                404,
                "CONTACT_NOT_FOUND");
        fault(request().get(calls("?contactId=x")), "contactId");
        fault(request().get(calls("?e164=1")), "e164");
        fault(request().get(calls("?pageSize=x")), "pageSize");
        problem(request().get(calls("?pageToken=x")), 400, "INVALID_PAGE_TOKEN");
        problem(request().get(path("nobody", "/calls")), 404, "ACCOUNT_NOT_FOUND");
        fault(
                json("{\"contactId\": \"%s\", \"agent\": \"%s\"}".formatted(ann, "x".repeat(201)))
                        .post(calls("/{id}/choose"), "sip/c1@pbx"),
                "agent");
    }
}
