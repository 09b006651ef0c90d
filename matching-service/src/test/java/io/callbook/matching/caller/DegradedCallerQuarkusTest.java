package io.callbook.matching.caller;

import static io.callbook.matching.store.TestContacts.contact;
import static io.callbook.matching.store.TestContacts.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.callbook.contacts.v1.Contact;
import io.callbook.matching.store.StoreResource;
import io.callbook.matching.v1.IdentifyCallerRequest;
import io.callbook.matching.v1.IdentifyCallerResponse;
import io.callbook.matching.v1.Outcome;
import io.callbook.testing.AccessResource;
import io.grpc.Status;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AccessResource.class)
@WithTestResource(StoreResource.class)
class DegradedCallerQuarkusTest extends CallerServiceTesting {
    /** As configured by default. */
    private static final int MOST_RESOLVING = 64;

    @AfterEach
    void answerAgain() {
        store.hangOnResolve(false);
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

    @Test
    @DisplayName("MAT-16: a store that hangs defers within the caller's deadline")
    void aStoreThatHangsDefersWithinTheCallersDeadline() {
        store.hangOnResolve(true);

        IdentifyCallerResponse answer =
                stub().withDeadlineAfter(1, TimeUnit.SECONDS)
                        .identifyCaller(request("+12025550142").build());

        assertThat(answer.getOutcome()).isEqualTo(Outcome.OUTCOME_DEFERRED);
        assertThat(answer.getDegraded()).isTrue();
        store.hangOnResolve(false);
        awaitCreated(answer.getReservedContactId(), "+12025550142");
    }

    @Test
    @DisplayName("MAT-16: a store that has too much to do is not asked for more: that is deferred")
    void whatTheStoreCannotDoIsDeferredAtOnce() {
        store.hangOnResolve(true);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < MOST_RESOLVING; i++) {
                String number = "+1202556%04d".formatted(i);
                callers.execute(() -> identify(number));
            }
            // Contacts of earlier tests may be under way, too.
            await().atMost(Duration.ofSeconds(2))
                    .until(() -> store.hangingResolves() == MOST_RESOLVING);

            IdentifyCallerResponse beyond = identify("+12025569999");

            assertThat(beyond.getOutcome()).isEqualTo(Outcome.OUTCOME_DEFERRED);
            assertThat(store.timesResolved("+12025569999")).isZero();
            store.hangOnResolve(false);
            awaitCreated(beyond.getReservedContactId(), "+12025569999");
        }
    }

    @Test
    @DisplayName("MAT-16: without the store known callers are matched and unknown ones promised")
    void answersFromMemoryWhileTheStoreIsAway() {
        String promised;
        store.stop();
        try {
            IdentifyCallerResponse deferred = identify("+12025550143");
            promised = deferred.getReservedContactId();
            assertThat(deferred.getOutcome()).isEqualTo(Outcome.OUTCOME_DEFERRED);
            assertThat(deferred.getDegraded()).isTrue();
            assertThat(deferred.hasSelected()).isFalse();
            assertThat(deferred.getReason()).contains("created under the reserved id");
            assertThat(UUID.fromString(promised).version()).isEqualTo(7);
            assertThat(identify("(202) 555-0143").getReservedContactId()).isEqualTo(promised);
            assertThat(identify("+12025550143 ext. 9").getReservedContactId())
                    .isNotEmpty()
                    .isNotEqualTo(promised);
            assertThat(identify("+12022243441").getOutcome()).isEqualTo(Outcome.OUTCOME_MATCHED);
            await().atMost(Duration.ofSeconds(8))
                    .until(() -> identify("+12022243441").getDegraded());
        } finally {
            store.start();
        }
        awaitCreated(promised, "+12025550143");
        store.put(contact("demo", "After", phone("+12025550144")));
        awaitCandidates("+12025550144", 1);
    }

    @Test
    @DisplayName(
            "MAT-16: to a caller for whom there is no room nothing is promised, and that is said")
    void noMoreIsPromisedThanCanBeKept() {
        store.stop();
        try {
            for (int i = 0; i < StoreResource.MOST_PROMISES; i++) {
                identify("+1202557%04d".formatted(i));
            }

            IdentifyCallerResponse answer = identify("+12025579999");

            assertThat(answer.getOutcome()).isEqualTo(Outcome.OUTCOME_UNKNOWN);
            assertThat(answer.getReservedContactId()).isEmpty();
            assertThat(answer.getDegraded()).isTrue();
            assertThat(answer.getReason()).contains("none is created for this call");
            assertThat(identify("+12025570000").getOutcome()).isEqualTo(Outcome.OUTCOME_DEFERRED);
        } finally {
            store.start();
        }
        awaitCandidates("+12025570299", 1);
    }

    private void awaitCreated(String contactId, String number) {
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() ->
                        assertThat(store.contacts("demo"))
                                .extracting(Contact::getContactId)
                                .contains(contactId));
        assertThat(identify(number).getSelected().getContactId()).isEqualTo(contactId);
        assertThat(store.contacts("demo"))
                .filteredOn(each -> each.getPhones(0).getE164().equals(number))
                .filteredOn(each -> each.getPhones(0).getExtension().isEmpty())
                .hasSize(1);
    }
}
