package io.callbook.matching.caller;

import static io.callbook.matching.store.TestContacts.contact;
import static io.callbook.matching.store.TestContacts.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.callbook.contacts.v1.Account;
import io.callbook.contacts.v1.Call;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.LiveLookup;
import io.callbook.contacts.v1.Matching;
import io.callbook.contacts.v1.Reference;
import io.callbook.matching.store.FakeConnectors;
import io.callbook.matching.store.StoreResource;
import io.callbook.matching.v1.AttributeCallRequest;
import io.callbook.matching.v1.AttributeCallResponse;
import io.callbook.matching.v1.IdentifyByReferenceRequest;
import io.callbook.matching.v1.IdentifyByReferenceResponse;
import io.callbook.matching.v1.IdentifyCallerResponse;
import io.callbook.matching.v1.Outcome;
import io.callbook.testing.AccessResource;
import io.grpc.Status;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AccessResource.class)
@WithTestResource(StoreResource.class)
class LookupQuarkusTest extends CallerServiceTesting {
    private static final String NOT_ALL_ANSWERED =
            " Not all CRMs could be asked, so one of them may know the caller. ";

    FakeConnectors connectors;

    @AfterEach
    void recover() {
        connectors.recover();
    }

    @Test
    @DisplayName("MAT-14: a record that was synced is its contact")
    void aKnownRecordIsItsContact() {
        Contact known = contact("demo", "Known", phone("+12025550170"));
        store.put(known);

        IdentifyByReferenceResponse answer = byReference("by-known", known.getReferences(0));

        assertThat(answer.getOutcome()).isEqualTo(Outcome.OUTCOME_MATCHED);
        assertThat(answer.getContact().getContactId()).isEqualTo(known.getContactId());
        assertThat(answer.getFetched()).isFalse();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> store.call("demo", "by-known").isPresent());
        Call call = store.call("demo", "by-known").orElseThrow();
        assertThat(call.getReference()).isEqualTo(known.getReferences(0));
        assertThat(call.getContactId()).isEqualTo(known.getContactId());
        assertThat(call.getE164()).isEqualTo("+12025550171");
    }

    @Test
    @DisplayName("MAT-14: a record that no sync brought is fetched for the call")
    void anUnknownRecordIsFetched() {
        Contact fetched = contact("demo", "Fetched", phone("+12025550172"));
        connectors.hasRecord("003-fetched", fetched);

        IdentifyByReferenceResponse answer = byReference("by-fetch", reference("003-fetched"));

        assertThat(answer.getOutcome()).isEqualTo(Outcome.OUTCOME_MATCHED);
        assertThat(answer.getFetched()).isTrue();
        assertThat(answer.getContact().getDisplayName()).isEqualTo("Fetched");
        assertThat(answer.getReason()).contains("fetched from the CRM for this call");
    }

    @Test
    @DisplayName("MAT-14: if the record cannot be fetched, the call counts for it all the same")
    void aFailedFetchLeavesTheReferenceWithTheCall() {
        Reference missing = reference("003-missing");

        IdentifyByReferenceResponse answer = byReference("by-missing", missing);

        assertThat(answer.getOutcome()).isEqualTo(Outcome.OUTCOME_UNKNOWN);
        assertThat(answer.hasContact()).isFalse();
        assertThat(answer.getReason())
                .contains("could not be fetched: The CRM has no such record. The call");
        AttributeCallResponse attributed =
                stub().attributeCall(
                                AttributeCallRequest.newBuilder()
                                        .setAccountId("demo")
                                        .setCallId("by-missing")
                                        .build());
        assertThat(attributed.getReference()).isEqualTo(missing);
        assertThat(attributed.hasContact()).isFalse();
    }

    @Test
    @DisplayName("MAT-14: a CRM that is slow is waited for no longer than the caller waits")
    void aSlowCrmIsNotWaitedFor() {
        byReference("by-first", reference("003-first"));
        connectors.hasRecord("003-slow", contact("demo", "Slow", phone("+12025550173")));
        connectors.answerAfter(Duration.ofSeconds(8));

        IdentifyByReferenceResponse answer =
                stub().withDeadlineAfter(2, TimeUnit.SECONDS)
                        .identifyByReference(
                                byReference(reference("003-slow")).setCallId("by-slow").build());

        assertThat(answer.getOutcome()).isEqualTo(Outcome.OUTCOME_UNKNOWN);
        assertThat(answer.getReason()).contains("did not answer in time");
    }

    @Test
    @DisplayName("MAT-14, MAT-16: without the store a record's call is kept for later")
    void aRecordsCallIsKeptWithoutTheStore() {
        Reference reference = reference("003-later");
        store.stop();
        try {
            IdentifyByReferenceResponse answer = byReference("by-later", reference);

            assertThat(answer.getOutcome()).isEqualTo(Outcome.OUTCOME_UNKNOWN);
            assertThat(answer.getDegraded()).isTrue();
        } finally {
            store.start();
        }
        await().atMost(Duration.ofSeconds(15))
                .until(() -> store.call("demo", "by-later").isPresent());
        assertThat(store.call("demo", "by-later").orElseThrow().getReference())
                .isEqualTo(reference);
    }

    @Test
    void anIncompleteReferenceIsAnError() {
        assertThat(
                        reason(() ->
                                byReference(
                                        "half",
                                        Reference.newBuilder().setConnectionId("crm").build())))
                .isEqualTo("INVALID_FIELD");
    }

    @Test
    @DisplayName(
            "MAT-18: on the critical path a CRM's contact is the answer, and nobody is created")
    void aCrmIsAskedBeforeTheAnswer() {
        account("live-before", LiveLookup.LIVE_LOOKUP_BEFORE_ANSWER, 5_000);
        connectors.knowsNumber(
                "+12025550174", contact("live-before", "Live", phone("+12025550174")));

        IdentifyCallerResponse answer = identifyIn("live-before", "+12025550174");

        assertThat(answer.getOutcome()).isEqualTo(Outcome.OUTCOME_MATCHED);
        assertThat(answer.getSelected().getDisplayName()).isEqualTo("Live");
        assertThat(answer.getReason())
                .endsWith(" A CRM that was asked for this call knew the number.");
        assertThat(store.timesResolved("+12025550174")).isZero();
        int searches = connectors.searches().size();
        assertThat(identifyIn("live-before", "+12025550174").getSelected())
                .isEqualTo(answer.getSelected());
        assertThat(connectors.searches()).hasSize(searches);
    }

    @Test
    @DisplayName("MAT-18: a CRM that is slow or fails is waited for no longer than its budget")
    void theBudgetIsKept() {
        account("live-slow", LiveLookup.LIVE_LOOKUP_BEFORE_ANSWER, 200);
        identifyIn("live-slow", "anonymous");
        connectors.knowsNumber("+12025550175", contact("live-slow", "L", phone("+12025550175")));
        connectors.answerAfter(Duration.ofSeconds(9));
        long begin = System.nanoTime();

        IdentifyCallerResponse slow = identifyIn("live-slow", "+12025550175");

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        assertThat(slow.getOutcome()).isEqualTo(Outcome.OUTCOME_CREATED);
        connectors.recover();
        connectors.failWith(Status.UNAVAILABLE);
        IdentifyCallerResponse failed = identifyIn("live-slow", "+12025550176");
        assertThat(failed.getOutcome()).isEqualTo(Outcome.OUTCOME_CREATED);
        assertThat(slow.getReason()).endsWith(NOT_ALL_ANSWERED + "The CRM did not answer in time.");
        assertThat(failed.getReason())
                .endsWith(NOT_ALL_ANSWERED + "connector-gateway cannot be reached.");
    }

    @Test
    @DisplayName("MAT-7, MAT-18: of a number that no CRM knows the reason says that all were asked")
    void theReasonTellsThatAllCrmsWereAsked() {
        account("live-told", LiveLookup.LIVE_LOOKUP_BEFORE_ANSWER, 5_000);
        connectors.search("salesforce");

        IdentifyCallerResponse answer = identifyIn("live-told", "+12025550180");

        assertThat(answer.getOutcome()).isEqualTo(Outcome.OUTCOME_CREATED);
        assertThat(answer.getReason())
                .isEqualTo(
                        "Nobody had this number, so a contact was created for it. CRMs were asked"
                                + " first, and none knows the number: salesforce.");
    }

    @Test
    @DisplayName("MAT-7, MAT-18: of an account without a CRM to search the reason says just that")
    void theReasonDoesNotSayThatCrmsWereAskedWhereThereIsNone() {
        account("live-none", LiveLookup.LIVE_LOOKUP_BEFORE_ANSWER, 5_000);

        assertThat(identifyIn("live-none", "+12025550183").getReason())
                .contains("No CRM could be asked")
                .doesNotContain("none knows");
    }

    @Test
    @DisplayName("MAT-7: reasons stay short enough to be kept, however much CRMs have to say")
    void reasonsStayShort() {
        account("live-long-winded", LiveLookup.LIVE_LOOKUP_BEFORE_ANSWER, 5_000);
        List.of("a", "b", "c", "d", "e")
                .forEach(id -> connectors.leaveOut(id, "\ud83d\udcde".repeat(3_000)));

        assertThat(identifyIn("live-long-winded", "+12025550184").getReason())
                .contains("a: \ud83d\udcde")
                .endsWith("and 2 more")
                .matches(reason -> reason.codePointCount(0, reason.length()) < 1_000);
    }

    @Test
    @DisplayName("MAT-7, MAT-18: the reason says that not all CRMs answered")
    void theReasonTellsOfCrmsThatDidNotAnswer() {
        account("live-partly", LiveLookup.LIVE_LOOKUP_BEFORE_ANSWER, 5_000);
        connectors.knowsNumber(
                "+12025550181", contact("live-partly", "Partly", phone("+12025550181")));
        connectors.leaveOut("hung", "It refuses the password.");
        connectors.search("healthy");

        IdentifyCallerResponse found = identifyIn("live-partly", "+12025550181");
        IdentifyCallerResponse created = identifyIn("live-partly", "+12025550182");

        assertThat(found.getOutcome()).isEqualTo(Outcome.OUTCOME_MATCHED);
        assertThat(found.getReason())
                .endsWith(
                        "so another one may know the caller, too. hung: It refuses the password.");
        assertThat(created.getOutcome()).isEqualTo(Outcome.OUTCOME_CREATED);
        assertThat(created.getReason())
                .endsWith(NOT_ALL_ANSWERED + "hung: It refuses the password.");
    }

    @Test
    @DisplayName("MAT-18: off the critical path the CRMs are asked after the answer, to link it")
    void aCrmIsAskedAfterTheAnswer() {
        account("live-after", LiveLookup.LIVE_LOOKUP_AFTER_ANSWER, 5_000);

        IdentifyCallerResponse answer = identifyIn("live-after", "+12025550177");

        assertThat(answer.getOutcome()).isEqualTo(Outcome.OUTCOME_CREATED);
        await().atMost(Duration.ofSeconds(10))
                .until(() ->
                        connectors.searches().stream()
                                .anyMatch(search ->
                                        search.getE164().equals("+12025550177")
                                                && search.getLinkContactId()
                                                        .equals(
                                                                answer.getSelected()
                                                                        .getContactId())));
    }

    @Test
    @DisplayName("MAT-18: a look-up after the answer goes on when the call has been answered")
    void theLookUpOutlivesTheCall() {
        account("live-long", LiveLookup.LIVE_LOOKUP_AFTER_ANSWER, 5_000);
        identifyIn("live-long", "anonymous");
        connectors.answerAfter(Duration.ofMillis(500));

        identifyIn("live-long", "+12025550179");

        await().atMost(Duration.ofSeconds(10))
                .until(() ->
                        connectors.awaitedSearches().stream()
                                .anyMatch(search -> search.getE164().equals("+12025550179")));
    }

    @Test
    void nobodyIsAskedUnlessTheAccountWantsIt() {
        assertThat(identify("+12025550178").getOutcome()).isEqualTo(Outcome.OUTCOME_CREATED);

        assertThat(connectors.searches()).noneMatch(search -> search.getAccountId().equals("demo"));
    }

    private void account(String accountId, LiveLookup lookup, int millis) {
        store.addAccount(accountId, "US");
        store.change(
                Account.newBuilder()
                        .setAccountId(accountId)
                        .setDefaultRegion("US")
                        .setMatching(
                                Matching.newBuilder()
                                        .setLiveLookup(lookup)
                                        .setLiveLookupMillis(millis))
                        .build());
    }

    private IdentifyByReferenceResponse byReference(String callId, Reference reference) {
        return stub().identifyByReference(byReference(reference).setCallId(callId).build());
    }

    private static IdentifyByReferenceRequest.Builder byReference(Reference reference) {
        return IdentifyByReferenceRequest.newBuilder()
                .setAccountId("demo")
                .setNumber("(202) 555-0171")
                .setReference(reference);
    }

    private static Reference reference(String externalId) {
        return Reference.newBuilder()
                .setConnectionId("salesforce")
                .setObjectType("Contact")
                .setExternalId(externalId)
                .build();
    }
}
