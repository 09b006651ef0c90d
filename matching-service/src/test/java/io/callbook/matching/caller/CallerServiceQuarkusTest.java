package io.callbook.matching.caller;

import static io.callbook.matching.store.TestContacts.contact;
import static io.callbook.matching.store.TestContacts.fax;
import static io.callbook.matching.store.TestContacts.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.google.rpc.ErrorInfo;
import io.callbook.access.grpc.OwnTokenInterceptor;
import io.callbook.contacts.v1.Contact;
import io.callbook.matching.store.FakeStore;
import io.callbook.matching.store.StoreResource;
import io.callbook.matching.v1.CallerContact;
import io.callbook.matching.v1.CallerServiceGrpc;
import io.callbook.matching.v1.CallerServiceGrpc.CallerServiceBlockingStub;
import io.callbook.matching.v1.IdentifyCallerRequest;
import io.callbook.matching.v1.IdentifyCallerResponse;
import io.callbook.matching.v1.MatchClass;
import io.callbook.matching.v1.Outcome;
import io.callbook.testing.AccessResource;
import io.callbook.testing.TestTokens;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AccessResource.class)
@QuarkusTestResource(value = StoreResource.class, restrictToAnnotatedClass = true)
class CallerServiceQuarkusTest {
    FakeStore store;

    @ConfigProperty(name = "quarkus.grpc.server.test-port")
    int port;

    private ManagedChannel channel;

    @BeforeEach
    void connect() {
        channel = ManagedChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
    }

    @AfterEach
    void disconnect() {
        channel.shutdownNow();
        store.hangOnResolve(false);
    }

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
    @DisplayName("ACC-4: a key of an account will do, and goes on doing while the store is away")
    void anAccountsKeyIdentifiesCallers() {
        IdentifyCallerRequest request = request("+12022243441").build();
        String secret = "cbk_demo_k1_secret";
        assertThat(code(secret, request)).isEqualTo(Status.Code.UNAUTHENTICATED);
        store.addKey(secret, "demo");

        assertThat(stub(secret).identifyCaller(request).hasSelected()).isTrue();

        store.stop();
        try {
            assertThat(stub(secret).identifyCaller(request).hasSelected()).isTrue();
            assertThat(code("cbk_demo_k2_unknown", request)).isEqualTo(Status.Code.UNAVAILABLE);
        } finally {
            store.start();
        }
        // The other tests expect a store that the service has found again.
        store.put(contact("demo", "Again", phone("+12025550146")));
        awaitCandidates("+12025550146", 1);
    }

    private Status.Code code(String token, IdentifyCallerRequest request) {
        return catchThrowableOfType(
                        StatusRuntimeException.class, () -> stub(token).identifyCaller(request))
                .getStatus()
                .getCode();
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
        identifyIn("silent", "anonymous");
        store.silenceFeed("silent");
        List<IdentifyCallerResponse> answers;
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<IdentifyCallerResponse>> calls =
                    IntStream.range(0, 50)
                            .mapToObj(
                                    i -> callers.submit(() -> identifyIn("silent", "+12025550101")))
                            .toList();
            answers = new java.util.ArrayList<>();
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
        identifyIn("behind", "anonymous");
        store.silenceFeed("behind");
        store.put(contact("behind", "Newcomer", phone("+12025550123")));

        IdentifyCallerResponse answer = identifyIn("behind", "+12025550123");

        assertThat(answer.getOutcome()).isEqualTo(Outcome.OUTCOME_MATCHED);
        assertThat(answer.getSelected().getDisplayName()).isEqualTo("Newcomer");
    }

