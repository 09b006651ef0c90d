package io.callbook.contacts.contact;

import static io.callbook.contacts.StoreClient.record;
import static io.callbook.contacts.StoreClient.reference;
import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.contacts.Failures;
import io.callbook.contacts.ServiceTest;
import io.callbook.contacts.StoreSql;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.ContactHistoryEntry;
import io.callbook.contacts.v1.ContactResolution;
import io.callbook.contacts.v1.ContactState;
import io.callbook.contacts.v1.DeleteContactRequest;
import io.callbook.contacts.v1.Email;
import io.callbook.contacts.v1.EraseContactRequest;
import io.callbook.contacts.v1.EraseContactResponse;
import io.callbook.contacts.v1.ExportContactRequest;
import io.callbook.contacts.v1.LiftSuppressionRequest;
import io.callbook.contacts.v1.ListContactHistoryRequest;
import io.callbook.contacts.v1.MergeContactsRequest;
import io.callbook.contacts.v1.Phone;
import io.callbook.contacts.v1.ResolveCallerRequest;
import io.callbook.contacts.v1.ResolveCallerResponse;
import io.callbook.contacts.v1.ResolveContactsRequest;
import io.callbook.contacts.v1.UndeleteContactRequest;
import io.callbook.contacts.v1.UndeleteContactResponse;
import io.callbook.contacts.v1.UnmergeContactRequest;
import io.callbook.contacts.v1.UnmergeContactResponse;
import io.callbook.contacts.v1.UpsertOutcome;
import io.callbook.contacts.v1.UpsertResult;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What becomes of contacts: merged, deleted, erased, and back. */
@QuarkusTest
class LifeCycleTest extends ServiceTest {
    private String account;

    @BeforeEach
    void newAccount() {
        account = STORE.newAccount();
    }

    private Contact contact(String name, String phone, String email, String externalId) {
        return STORE.create(
                Contact.newBuilder()
                        .setAccountId(account)
                        .setDisplayName(name)
                        .addPhones(Phone.newBuilder().setRaw(phone))
                        .addEmails(Email.newBuilder().setAddress(email))
                        .addReferences(reference(externalId))
                        .build());
    }

    private Contact ann() {
        return contact("Ann", "+12022243441", "ann@example.org", "1");
    }

    private Contact bob() {
        return contact("Bob", "+12022243442", "bob@example.org", "2");
    }

    private Contact merge(Contact survivor, Contact merged) {
        return STORE.contacts()
                .mergeContacts(
                        MergeContactsRequest.newBuilder()
                                .setAccountId(account)
                                .setSurvivorId(survivor.getContactId())
                                .setMergedId(merged.getContactId())
                                .build())
                .getContact();
    }

    private UnmergeContactResponse unmerge(Contact merged) {
        return STORE.contacts()
                .unmergeContact(
                        UnmergeContactRequest.newBuilder()
                                .setAccountId(account)
                                .setMergedId(merged.getContactId())
                                .build());
    }

    private void delete(Contact contact) {
        STORE.contacts()
                .deleteContact(
                        DeleteContactRequest.newBuilder()
                                .setAccountId(account)
                                .setContactId(contact.getContactId())
                                .build());
    }

    private UndeleteContactResponse undelete(Contact contact) {
        return STORE.contacts()
                .undeleteContact(
                        UndeleteContactRequest.newBuilder()
                                .setAccountId(account)
                                .setContactId(contact.getContactId())
                                .build());
    }

    private EraseContactResponse erase(Contact contact) {
        return STORE.contacts()
                .eraseContact(
                        EraseContactRequest.newBuilder()
                                .setAccountId(account)
                                .setContactId(contact.getContactId())
                                .setConfirmContactId(contact.getContactId())
                                .build());
    }

    private List<ContactResolution> resolve(Contact... contacts) {
        return STORE.contacts()
                .resolveContacts(
                        ResolveContactsRequest.newBuilder()
                                .setAccountId(account)
                                .addAllContactIds(
                                        Stream.of(contacts).map(Contact::getContactId).toList())
                                .build())
                .getResolutionsList();
    }

