package io.callbook.matching.caller;

import static io.callbook.matching.store.TestContacts.contact;
import static io.callbook.matching.store.TestContacts.fax;
import static io.callbook.matching.store.TestContacts.organization;
import static io.callbook.matching.store.TestContacts.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.Timestamp;
import io.callbook.contacts.v1.Account;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.Organization;
import io.callbook.matching.store.StoreResource;
import io.callbook.matching.v1.Attestation;
import io.callbook.matching.v1.CallerContact;
import io.callbook.matching.v1.IdentifyCallerRequest;
import io.callbook.matching.v1.IdentifyCallerResponse;
import io.callbook.matching.v1.MatchClass;
import io.callbook.matching.v1.Outcome;
import io.callbook.testing.AccessResource;
import io.callbook.testing.TestTokens;
import io.grpc.Status;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(AccessResource.class)
@WithTestResource(StoreResource.class)
class CallerServiceQuarkusTest extends CallerServiceTesting {
    @Inject MeterRegistry metrics;

    @Test
    @DisplayName(
            "MAT-1, MAT-3, MAT-7: a known number, however written, is its contact with the reason")
    void knownNumberIsItsContact() {
        for (String written : List.of("+12022243441", "(202) 224-3441", "tel:+12022243441")) {
            IdentifyCallerResponse answer = identify(written);

            assertThat(answer.getOutcome()).isEqualTo(Outcome.OUTCOME_MATCHED);
            CallerContact selected = answer.getSelected();
            assertThat(selected.getDisplayName()).isEqualTo("Maria");
            assertThat(selected.getOrganization()).isEqualTo("Organization of Maria");
            assertThat(selected.getPhoneNumber()).isEqualTo("+12022243441");
            assertThat(selected.getReferences(0).getConnectionId()).isEqualTo("salesforce");
            assertThat(selected.getReferences(0).getObjectType()).isEqualTo("Contact");
            assertThat(selected.getReferences(0).getExternalId()).startsWith("003-");
            assertThat(answer.getCandidatesList()).containsExactly(selected);
            assertThat(answer.getMatchClass()).isEqualTo(MatchClass.MATCH_CLASS_EXACT);
            assertThat(answer.getReason()).startsWith("Exactly one contact has this number.");
            assertThat(answer.hasDataAge()).isTrue();
            assertThat(answer.getE164()).isEqualTo("+12022243441");
            assertThat(answer.getDegraded()).isFalse();
        }
    }

    @Test
    @DisplayName("MAT-7, MAT-9: a number that never is one is understood alike, known or not")
    void whatWasMeantIsUnderstoodAlike() {
        IdentifyCallerRequest asking = request("+39612345678").setReadOnly(true).build();
        String before = stub().identifyCaller(asking).getE164();
        assertThat(before).isEqualTo("+390612345678");
        store.put(contact("demo", "Roma", phone("+390612345678")));
        awaitCandidates("+390612345678", 1);

        assertThat(stub().identifyCaller(asking).getE164()).isEqualTo(before);
    }

    @Test
    @DisplayName("OPS-2: refusals are counted by the status that the router sees")
    void refusalsAreCountedByTheirStatus() {
        assertThat(reason("demo", "+12022243441", "XX")).isEqualTo("INVALID_FIELD");

        await().untilAsserted(() ->
                assertThat(
                                metrics.get("grpc.server.processing.duration")
                                        .tag("method", "IdentifyCaller")
                                        .timers())
                        .extracting(timer -> timer.getId().getTag("statusCode"))
                        .contains("INVALID_ARGUMENT")
                        .doesNotContain("UNKNOWN"));
    }

