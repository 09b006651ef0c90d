package io.callbook.contacts.contact;

import static io.callbook.contacts.StoreClient.reference;
import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.contacts.Failures;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.ContactResolution;
import io.callbook.contacts.v1.ContactState;
import io.callbook.contacts.v1.Email;
import io.callbook.contacts.v1.Phone;
import io.callbook.contacts.v1.UndeleteContactResponse;
import io.callbook.contacts.v1.UnmergeContactResponse;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What becomes of contacts: merged, deleted, and back. */
@QuarkusTest
class LifeCycleTest extends LifeCycleCalls {
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
