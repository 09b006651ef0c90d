package io.callbook.contacts.ingest;

import static io.callbook.contacts.StoreClient.record;
import static io.callbook.contacts.StoreClient.reference;
import static io.callbook.contacts.v1.RemoveReferenceOutcome.REMOVE_REFERENCE_OUTCOME_CONTACT_DELETED;
import static io.callbook.contacts.v1.RemoveReferenceOutcome.REMOVE_REFERENCE_OUTCOME_NOT_FOUND;
import static io.callbook.contacts.v1.RemoveReferenceOutcome.REMOVE_REFERENCE_OUTCOME_UNLINKED;
import static io.callbook.contacts.v1.UpsertOutcome.UPSERT_OUTCOME_RESTORED;
import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.contacts.Failures;
import io.callbook.contacts.ServiceTest;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.Reference;
import io.callbook.contacts.v1.RemoveReferenceOutcome;
import io.callbook.contacts.v1.RemoveReferenceResult;
import io.callbook.contacts.v1.RemoveReferencesRequest;
import io.callbook.contacts.v1.UpsertResult;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RemoveReferencesTest extends ServiceTest {
    private String account;

    @BeforeEach
    void openAnAccount() {
        account = STORE.newAccount();
    }

    private List<RemoveReferenceResult> remove(boolean keep, Reference... references) {
        return STORE.ingest()
                .removeReferences(
                        RemoveReferencesRequest.newBuilder()
                                .setAccountId(account)
                                .addAllReferences(List.of(references))
                                .setKeepContacts(keep)
                                .build())
                .getResultsList();
    }

    private static List<RemoveReferenceOutcome> outcomes(List<RemoveReferenceResult> results) {
        return results.stream().map(RemoveReferenceResult::getOutcome).toList();
    }

    private String linkedTwice() {
        String id = STORE.upsert(account, record("1", "Ann").build()).getFirst().getContactId();
        STORE.upsert(account, record("2", "Ann").setLinkContactId(id).build());
        return id;
    }

    @Test
    @DisplayName("DEL-5: a contact linked elsewhere loses only that link")
    void aContactWithAnotherReferenceLivesOn() {
        String id = linkedTwice();

        List<RemoveReferenceResult> results = remove(false, reference("1"));

        assertThat(outcomes(results)).containsExactly(REMOVE_REFERENCE_OUTCOME_UNLINKED);
        assertThat(results.getFirst().getContactId()).isEqualTo(id);
        Contact left = STORE.get(account, id);
        assertThat(left.getReferencesList()).containsExactly(reference("2"));
        assertThat(left.getVersion()).isEqualTo(3);
    }

    @Test
    @DisplayName("DEL-5: a contact is deleted when its last link goes")
    void aContactWithoutReferenceIsDeleted() {
        String id = linkedTwice();

        List<RemoveReferenceResult> results = remove(false, reference("2"), reference("1"));

        assertThat(outcomes(results))
                .containsExactly(
                        REMOVE_REFERENCE_OUTCOME_CONTACT_DELETED,
                        REMOVE_REFERENCE_OUTCOME_CONTACT_DELETED);
        assertThat(Failures.of(() -> STORE.get(account, id)).reason()).isEqualTo("CONTACT_DELETED");
    }

    @Test
    void aContactIsKeptIfThatIsAskedFor() {
        String id = linkedTwice();

        assertThat(outcomes(remove(true, reference("1"), reference("2"))))
                .containsOnly(REMOVE_REFERENCE_OUTCOME_UNLINKED);
        assertThat(STORE.get(account, id).getReferencesList()).isEmpty();
    }

    @Test
    @DisplayName("CAP-7: repeating a removal changes nothing")
    void aRepeatedRemovalFindsNothing() {
        linkedTwice();
        remove(false, reference("1"));

        assertThat(outcomes(remove(false, reference("1"), reference("unknown"))))
                .containsOnly(REMOVE_REFERENCE_OUTCOME_NOT_FOUND);
    }

    @Test
    @DisplayName("DEL-6: a record that comes back brings its contact back, with the same id")
    void aRecordThatComesBackBringsItsContactBack() {
        Contact before = STORE.get(account, linkedTwice());
        remove(false, reference("1"), reference("2"));

        List<UpsertResult> back =
                List.of(
                        STORE.upsert(account, record("2", "Ann Lee").build()).getFirst(),
                        STORE.upsert(account, record("1", "Ann Lee").build()).getFirst());

        assertThat(back)
                .allSatisfy(result ->
                        assertThat(result.getContactId()).isEqualTo(before.getContactId()));
        assertThat(back.getFirst().getOutcome()).isEqualTo(UPSERT_OUTCOME_RESTORED);
        Contact after = STORE.get(account, before.getContactId());
        assertThat(after.getReferencesList()).containsExactly(reference("1"), reference("2"));
        assertThat(after.getCreatedAt()).isEqualTo(before.getCreatedAt());
        assertThat(after.getVersion()).isEqualTo(5);
    }

    @Test
    @DisplayName("DEL-6: a record that comes back belongs to the contact that lived on without it")
    void aRecordThatComesBackFindsItsLivingContact() {
        String id = linkedTwice();
        remove(false, reference("1"));

        UpsertResult back = STORE.upsert(account, record("1", "Ann").build()).getFirst();

        assertThat(back.getContactId()).isEqualTo(id);
    }

    @Test
    void badReferencesAreNamed() {
        Failures failure = Failures.of(() -> remove(false, reference("1"), reference("")));

        assertThat(failure.fields()).containsExactly("references[1].external_id");
        assertThat(Failures.of(() -> remove(false)).fields()).containsExactly("references");
    }
}