    @Test
    @DisplayName("ACC-2, ACC-3: callers are identified for those with the role, in their account")
    void onlyTheRoleIdentifiesCallers() {
        IdentifyCallerRequest request = request("+12022243441").build();
        assertThat(stub(TestTokens.of("calls", "demo")).identifyCaller(request).hasSelected())
                .isTrue();

        assertThat(code(TestTokens.of("contacts.write", "demo"), request))
                .isEqualTo(Status.Code.PERMISSION_DENIED);
        assertThat(code(TestTokens.of("calls", "other"), request))
                .isEqualTo(Status.Code.PERMISSION_DENIED);
        assertThat(code("nonsense", request)).isEqualTo(Status.Code.UNAUTHENTICATED);
    }

    @Test
    void theRequestsRegionGoesBeforeTheAccounts() {
        IdentifyCallerResponse answer =
                stub().identifyCaller(request("001 202 224 3441").setDefaultRegion("GB").build());

        assertThat(answer.getSelected().getDisplayName()).isEqualTo("Maria");
    }

    @Test
    @DisplayName("MAT-4: of several contacts the one created first is selected, all are listed")
    void severalContactsComeInTheOrderOfTheirCreation() {
        Contact first = contact("demo", "First", phone("+13108311799"));
        Contact second = contact("demo", "Second", phone("+13108311799"));
        store.put(second);
        store.put(first);
        awaitCandidates("310-831-1799", 2);

        IdentifyCallerResponse answer = identify("310-831-1799");

        assertThat(answer.getOutcome()).isEqualTo(Outcome.OUTCOME_MULTIPLE);
        assertThat(answer.getSelected().getContactId()).isEqualTo(first.getContactId());
        assertThat(answer.getCandidatesList())
                .map(CallerContact::getContactId)
                .containsExactly(first.getContactId(), second.getContactId());
        assertThat(answer.getReason())
                .startsWith("2 contacts have this number. The one created first in the store");
    }

    @Test
    @DisplayName(
            "MAT-11: a number with extension finds the extension's contact, else the base number's")
    void extensionsGoFirst() {
        store.put(contact("demo", "Switchboard", phone("+12024561111")));
        store.put(contact("demo", "Desk", phone("+12024561111", "77")));
        awaitCandidates("+12024561111", 2);

        assertThat(identify("+1 202-456-1111 ext. 77").getSelected().getDisplayName())
                .isEqualTo("Desk");
        IdentifyCallerResponse other = identify("+1 202-456-1111 ext. 78");
        assertThat(other.getSelected().getDisplayName()).isEqualTo("Switchboard");
        assertThat(other.getMatchClass()).isEqualTo(MatchClass.MATCH_CLASS_BASE_NUMBER);
        assertThat(other.getExtension()).isEqualTo("78");
    }

    @Test
    @DisplayName("MAT-2, MAT-20: an unknown number becomes a contact once; the next call finds it")
    void unknownNumberBecomesAContactOnce() throws Exception {
        store.addAccount("silent", "US");
        silence("silent");
        List<IdentifyCallerResponse> answers;
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<IdentifyCallerResponse>> calls =
                    IntStream.range(0, 50)
                            .mapToObj(
                                    i -> callers.submit(() -> identifyIn("silent", "+12025550101")))
                            .toList();
            answers = new ArrayList<>();
            for (Future<IdentifyCallerResponse> call : calls) {
                answers.add(call.get());
            }
        }
        assertThat(answers)
                .filteredOn(answer -> answer.getOutcome() == Outcome.OUTCOME_CREATED)
                .hasSize(1);
        assertThat(answers)
                .map(answer -> answer.getSelected().getContactId())
                .containsOnly(answers.getFirst().getSelected().getContactId());

