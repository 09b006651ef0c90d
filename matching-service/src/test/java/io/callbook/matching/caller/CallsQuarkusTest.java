package io.callbook.matching.caller;

import static io.callbook.matching.store.TestContacts.contact;
import static io.callbook.matching.store.TestContacts.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.Timestamp;
import io.callbook.contacts.v1.Account;
import io.callbook.contacts.v1.Call;
import io.callbook.contacts.v1.CallerPolicy;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.NumberChoice;
import io.callbook.matching.store.StoreResource;
import io.callbook.matching.v1.Attestation;
import io.callbook.matching.v1.AttributeCallRequest;
import io.callbook.matching.v1.AttributeCallResponse;
import io.callbook.matching.v1.BatchIdentifyCallersRequest;
import io.callbook.matching.v1.BatchIdentifyCallersResponse;
import io.callbook.matching.v1.ExplainCallRequest;
import io.callbook.matching.v1.ExplainCallResponse;
import io.callbook.matching.v1.IdentifyCallerRequest;
import io.callbook.matching.v1.IdentifyCallerResponse;
import io.callbook.matching.v1.Outcome;
import io.callbook.matching.v1.SelectContactRequest;
import io.callbook.matching.v1.SelectContactResponse;
import io.callbook.matching.v1.SelectionRule;
import io.callbook.testing.AccessResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AccessResource.class)
@WithTestResource(StoreResource.class)
class CallsQuarkusTest extends CallerServiceTesting {
    @Test
    @DisplayName("MAT-5, MAT-7: a call with an id reaches the store as it was answered")
    void callsReachTheStore() {
        IdentifyCallerRequest request =
                request("(202) 224-3441")
                        .setCallId("kept")
                        .setAttestation(Attestation.ATTESTATION_FULL)
                        .build();

        IdentifyCallerResponse answer = stub().identifyCaller(request);

        await().atMost(Duration.ofSeconds(10)).until(() -> store.call("demo", "kept").isPresent());
        Call call = store.call("demo", "kept").orElseThrow();
        assertThat(call.getE164()).isEqualTo("+12022243441");
        assertThat(call.getOutcome()).isEqualTo("MATCHED");
        assertThat(call.getMatchClass()).isEqualTo("EXACT");
        assertThat(call.getSelectionRule()).isEmpty();
        assertThat(call.getReason()).isEqualTo(answer.getReason());
        assertThat(call.getContactId()).isEqualTo(answer.getSelected().getContactId());
        assertThat(call.getCandidateIdsList()).containsExactly(answer.getSelected().getContactId());
        assertThat(call.getCandidateCount()).isEqualTo(1);
        assertThat(call.getAttestation()).isEqualTo("FULL");
        assertThat(call.hasIdentifiedAt()).isTrue();
    }

    @Test
    @DisplayName("MAT-5, MAT-15: an agent's choice right after the answer counts from then on")
    void choicesCountAtOnce() {
        Contact first = contact("demo", "First", phone("+12025550160"));
        Contact second = contact("demo", "Second", phone("+12025550160"));
        store.put(first);
        store.put(second);
        awaitCandidates("+12025550160", 2);
        assertThat(call("choice", "+12025550160").getSelected().getDisplayName())
                .isEqualTo("First");

        SelectContactResponse selected =
                stub().selectContact(
                                SelectContactRequest.newBuilder()
                                        .setAccountId("demo")
                                        .setCallId("choice")
                                        .setContactId(second.getContactId())
                                        .setAgent("bob")
                                        .build());

        assertThat(selected.getContact().getDisplayName()).isEqualTo("Second");
        assertThat(store.call("demo", "choice").orElseThrow().getChosenBy()).isEqualTo("bob");
        AttributeCallResponse attributed = attribute("choice");
        assertThat(attributed.getChosen()).isTrue();
        assertThat(attributed.getContact().getContactId()).isEqualTo(second.getContactId());
        assertThat(attributed.getContact().getReferencesList())
                .isEqualTo(second.getReferencesList());
        assertThat(explain("choice").getStepsList())
                .endsWith(
                        "The agent bob chose another contact than the answer named.",
                        "The call counts for the contact that the agent chose.");
    }

