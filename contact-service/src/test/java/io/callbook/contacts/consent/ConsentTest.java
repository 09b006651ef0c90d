package io.callbook.contacts.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.google.protobuf.FieldMask;
import com.google.protobuf.Timestamp;
import io.callbook.contacts.Failures;
import io.callbook.contacts.rest.RestTest;
import io.callbook.contacts.v1.Consent;
import io.callbook.contacts.v1.ConsentServiceGrpc;
import io.callbook.contacts.v1.ConsentServiceGrpc.ConsentServiceBlockingStub;
import io.callbook.contacts.v1.ConsentTopic;
import io.callbook.contacts.v1.ConsentValue;
import io.callbook.contacts.v1.CreateConsentTopicRequest;
import io.callbook.contacts.v1.ListConsentTopicsRequest;
import io.callbook.contacts.v1.ListConsentsRequest;
import io.callbook.contacts.v1.SetConsentRequest;
import io.callbook.contacts.v1.SetConsentResponse;
import io.callbook.contacts.v1.UpdateConsentTopicRequest;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@DisplayName("PRJ-3: what persons agreed to has a value, a source and a time")
class ConsentTest extends RestTest {
    private final String account = STORE.newAccount();
    private final String topics = path(account, "/consent-topics");
    private String contactId;
    private String contact;

    @BeforeEach
    void createAContact() {
        contactId = json("{\"givenName\": \"Ada\"}").post(path(account, "/contacts")).path("id");
        contact = path(account, "/contacts/" + contactId);
    }

    private static ConsentServiceBlockingStub service() {
        return ConsentServiceGrpc.newBlockingStub(STORE.channel())
                .withDeadlineAfter(30, TimeUnit.SECONDS);
    }

    private void declare(String code) {
        json("{\"code\": \"" + code + "\"}").post(topics).then().statusCode(201);
    }

    private io.restassured.response.Response set(String topic, String body) {
        return json(body).put(contact + "/consents/" + topic);
    }

    private SetConsentRequest.Builder decision(String topic) {
        return SetConsentRequest.newBuilder()
                .setAccountId(account)
                .setContactId(contactId)
                .setTopicCode(topic)
                .setValue(ConsentValue.CONSENT_VALUE_GRANTED)
                .setSource("web-form");
    }

    @Test
    void aTopicIsDeclaredReadChangedAndListed() {
        json("{\"code\": \"Newsletter\", \"label\": \"News\", \"description\": \"Monthly\"}")
                .post(topics)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("code", equalTo("Newsletter"));
        declare("calls");

        patch("{\"label\": null}")
                .header("If-Match", "\"1\"")
                .patch(topics + "/NEWSLETTER")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("label", equalTo(""))
                .body("description", equalTo("Monthly"));
        problem(
                patch("{\"label\": \"x\"}")
                        .header("If-Match", "\"1\"")
                        .patch(topics + "/newsletter"),
                412,
                "VERSION_CONFLICT");
        request().get(topics).then().body("items.code", contains("calls", "Newsletter"));
        request()
                .header("If-None-Match", "\"2\"")
                .get(topics + "/newsletter")
                .then()
                .statusCode(304);
    }

