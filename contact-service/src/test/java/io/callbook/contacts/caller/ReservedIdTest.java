package io.callbook.contacts.caller;

import static io.callbook.contacts.StoreClient.record;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import io.callbook.contacts.Failures;
import io.callbook.contacts.ServiceTest;
import io.callbook.contacts.StoreInvariants;
import io.callbook.contacts.contact.model.ContactIds;
import io.callbook.contacts.v1.BatchGetContactsRequest;
import io.callbook.contacts.v1.Call;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.ContactState;
import io.callbook.contacts.v1.DeleteContactRequest;
import io.callbook.contacts.v1.EraseContactRequest;
import io.callbook.contacts.v1.ExportContactRequest;
import io.callbook.contacts.v1.ListContactHistoryRequest;
import io.callbook.contacts.v1.MergeContactsRequest;
import io.callbook.contacts.v1.RecordCallsRequest;
import io.callbook.contacts.v1.ResolveCallerRequest;
import io.callbook.contacts.v1.ResolveCallerResponse;
import io.callbook.contacts.v1.ResolveContactsRequest;
import io.callbook.contacts.v1.UndeleteContactRequest;
import io.callbook.contacts.v1.UnmergeContactRequest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Ids that were reserved while the store could not be asked. */
@QuarkusTest
@DisplayName("MAT-16: a reserved id stands for a contact for ever")
class ReservedIdTest extends ServiceTest {
    private static final String NUMBER = "+12022243441";

    private final String account = STORE.newAccount();
    private final String reserved = ContactIds.next().toString();
    private String ann;

    @BeforeEach
    void somebodyHasTheNumber() {
        ann = STORE.upsert(account, record("1", "Ann", NUMBER).build()).getFirst().getContactId();
    }

    @AfterEach
    void theInvariantsHold() throws Exception {
        StoreInvariants.check(account, List.of());
    }

    private ResolveCallerResponse resolve(String id) {
        return STORE.ingest()
                .resolveCaller(
                        ResolveCallerRequest.newBuilder()
                                .setAccountId(account)
                                .setE164(NUMBER)
                                .setReservedContactId(id)
                                .build());
    }

    private ContactState state(String id) {
        return STORE.contacts()
                .resolveContacts(
                        ResolveContactsRequest.newBuilder()
                                .setAccountId(account)
                                .addContactIds(id)
                                .build())
                .getResolutions(0)
                .getState();
    }

    @Test
    void itLeadsToTheContactThatHasTheNumber() {
        ResolveCallerResponse first = resolve(reserved);
        ResolveCallerResponse again = resolve(reserved);

        assertThat(first.getCreated()).isFalse();
        assertThat(first.getContactsList()).extracting(Contact::getContactId).containsExactly(ann);
        assertThat(again).isEqualTo(first);
        assertThat(STORE.get(account, reserved)).isEqualTo(STORE.get(account, ann));
        assertThat(state(reserved)).isEqualTo(ContactState.CONTACT_STATE_MERGED);
        assertThat(
                        STORE.contacts()
                                .batchGetContacts(
                                        BatchGetContactsRequest.newBuilder()
                                                .setAccountId(account)
                                                .addContactIds(reserved)
                                                .build())
                                .getMissingContactIdsList())
                .containsExactly(reserved);
        assertThat(STORE.get(account, ann).getVersion()).isOne();
    }

    @Test
    void thereIsNothingToTakeBack() {
        resolve(reserved);

        Failures unmerged =
                Failures.of(() ->
                        STORE.contacts()
                                .unmergeContact(
                                        UnmergeContactRequest.newBuilder()
                                                .setAccountId(account)
                                                .setMergedId(reserved)
                                                .build()));
        Failures undeleted =
                Failures.of(() ->
                        STORE.contacts()
                                .undeleteContact(
                                        UndeleteContactRequest.newBuilder()
                                                .setAccountId(account)
                                                .setContactId(reserved)
                                                .build()));

        assertThat(unmerged.reason()).isEqualTo("CONTACT_NOT_MERGED");
        assertThat(undeleted.reason()).isEqualTo("CONTACT_NOT_DELETED");
        assertThat(undeleted.message()).contains("only stands for").contains(ann);
    }