    @Test
    @DisplayName("MAT-5: a choice of nobody is refused, and the field that is missing is named")
    void aChoiceNeedsAContact() {
        SelectContactRequest nobody =
                SelectContactRequest.newBuilder().setAccountId("demo").setCallId("any").build();

        assertThatThrownBy(() -> stub().selectContact(nobody))
                .hasMessageStartingWith("INVALID_ARGUMENT: contact_id is missing");
    }

    @Test
    @DisplayName("MAT-5: what was chosen comes back with the contact and decides the next call")
    void theNextCallGoesToWhomWasChosen() {
        store.addAccount("hints", "US");
        store.change(
                Account.newBuilder()
                        .setAccountId("hints")
                        .setDefaultRegion("US")
                        .setCallerPolicy(CallerPolicy.CALLER_POLICY_LAST_CHOSEN)
                        .build());
        store.put(contact("hints", "First", phone("+12025550161")));
        store.put(
                contact("hints", "Second", phone("+12025550161")).toBuilder()
                        .addNumberChoices(
                                NumberChoice.newBuilder()
                                        .setE164("+12025550161")
                                        .setChosenAt(Timestamp.newBuilder().setSeconds(1)))
                        .build());

        IdentifyCallerResponse answer = identifyIn("hints", "+12025550161");

        assertThat(answer.getSelected().getDisplayName()).isEqualTo("Second");
        assertThat(answer.getSelectionRule()).isEqualTo(SelectionRule.SELECTION_RULE_LAST_CHOSEN);
    }

    @Test
    @DisplayName("MAT-15: while the store is away a call is attributed from memory, and kept")
    void callsAreAttributedWithoutTheStore() {
        store.stop();
        try {
            String answered = call("from-memory", "+12022243441").getSelected().getContactId();

            assertThat(attribute("from-memory").getContact().getContactId()).isEqualTo(answered);
            assertThat(attribute("from-memory").getDegraded()).isTrue();
            assertThat(reason(() -> attribute("unheard-of"))).isEqualTo("STORE_UNAVAILABLE");
        } finally {
            store.start();
        }
        await().atMost(Duration.ofSeconds(15))
                .until(() -> store.call("demo", "from-memory").isPresent());
    }

    @Test
    @DisplayName("MAT-15: while the store is away, a call that named nobody or a promise is known")
    void callsWithoutAContactAreRemembered() {
        store.stop();
        try {
            String promised = call("promised", "+12025550163").getReservedContactId();
            call("nobody", "anonymous");

            assertThat(promised).isNotEmpty();
            assertThat(attribute("promised").getContact().getContactId()).isEqualTo(promised);
            assertThat(attribute("nobody").hasContact()).isFalse();
            assertThat(attribute("nobody").getDegraded()).isTrue();
        } finally {
            store.start();
        }
        await().atMost(Duration.ofSeconds(15))
                .until(() -> store.call("demo", "promised").isPresent());
    }

    @Test
    @DisplayName(
            "MAT-15, MAT-16: a store that takes no calls delays no attribution beyond its time")
    void aSilentStoreDelaysNothing() {
        store.hangOnRecord(true);
        try {
            String answered = call("hung", "+12022243441").getSelected().getContactId();

            AttributeCallResponse attributed =
                    stub().withDeadlineAfter(2, TimeUnit.SECONDS).attributeCall(of("hung"));

            assertThat(attributed.getContact().getContactId()).isEqualTo(answered);
            assertThat(attributed.getDegraded()).isTrue();
        } finally {
            store.hangOnRecord(false);
        }
        await().atMost(Duration.ofSeconds(15)).until(() -> store.call("demo", "hung").isPresent());
    }

    @Test
    @DisplayName("MAT-15: an attributed contact comes with the number that fitted the call")
    void theNumberThatFittedComesBack() {
        store.put(contact("demo", "Two", phone("+12025550164"), phone("+12025550165", "77")));
        awaitCandidates("+12025550165", 1);

        IdentifyCallerResponse answer = call("second", "+12025550165");

        assertThat(answer.getSelected().getPhoneNumber()).isEqualTo("+12025550165");
        assertThat(answer.getSelected().getExtension()).isEqualTo("77");
        assertThat(attribute("second").getContact().getPhoneNumber()).isEqualTo("+12025550165");
        assertThat(attribute("second").getContact().getExtension()).isEqualTo("77");
    }