        int asked = store.timesResolved();
        assertThat(identifyIn("silent", "+12025550101").getOutcome())
                .isEqualTo(Outcome.OUTCOME_MATCHED);
        assertThat(store.timesResolved()).isEqualTo(asked);
        assertThat(store.contactCount("silent")).isEqualTo(1);
    }

    @Test
    @DisplayName("MAT-1: what the store knows and memory does not know yet is found all the same")
    void theStoreKnowsMoreThanMemory() {
        store.addAccount("behind", "US");
        silence("behind");
        store.put(contact("behind", "Newcomer", phone("+12025550123")));

        IdentifyCallerResponse answer = identifyIn("behind", "+12025550123");

        assertThat(answer.getOutcome()).isEqualTo(Outcome.OUTCOME_MATCHED);
        assertThat(answer.getSelected().getDisplayName()).isEqualTo("Newcomer");
    }

    @Test
    @DisplayName("MAT-13: numbers that identify nobody create nobody, and the answer says why")
    void whatIsNoNumberCreatesNobody() {
        int asked = store.timesResolved();
        for (String written :
                List.of("anonymous", "unavailable", "911", "", "12", "sip:bob@pbx", "nonsense")) {
            IdentifyCallerResponse answer = identify(written);

            assertThat(answer.getOutcome()).isEqualTo(Outcome.OUTCOME_NOT_IDENTIFIABLE);
            assertThat(answer.getReason()).endsWith("no contact was looked for or created.");
            assertThat(answer.hasSelected()).isFalse();
            assertThat(answer.getE164()).isEmpty();
        }
        assertThat(store.timesResolved()).isEqualTo(asked);
    }

    @Test
    void aReadOnlyQuestionCreatesNobody() {
        int asked = store.timesResolved();

        IdentifyCallerResponse answer =
                stub().identifyCaller(request("+12025550177").setReadOnly(true).build());

        assertThat(answer.getOutcome()).isEqualTo(Outcome.OUTCOME_UNKNOWN);
        assertThat(store.timesResolved()).isEqualTo(asked);
    }

    @Test
    void aFaxNumberFindsNobody() {
        store.put(contact("demo", "Fax", fax("+12025550180"), phone("+12025550181")));
        awaitCandidates("+12025550181", 1);

        assertThat(
                        stub().identifyCaller(request("+12025550180").setReadOnly(true).build())
                                .getOutcome())
                .isEqualTo(Outcome.OUTCOME_UNKNOWN);
    }

    @Test
    @DisplayName("MAT-20: changes and deletions in the store are visible within a second")
    void changesAreVisibleSoon() {
        Contact before = contact("demo", "Mover", phone("+12025550190"));
        store.put(before);
        awaitCandidates("+12025550190", 1);
        store.put(
                before.toBuilder()
                        .clearPhones()
                        .addPhones(phone("+12025550191"))
                        .setVersion(2)
                        .build());
        awaitCandidates("+12025550191", 1);
        awaitCandidates("+12025550190", 0);
        store.delete("demo", before.getContactId());
        awaitCandidates("+12025550191", 0);
    }

    @Test
    void anAccountCreatedLaterIsLoadedByItsFirstCall() {
        store.addAccount("later", "GB");
        store.put(contact("later", "Ann", phone("+442079460123")));

        IdentifyCallerResponse answer = identifyIn("later", "020 7946 0123");

        assertThat(answer.getOutcome()).isEqualTo(Outcome.OUTCOME_MATCHED);
        assertThat(answer.getSelected().getDisplayName()).isEqualTo("Ann");
    }

    @Test
    void anUnknownAccountIsAnError() {
        assertThat(reason("nobody", "+12022243441", "")).isEqualTo("ACCOUNT_NOT_FOUND");
        assertThat(reason("No Account", "+12022243441", "")).isEqualTo("INVALID_FIELD");
        assertThat(reason("demo", "+12022243441", "USA")).isEqualTo("INVALID_FIELD");
    }

    @Test
    @DisplayName("MAT-17: owner and chosen attributes come with the answer, others do not")
    void chosenAttributesComeWithTheAnswer() {
        store.addAccount("chosen", "US");
        store.change(
                Account.newBuilder()
                        .setAccountId("chosen")
                        .setDefaultRegion("US")
                        .addMatchAttributes("vip")
                        .build());
        store.put(important("+12025550110"));
        silence("chosen");
        store.put(important("+12025550111"));

        for (String number : List.of("+12025550110", "+12025550111", "+12025550111")) {
            CallerContact selected = identifyIn("chosen", number).getSelected();
            assertThat(selected.getOwner()).isEqualTo("Ann");
            assertThat(selected.getAttributesMap()).isEqualTo(Map.of("vip", "yes"));
        }
        assertThat(store.timesResolved("+12025550111")).isEqualTo(1);
    }

    /** Loads the account, and lets its feed tell nothing from then on. */
    private void silence(String accountId) {
        identifyIn(accountId, "anonymous");
        await().atMost(Duration.ofSeconds(10)).until(() -> store.isWatched(accountId));
        store.silenceFeed(accountId);
    }

    private static Contact important(String number) {
        return contact("chosen", "Important", phone(number)).toBuilder()
                .setOwner("Ann")
                .putAttributes("vip", "yes")
                .putAttributes("secret", "no")
                .build();
    }

    @Test
    @DisplayName("MAT-12: an organization's main line is answered as the organization's")
    void aMainLineIsTheOrganizations() {
        store.put(organization("demo", "Acme", phone("+12025550112")));
        await().atMost(Duration.ofSeconds(10))
                .until(() ->
                        stub().identifyCaller(request("+12025550112").setReadOnly(true).build())
                                .getShared());

        IdentifyCallerResponse answer = identify("+12025550112");

        assertThat(answer.getOutcome()).isEqualTo(Outcome.OUTCOME_SHARED);
        assertThat(answer.getMatchClass()).isEqualTo(MatchClass.MATCH_CLASS_ORGANIZATION);
        assertThat(answer.getOrganization().getName()).isEqualTo("Acme");
        assertThat(answer.getOrganization().getPhoneNumber()).isEqualTo("+12025550112");
        assertThat(answer.hasSelected()).isFalse();
        assertThat(store.timesResolved("+12025550112")).isZero();
    }

    @Test
    @DisplayName("MAT-12: a main line is answered with the organization's people")
    void aMainLineNamesThePeople() {
        Organization acme = organization("demo", "Acme", phone("+12025550113"));
        Contact member =
                contact("demo", "Desk", phone("+12025550114")).toBuilder()
                        .setOrganizationId(acme.getOrganizationId())
                        .setLastCallAt(Timestamp.newBuilder().setSeconds(1))
                        .build();
        store.put(acme);
        store.put(member);
        await().atMost(Duration.ofSeconds(10))
                .until(() ->
                        stub().identifyCaller(request("+12025550113").setReadOnly(true).build())
                                        .getCandidateCount()
                                == 1);

        IdentifyCallerResponse answer = identify("+12025550113");

        assertThat(answer.getOutcome()).isEqualTo(Outcome.OUTCOME_SHARED);
        assertThat(answer.getMatchClass()).isEqualTo(MatchClass.MATCH_CLASS_ORGANIZATION);
        assertThat(answer.getCandidates(0).getContactId()).isEqualTo(member.getContactId());
        assertThat(answer.getCandidates(0).getPhoneNumber()).isEmpty();
        assertThat(answer.getLastTalkedToContactId()).isEqualTo(member.getContactId());
        assertThat(answer.hasSelected()).isFalse();
        assertThat(answer.getReason()).contains("one contact belongs to it");
    }

    @ParameterizedTest
    @DisplayName("MAT-7: the carrier's attestation of the number passes through to the answer")
    @ValueSource(
            ints = {
                Attestation.ATTESTATION_UNSPECIFIED_VALUE,
                Attestation.ATTESTATION_FULL_VALUE,
                Attestation.ATTESTATION_PARTIAL_VALUE,
                Attestation.ATTESTATION_GATEWAY_VALUE,
                Attestation.ATTESTATION_FAILED_VALUE,
                // Of a later release.
                99
            })
    void attestationPassesThrough(int attestation) {
        IdentifyCallerResponse answer =
                stub().identifyCaller(
                                request("+12022243441").setAttestationValue(attestation).build());

        assertThat(answer.getAttestationValue()).isEqualTo(attestation);
    }
}