    @Test
    @DisplayName("MAT-13: numbers that identify nobody create nobody, and the answer says why")
    void whatIsNoNumberCreatesNobody() {
        int asked = store.timesResolved();
        for (String written : List.of("anonymous", "911", "", "12", "sip:bob@pbx", "nonsense")) {
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
    void aStoreThatHangsDefersWithinTheCallersDeadline() {
        store.hangOnResolve(true);

        IdentifyCallerResponse answer =
                stub().withDeadlineAfter(1, TimeUnit.SECONDS)
                        .identifyCaller(request("+12025550142").build());

        assertThat(answer.getOutcome()).isEqualTo(Outcome.OUTCOME_DEFERRED);
        assertThat(answer.getDegraded()).isTrue();
        assertThat(answer.getReason()).contains("did not answer in time");
    }

    @Test
    @DisplayName(
            "Without the store, known callers are matched, unknown ones deferred, and it heals")
    void answersFromMemoryWhileTheStoreIsAway() {
        store.stop();
        try {
            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> {
                        IdentifyCallerResponse deferred = identify("+12025550143");
                        assertThat(deferred.getOutcome()).isEqualTo(Outcome.OUTCOME_DEFERRED);
                        assertThat(deferred.getDegraded()).isTrue();
                        assertThat(deferred.getReason()).endsWith("no contact was created.");
                    });
            assertThat(identify("+12022243441").getOutcome()).isEqualTo(Outcome.OUTCOME_MATCHED);
            await().atMost(Duration.ofSeconds(6))
                    .until(() -> identify("+12022243441").getDegraded());
        } finally {
            store.start();
        }
        store.put(contact("demo", "After", phone("+12025550144")));
        awaitCandidates("+12025550144", 1);
        assertThat(identify("+12025550143").getOutcome()).isEqualTo(Outcome.OUTCOME_CREATED);
    }

    @Test
    void aPositionThatIsTooOldLeadsToANewSnapshot() {
        store.stop();
        store.put(contact("demo", "Missed", phone("+12025550145")));
        store.forgetChanges("demo");
        store.start();

        awaitCandidates("+12025550145", 1);
        assertThat(identify("+12022243441").getOutcome()).isEqualTo(Outcome.OUTCOME_MATCHED);
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
    void anAccountThatCannotBeLoadedYetIsAnErrorWithinTheDeadline() {
        store.stop();
        try {
            assertThat(reason("unheard-of", "+12022243441", "")).isEqualTo("INDEX_LOADING");
        } finally {
            store.start();
        }
        await().atMost(Duration.ofSeconds(5))
                .until(() -> reason("unheard-of", "+12022243441", "").equals("ACCOUNT_NOT_FOUND"));
    }

    private void awaitCandidates(String number, int count) {
        await().atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(20))
                .until(() ->
                        stub().identifyCaller(request(number).setReadOnly(true).build())
                                        .getCandidateCount()
                                == count);
    }

    private String reason(String accountId, String number, String region) {
        StatusRuntimeException failure =
                catchThrowableOfType(
                        StatusRuntimeException.class,
                        () ->
                                stub().identifyCaller(
                                                IdentifyCallerRequest.newBuilder()
                                                        .setAccountId(accountId)
                                                        .setNumber(number)
                                                        .setDefaultRegion(region)
                                                        .build()));
        assertThat(failure.getStatus().getDescription()).isNotBlank();
        assertThat(failure.getStatus().getCode()).isNotEqualTo(Status.Code.UNKNOWN);
        try {
            return StatusProto.fromThrowable(failure)
                    .getDetails(0)
                    .unpack(ErrorInfo.class)
                    .getReason();
        } catch (com.google.protobuf.InvalidProtocolBufferException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private IdentifyCallerResponse identify(String number) {
        return identifyIn("demo", number);
    }

    private IdentifyCallerResponse identifyIn(String accountId, String number) {
        return stub().identifyCaller(
                        request(number).setAccountId(accountId).setCallId("call").build());
    }

    private static IdentifyCallerRequest.Builder request(String number) {
        return IdentifyCallerRequest.newBuilder().setAccountId("demo").setNumber(number);
    }

    private CallerServiceBlockingStub stub() {
        return stub(TestTokens.operator());
    }

    private CallerServiceBlockingStub stub(String token) {
        return CallerServiceGrpc.newBlockingStub(channel)
                .withInterceptors(new OwnTokenInterceptor(() -> token))
                .withDeadlineAfter(10, TimeUnit.SECONDS);
    }
}