    @Test
    void twoTopicsNeverHaveTheSameCode() {
        declare("news");

        problem(json("{\"code\": \"NEWS\"}").post(topics), 409, "ALREADY_EXISTS");
        json("{\"code\": \"news\"}")
                .post(path(STORE.newAccount(), "/consent-topics"))
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1st", "a-b", "a b", "ä", "a\\u0000"})
    void aCodeIsLikeTheNameOfAField(String code) {
        fault(json("{\"code\": \"" + code + "\"}").post(topics), "code");
        problem(request().get(topics + "/9x"), 404, "TOPIC_NOT_FOUND");
    }

    @Test
    void wordsHaveLimits() {
        String body =
                "{\"code\": \"a\", \"label\": \"%s\", \"description\": \"%s\"}"
                        .formatted("l".repeat(201), "d".repeat(2001));

        List<String> fields =
                problem(json(body).post(topics), 400, "INVALID_FIELD")
                        .extract()
                        .path("violations.field");
        assertThat(fields).containsExactlyInAnyOrder("label", "description");
    }

    @Test
    void aDecisionIsWrittenDownAndReplaced() {
        declare("news");

        set("NEWS", "{\"value\": \"granted\", \"source\": \"web-form\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("topic", equalTo("news"))
                .body("value", equalTo("granted"))
                .body("collectedAt", notNullValue());
        set(
                        "news",
                        """
                        {
                          "value": "denied",
                          "source": "call",
                          "collectedAt": "2026-01-02T03:04:05+01:00"
                        }
                        """)
                .then()
                .statusCode(200);

        request()
                .get(contact + "/consents")
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("items.value", contains("denied"))
                .body("items[0].source", equalTo("call"))
                .body("items[0].collectedAt", equalTo("2026-01-02T02:04:05Z"));
    }

    @Test
    void aDecisionCanBeTakenAway() {
        declare("news");
        set("news", "{\"value\": \"granted\", \"source\": \"call\"}");

        request().delete(contact + "/consents/news").then().statusCode(204);

        request().get(contact + "/consents").then().body("items", empty());
    }

    @Test
    @DisplayName("LOG-5, PRJ-3: decisions stand in the contact's history")
    void decisionsStandInTheHistory() {
        declare("news");
        set(
                "news",
                "{\"value\": \"granted\", \"source\": \"call\", \"note\": {\"reason\":"
                        + " \"asked\"}}");

        request()
                .get(contact + "/history")
                .then()
                .body("items[0].reason", equalTo("asked"))
                .body("items[0].changes.field", contains("consents.news"))
                .body("items[0].changes[0].before", nullValue())
                .body("items[0].changes[0].after.value", equalTo("GRANTED"))
                .body("items[0].changes[0].after.source", equalTo("call"));
    }

    @Test
    void anotherChangeOfTheContactKeepsItsDecisions() {
        declare("news");
        set("news", "{\"value\": \"granted\", \"source\": \"call\"}");

        patch("{\"givenName\": \"Eve\", \"tags\": [\"vip\"]}").patch(contact);

        request().get(contact + "/consents").then().body("items.value", contains("granted"));
    }

    @Test
    void aTopicWithDecisionsStays() {
        declare("news");
        set("news", "{\"value\": \"denied\", \"source\": \"call\"}");

        problem(request().delete(topics + "/NEWS"), 409, "INCOMPATIBLE_CHANGE")
                .body("detail", containsString("NEWS"));
        request().delete(contact + "/consents/news");
        request().delete(topics + "/news").then().statusCode(204);
        problem(request().get(topics + "/news"), 404, "TOPIC_NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"source\": \"call\"}",
                "{\"value\": \"GRANTED\", \"source\": \"call\"}",
                "{\"value\": \"maybe\", \"source\": \"call\"}",
                "{\"value\": \"granted\"}",
                "{\"value\": \"granted\", \"source\": \" \"}",
                "{\"value\": \"granted\", \"source\": \"call\", \"collectedAt\": \"yesterday\"}",
                "{\"value\": \"granted\", \"source\": \"c\", \"collectedAt\":"
                        + " \"2999-01-01T00:00:00Z\"}",
                "{\"value\": \"granted\", \"source\": \"c\", \"collectedAt\":"
                        + " \"1066-01-01T00:00:00Z\"}"
            })
    void aDecisionThatIsNoneIsRefused(String body) {
        declare("news");

        problem(set("news", body), 400, "INVALID_FIELD");
        request().get(contact + "/consents").then().header("ETag", "\"1\"");
    }

    @Test
    void whatIsNotThereIsNamed() {
        declare("news");
        String body = "{\"value\": \"granted\", \"source\": \"call\"}";

        problem(set("unknown", body), 404, "TOPIC_NOT_FOUND");
        problem(
                json(body).put(path(account, "/contacts/x/consents/news")),
                404,
                "CONTACT_NOT_FOUND");
        problem(
                json(body).put(contact.replace(account, STORE.newAccount()) + "/consents/news"),
                404,
                "TOPIC_NOT_FOUND");
        problem(
                json(body).header("If-Match", "\"7\"").put(contact + "/consents/news"),
                412,
                "VERSION_CONFLICT");
    }

    @Test
    void theSameIsSaidOverGrpc() {
        ConsentTopic topic =
                service()
                        .createConsentTopic(
                                CreateConsentTopicRequest.newBuilder()
                                        .setTopic(
                                                ConsentTopic.newBuilder()
                                                        .setAccountId(account)
                                                        .setTopicCode("news")
                                                        .setLabel("News"))
                                        .build())
                        .getTopic();
        SetConsentResponse set = service().setConsent(decision("NEWS").build());

        assertThat(topic.getVersion()).isOne();
        assertThat(set.getContactVersion()).isEqualTo(2);
        assertThat(set.getConsent().getCollectedAt().getSeconds())
                .isBetween(Instant.now().getEpochSecond() - 60, Instant.now().getEpochSecond() + 1);
        assertThat(consents()).containsExactly(set.getConsent());
        assertThat(
                        service()
                                .listConsentTopics(
                                        ListConsentTopicsRequest.newBuilder()
                                                .setAccountId(account)
                                                .build())
                                .getTopicsList())
                .containsExactly(topic);

        SetConsentResponse gone =
                service()
                        .setConsent(
                                decision("news")
                                        .setValue(ConsentValue.CONSENT_VALUE_UNKNOWN)
                                        .clearSource()
                                        .build());
        assertThat(gone.hasConsent()).isFalse();
        assertThat(consents()).isEmpty();
    }

    private List<Consent> consents() {
        return service()
                .listConsents(
                        ListConsentsRequest.newBuilder()
                                .setAccountId(account)
                                .setContactId(contactId)
                                .build())
                .getConsentsList();
    }

    @Test
    void badGrpcRequestsAreExplained() {
        declare("news");

        assertThat(
                        Failures.of(() ->
                                        service().setConsent(decision("news").clearValue().build()))
                                .fields())
                .containsExactly("value");
        Timestamp never = Timestamp.newBuilder().setSeconds(Long.MAX_VALUE).build();
        assertThat(
                        Failures.of(() ->
                                        service()
                                                .setConsent(
                                                        decision("news")
                                                                .setCollectedAt(never)
                                                                .build()))
                                .fields())
                .containsExactly("collected_at");
        assertThat(
                        Failures.of(() ->
                                        service()
                                                .updateConsentTopic(
                                                        UpdateConsentTopicRequest.newBuilder()
                                                                .setTopic(
                                                                        ConsentTopic.newBuilder()
                                                                                .setAccountId(
                                                                                        account)
                                                                                .setTopicCode(
                                                                                        "news"))
                                                                .setUpdateMask(
                                                                        FieldMask.newBuilder()
                                                                                .addPaths("code"))
                                                                .build()))
                                .fields())
                .containsExactly("update_mask");
    }

    @Test
    void aRepeatedRequestIsAnsweredAsTheFirstTime() {
        declare("news");
        SetConsentRequest request = decision("news").setRequestId("once").build();

        SetConsentResponse first = service().setConsent(request);

        assertThat(service().setConsent(request)).isEqualTo(first);
        request().get(contact + "/history").then().body("items", hasSize(2));
    }
}