    @Test
    @DisplayName("MAT-5, MAT-15: an id used again from another number is another call, unchosen")
    void aReusedIdIsAnotherCall() {
        store.put(contact("demo", "Other", phone("+12025550162")));
        awaitCandidates("+12025550162", 1);
        String maria = call("reused", "+12022243441").getSelected().getContactId();
        stub().selectContact(
                        SelectContactRequest.newBuilder()
                                .setAccountId("demo")
                                .setCallId("reused")
                                .setContactId(maria)
                                .build());
        store.stop();
        try {
            assertThat(attribute("reused").getChosen()).isTrue();

            String other = call("reused", "+12025550162").getSelected().getContactId();

            assertThat(attribute("reused").getContact().getContactId()).isEqualTo(other);
            assertThat(attribute("reused").getChosen()).isFalse();
        } finally {
            store.start();
        }
        await().atMost(Duration.ofSeconds(15))
                .until(() -> store.call("demo", "reused").orElseThrow().getE164().endsWith("0162"));
    }

    @Test
    @DisplayName("MAT-7: an explanation tells what was understood, found, known and chosen")
    void explanationsTellTheSteps() {
        stub().identifyCaller(
                        request("(202) 224-3441")
                                .setCallId("why")
                                .setAttestation(Attestation.ATTESTATION_PARTIAL)
                                .build());

        ExplainCallResponse explained = explain("why");

        assertThat(explained.getCall().getCallId()).isEqualTo("why");
        assertThat(explained.getStepsList())
                .startsWith(
                        "The caller's number was understood.",
                        "Exactly one contact has this number. The number was read in the account's"
                                + " default region.",
                        "The match is of the class exact.")
                .contains("The carrier's attestation of the number was partial.")
                .endsWith("The call counts for the contact that was selected.");
        assertThat(String.join(" ", explained.getStepsList())).doesNotContain("3441", "Maria");
    }

    @Test
    void aCallThatNobodyKnowsIsAnError() {
        assertThat(reason(() -> attribute("never-was"))).isEqualTo("CALL_NOT_FOUND");
        assertThat(reason(() -> explain("never-was"))).isEqualTo("CALL_NOT_FOUND");
        assertThat(reason(() -> attribute(""))).isEqualTo("INVALID_FIELD");
        assertThat(reason(() -> call("x".repeat(129), "+12022243441"))).isEqualTo("INVALID_FIELD");
    }

    @Test
    @DisplayName("MAT-19: up to a thousand numbers at once, answered in order, creating nobody")
    void manyNumbersAtOnce() {
        int contacts = store.contactCount("demo");
        BatchIdentifyCallersResponse answers =
                batch(
                        Stream.concat(
                                        Stream.of("+12022243441", "anonymous"),
                                        IntStream.range(0, 998)
                                                .mapToObj(i -> "+1310831" + (2000 + i)))
                                .toList());

        assertThat(answers.getCallersCount()).isEqualTo(1_000);
        assertThat(answers.getCallers(0).getSelected().getDisplayName()).isEqualTo("Maria");
        assertThat(answers.getCallers(1).getOutcome()).isEqualTo(Outcome.OUTCOME_NOT_IDENTIFIABLE);
        assertThat(answers.getCallersList().subList(2, 1_000))
                .extracting(IdentifyCallerResponse::getOutcome)
                .containsOnly(Outcome.OUTCOME_UNKNOWN);
        assertThat(answers.getCallers(999).getE164()).isEqualTo("+13108312997");
        assertThat(store.contactCount("demo")).isEqualTo(contacts);
        assertThat(reason(() -> batch(List.of()))).isEqualTo("INVALID_FIELD");
        assertThat(reason(() -> batch(Collections.nCopies(1_001, "+12022243441"))))
                .isEqualTo("INVALID_FIELD");
    }

    private BatchIdentifyCallersResponse batch(List<String> numbers) {
        return stub().batchIdentifyCallers(
                        BatchIdentifyCallersRequest.newBuilder()
                                .setAccountId("demo")
                                .addAllNumbers(numbers)
                                .build());
    }

    private AttributeCallResponse attribute(String callId) {
        return stub().attributeCall(of(callId));
    }

    private static AttributeCallRequest of(String callId) {
        return AttributeCallRequest.newBuilder().setAccountId("demo").setCallId(callId).build();
    }

    private ExplainCallResponse explain(String callId) {
        return stub().explainCall(
                        ExplainCallRequest.newBuilder()
                                .setAccountId("demo")
                                .setCallId(callId)
                                .build());
    }
}