    private List<ContactHistoryEntry> history(Contact contact) {
        return STORE.contacts()
                .listContactHistory(
                        ListContactHistoryRequest.newBuilder()
                                .setAccountId(account)
                                .setContactId(contact.getContactId())
                                .build())
                .getEntriesList();
    }

    private String export(Contact contact) {
        return STORE.contacts()
                .exportContact(
                        ExportContactRequest.newBuilder()
                                .setAccountId(account)
                                .setContactId(contact.getContactId())
                                .build())
                .getJson();
    }

    /** A contact without what each write changes. */
    private static Contact said(Contact contact) {
        return contact.toBuilder().clearVersion().clearUpdatedAt().build();
    }

    @Test
    @DisplayName("DEL-9: the survivor of a merge inherits, and the other's id stands for it")
    void aMergeMakesTwoContactsOne() {
        Contact ann = ann();
        Contact bob = bob();

        Contact merged = merge(ann, bob);

        assertThat(merged.getContactId()).isEqualTo(ann.getContactId());
        assertThat(merged.getDisplayName()).isEqualTo("Ann");
        assertThat(merged.getPhonesList())
                .extracting(Phone::getE164)
                .containsExactly("+12022243441", "+12022243442");
        assertThat(merged.getEmailsList())
                .extracting(Email::getAddress)
                .containsExactly("ann@example.org", "bob@example.org");
        assertThat(merged.getReferencesList()).containsExactly(reference("1"), reference("2"));
        assertThat(STORE.get(account, bob.getContactId())).isEqualTo(merged);
        ContactResolution gone = resolve(bob).getFirst();
        assertThat(gone.getState()).isEqualTo(ContactState.CONTACT_STATE_MERGED);
        assertThat(gone.getCurrentContactId()).isEqualTo(ann.getContactId());
    }

    @Test
    @DisplayName("DEL-9: an unmerge brings both back exactly")
    void anUnmergeIsExact() {
        Contact ann = ann();
        Contact bob = bob();
        merge(ann, bob);

        UnmergeContactResponse parted = unmerge(bob);

        assertThat(said(parted.getSurvivor())).isEqualTo(said(ann));
        assertThat(said(parted.getContact())).isEqualTo(said(bob));
        assertThat(resolve(bob).getFirst().getState())
                .isEqualTo(ContactState.CONTACT_STATE_CURRENT);
    }

    @Test
    @DisplayName(
            "DEL-9: chains of merges resolve, and are taken back in any order that makes sense")
    void chainsOfMergesResolve() {
        Contact ann = ann();
        Contact bob = bob();
        Contact cid = contact("Cid", "+12022243443", "cid@example.org", "3");
        merge(bob, cid);
        merge(ann, bob);

        assertThat(resolve(cid, bob))
                .allMatch(r -> r.getCurrentContactId().equals(ann.getContactId()));
        assertThat(STORE.get(account, cid.getContactId()).getContactId())
                .isEqualTo(ann.getContactId());
        assertThat(Failures.of(() -> unmerge(cid)).reason()).isEqualTo("CONTACT_NOT_MERGED");

        Contact bobAgain = unmerge(bob).getContact();
        assertThat(bobAgain.getReferencesList()).containsExactly(reference("2"), reference("3"));
        assertThat(said(STORE.get(account, ann.getContactId()))).isEqualTo(said(ann));
        UnmergeContactResponse parted = unmerge(cid);
        assertThat(said(parted.getContact())).isEqualTo(said(cid));
        assertThat(said(parted.getSurvivor())).isEqualTo(said(bob));
    }