    @Test
    void historyAndExportKnowIt() {
        resolve(reserved);

        assertThat(
                        STORE.contacts()
                                .listContactHistory(
                                        ListContactHistoryRequest.newBuilder()
                                                .setAccountId(account)
                                                .setContactId(reserved)
                                                .build())
                                .getEntriesCount())
                .isZero();
        for (String id : List.of(ann, reserved)) {
            assertThat(
                            STORE.contacts()
                                    .exportContact(
                                            ExportContactRequest.newBuilder()
                                                    .setAccountId(account)
                                                    .setContactId(id)
                                                    .build())
                                    .getJson())
                    .contains("Ann", reserved);
        }
    }

    @Test
    void itFollowsItsContactThroughMergesDeletionAndErasure() {
        resolve(reserved);
        String bob = STORE.upsert(account, record("2", "Bob").build()).getFirst().getContactId();
        STORE.contacts()
                .mergeContacts(
                        MergeContactsRequest.newBuilder()
                                .setAccountId(account)
                                .setSurvivorId(bob)
                                .setMergedId(ann)
                                .build());
        assertThat(STORE.get(account, reserved).getContactId()).isEqualTo(bob);
        STORE.contacts()
                .unmergeContact(
                        UnmergeContactRequest.newBuilder()
                                .setAccountId(account)
                                .setMergedId(ann)
                                .build());
        assertThat(STORE.get(account, reserved).getContactId()).isEqualTo(ann);

        STORE.contacts()
                .deleteContact(
                        DeleteContactRequest.newBuilder()
                                .setAccountId(account)
                                .setContactId(ann)
                                .build());
        assertThat(Failures.of(() -> STORE.get(account, reserved)).reason())
                .isEqualTo("CONTACT_DELETED");
        STORE.contacts()
                .eraseContact(
                        EraseContactRequest.newBuilder()
                                .setAccountId(account)
                                .setContactId(ann)
                                .setConfirmContactId(ann)
                                .build());
        assertThat(state(reserved)).isEqualTo(ContactState.CONTACT_STATE_ERASED);
    }

    @Test
    void callsThatNamedItCountForItsContact() {
        STORE.calls()
                .recordCalls(
                        RecordCallsRequest.newBuilder()
                                .setAccountId(account)
                                .addCalls(
                                        Call.newBuilder()
                                                .setCallId("c1")
                                                .setOutcome("DEFERRED")
                                                .setE164(NUMBER)
                                                .setIdentifiedAt(
                                                        Timestamp.newBuilder()
                                                                .setSeconds(1_700_000_000L))
                                                .setContactId(reserved))
                                .build());

        resolve(reserved);

        assertThat(STORE.get(account, ann).getLastCallAt().getSeconds()).isEqualTo(1_700_000_000L);
    }

    @Test
    void anIdThatStandsForSomethingStaysAsItIs() {
        String bob = STORE.upsert(account, record("2", "Bob").build()).getFirst().getContactId();

        assertThat(resolve(bob).getContactsList())
                .extracting(Contact::getContactId)
                .containsExactly(ann);

        assertThat(STORE.get(account, bob).getDisplayName()).isEqualTo("Bob");
    }

    @Test
    void oneIdOfManyQuestionsAtOnceLeadsToOneContact() throws Exception {
        List<Callable<ResolveCallerResponse>> questions = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String number = "+120222430" + (10 + i % 4);
            questions.add(() ->
                    STORE.ingest()
                            .resolveCaller(
                                    ResolveCallerRequest.newBuilder()
                                            .setAccountId(account)
                                            .setE164(number)
                                            .setReservedContactId(reserved)
                                            .build()));
        }

        try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
            for (Future<ResolveCallerResponse> done : threads.invokeAll(questions)) {
                assertThat(done.get().getContactsList()).hasSize(1);
            }
        }

        assertThat(state(reserved)).isEqualTo(ContactState.CONTACT_STATE_CURRENT);
    }
}