    @Test
    @DisplayName("DEL-9: what two merged contacts share goes when both are free again")
    void sharedGiftsGoWithTheLastGiver() {
        Contact plain =
                STORE.create(
                        Contact.newBuilder().setAccountId(account).setDisplayName("Plain").build());
        Contact first = contact("A", "+12022243441", "s@example.org", "1");
        Contact second = contact("B", "+12022243441", "s@example.org", "2");
        merge(plain, first);
        merge(plain, second);

        unmerge(first);
        assertThat(STORE.get(account, plain.getContactId()).getPhonesList()).hasSize(1);
        UnmergeContactResponse parted = unmerge(second);

        assertThat(said(parted.getSurvivor())).isEqualTo(said(plain));
        assertThat(said(parted.getContact())).isEqualTo(said(second));
    }

    @Test
    void aContactIsNotMergedWithItselfOrTwice() {
        Contact ann = ann();
        Contact bob = bob();

        assertThat(Failures.of(() -> merge(ann, ann)).fields()).containsExactly("merged_id");
        assertThat(Failures.of(() -> unmerge(bob)).reason()).isEqualTo("CONTACT_NOT_MERGED");
        merge(ann, bob);
        assertThat(Failures.of(() -> merge(ann, bob)).message()).contains("merged into");
    }

    @Test
    @DisplayName("DEL-6: an undeleted contact is the same one, with its id and its history")
    void anUndeletedContactIsTheSame() {
        Contact ann = ann();
        delete(ann);

        Contact back = undelete(ann).getContact();

        assertThat(said(back)).isEqualTo(said(ann));
        assertThat(back.getVersion()).isEqualTo(3);
        assertThat(history(back)).hasSize(3);
        assertThat(Failures.of(() -> undelete(ann)).reason()).isEqualTo("CONTACT_NOT_DELETED");
    }

    @Test
    void anUndeletedContactLeavesOthersWhatTheyHaveByNow() {
        Contact ann = ann();
        delete(ann);
        STORE.create(
                Contact.newBuilder()
                        .setAccountId(account)
                        .setDisplayName("New")
                        .addReferences(reference("1"))
                        .build());

        UndeleteContactResponse back = undelete(ann);

        assertThat(back.getLostReferencesList()).containsExactly(reference("1"));
        assertThat(back.getContact().getReferencesList()).isEmpty();
    }

    @Test
    @DisplayName("DEL-10: erasing leaves ids and keyed hashes, and nothing else")
    void anErasedPersonLeavesNothing() throws Exception {
        Contact ann = ann();
        Contact bob = bob();
        merge(ann, bob);

        assertThat(Failures.of(() -> erase(bob)).message()).contains(ann.getContactId());
        EraseContactResponse erased = erase(ann);

        assertThat(erased.getErasedContactIdsList())
                .containsExactlyInAnyOrder(ann.getContactId(), bob.getContactId());
        assertThat(erased.getSuppressedValues()).isEqualTo(6);
        assertThat(resolve(ann, bob))
                .allMatch(r -> r.getState() == ContactState.CONTACT_STATE_ERASED)
                .allMatch(r -> r.getCurrentContactId().isEmpty());
        assertThat(Failures.of(() -> STORE.get(account, ann.getContactId())).reason())
                .isEqualTo("CONTACT_ERASED");
        assertThat(Failures.of(() -> undelete(ann)).reason()).isEqualTo("CONTACT_ERASED");
        assertThat(Failures.of(() -> history(ann)).reason()).isEqualTo("CONTACT_ERASED");
        assertThat(Failures.of(() -> export(ann)).reason()).isEqualTo("CONTACT_ERASED");
        assertThat(traces("12022243441", "ann@example.org", "Bob", "bob@example.org")).isEmpty();
    }

    /** Every row of every table of the account, as text, that has one of the words. */
    private List<String> traces(String... words) throws Exception {
        List<String> found = new java.util.ArrayList<>();
        for (List<String> table :
                StoreSql.rows(
                        """
                        select distinct table_name from information_schema.columns
                         where table_schema = 'public' and column_name = 'account_id'
                        """)) {
            String name = table.getFirst();
            for (List<String> row :
                    StoreSql.rows(
                            "select t::text from " + name + " t where account_id = ?", account)) {
                if (Stream.of(words).anyMatch(row.getFirst()::contains)) {
                    found.add(name + ": " + row);
                }
            }
        }
        return found;
    }

    @Test
    void erasingMustBeConfirmed() {
        Contact ann = ann();

        Failures failure =
                Failures.of(() ->
                        STORE.contacts()
                                .eraseContact(
                                        EraseContactRequest.newBuilder()
                                                .setAccountId(account)
                                                .setContactId(ann.getContactId())
                                                .build()));

        assertThat(failure.fields()).containsExactly("confirm_contact_id");
        assertThat(STORE.get(account, ann.getContactId())).isEqualTo(ann);
    }

    @Test
    @DisplayName("DEL-10: what others share with an erased person stays theirs")
    void sharedNumbersAreNotSuppressed() {
        Contact ann = ann();
        Contact mate = contact("Mate", "+12022243441", "mate@example.org", "9");

        assertThat(erase(ann).getSuppressedValues()).isEqualTo(2);

        assertThat(STORE.get(account, mate.getContactId())).isEqualTo(mate);
        Contact next = contact("Next", "+12022243441", "next@example.org", "10");
        assertThat(next.getPhones(0).getE164()).isEqualTo("+12022243441");
    }

    @Test
    @DisplayName("DEL-10: an erased number does not come back with an extension")
    void anExtensionBringsNobodyBack() {
        erase(ann());

        assertThat(
                        Failures.of(() -> contact("X", "+12022243441 ext. 9", "x@example.org", "5"))
                                .reason())
                .isEqualTo("SUPPRESSED");
        assertThat(
                        Failures.of(() ->
                                        contact("X", "+12022243449", "Ann <ANN@example.org>", "6"))
                                .reason())
                .isEqualTo("SUPPRESSED");
        assertThat(
                        STORE.ingest()
                                .resolveCaller(
                                        ResolveCallerRequest.newBuilder()
                                                .setAccountId(account)
                                                .setE164("+12022243441")
                                                .setExtension("9")
                                                .build())
                                .getSuppressed())
                .isTrue();
    }

    @Test
    @DisplayName("DEL-10: a call from an erased person's number makes no contact")
    void aCallBringsNobodyBack() {
        erase(ann());

        ResolveCallerResponse answer =
                STORE.ingest()
                        .resolveCaller(
                                ResolveCallerRequest.newBuilder()
                                        .setAccountId(account)
                                        .setE164("+12022243441")
                                        .build());

        assertThat(answer.getSuppressed()).isTrue();
        assertThat(answer.getCreated()).isFalse();
        assertThat(answer.getContactsList()).isEmpty();
    }

    @Test
    @DisplayName("DEL-10: a person may come back on their own wish")
    void aSuppressionCanBeLifted() {
        erase(ann());
        LiftSuppressionRequest lift =
                LiftSuppressionRequest.newBuilder()
                        .setAccountId(account)
                        .setReference(reference("1"))
                        .build();

        UpsertResult before = STORE.upsert(account, record("1", "Ann").build()).getFirst();
        assertThat(STORE.contacts().liftSuppression(lift).getLifted()).isTrue();
        UpsertResult after = STORE.upsert(account, record("1", "Ann").build()).getFirst();

        assertThat(before.getOutcome()).isEqualTo(UpsertOutcome.UPSERT_OUTCOME_SUPPRESSED);
        assertThat(after.getOutcome()).isEqualTo(UpsertOutcome.UPSERT_OUTCOME_CREATED);
        assertThat(STORE.contacts().liftSuppression(lift).getLifted()).isFalse();
    }

    @Test
    @DisplayName("LOG-5: an export holds all that is stored about a person")
    void anExportHoldsEverything() {
        Contact ann = ann();
        Contact bob = bob();
        merge(ann, bob);

        String document = export(bob);

        assertThat(document)
                .contains("\"contact_id\":\"" + ann.getContactId() + "\"")
                .contains("ann@example.org", "bob@example.org", "+12022243442", "ABSORBED")
                .contains(bob.getContactId());
    }
}
