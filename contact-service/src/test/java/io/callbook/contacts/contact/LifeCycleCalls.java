package io.callbook.contacts.contact;

import static io.callbook.contacts.StoreClient.reference;

import io.callbook.contacts.ServiceTest;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.ContactHistoryEntry;
import io.callbook.contacts.v1.ContactResolution;
import io.callbook.contacts.v1.DeleteContactRequest;
import io.callbook.contacts.v1.Email;
import io.callbook.contacts.v1.EraseContactRequest;
import io.callbook.contacts.v1.EraseContactResponse;
import io.callbook.contacts.v1.ExportContactRequest;
import io.callbook.contacts.v1.ListContactHistoryRequest;
import io.callbook.contacts.v1.MergeContactsRequest;
import io.callbook.contacts.v1.Phone;
import io.callbook.contacts.v1.ResolveContactsRequest;
import io.callbook.contacts.v1.UndeleteContactRequest;
import io.callbook.contacts.v1.UndeleteContactResponse;
import io.callbook.contacts.v1.UnmergeContactRequest;
import io.callbook.contacts.v1.UnmergeContactResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;

/** What tests of contacts' lives do, in few words; each in an account of its own. */
abstract class LifeCycleCalls extends ServiceTest {
    String account;

    @BeforeEach
    void newAccount() {
        account = STORE.newAccount();
    }

    Contact contact(String name, String phone, String email, String externalId) {
        return STORE.create(
                Contact.newBuilder()
                        .setAccountId(account)
                        .setDisplayName(name)
                        .addPhones(Phone.newBuilder().setRaw(phone))
                        .addEmails(Email.newBuilder().setAddress(email))
                        .addReferences(reference(externalId))
                        .build());
    }

    Contact ann() {
        return contact("Ann", "+12022243441", "ann@example.org", "1");
    }

    Contact bob() {
        return contact("Bob", "+12022243442", "bob@example.org", "2");
    }

    Contact merge(Contact survivor, Contact merged) {
        return STORE.contacts()
                .mergeContacts(
                        MergeContactsRequest.newBuilder()
                                .setAccountId(account)
                                .setSurvivorId(survivor.getContactId())
                                .setMergedId(merged.getContactId())
                                .build())
                .getContact();
    }

    UnmergeContactResponse unmerge(Contact merged) {
        return STORE.contacts()
                .unmergeContact(
                        UnmergeContactRequest.newBuilder()
                                .setAccountId(account)
                                .setMergedId(merged.getContactId())
                                .build());
    }

    void delete(Contact contact) {
        STORE.contacts()
                .deleteContact(
                        DeleteContactRequest.newBuilder()
                                .setAccountId(account)
                                .setContactId(contact.getContactId())
                                .build());
    }

    UndeleteContactResponse undelete(Contact contact) {
        return STORE.contacts()
                .undeleteContact(
                        UndeleteContactRequest.newBuilder()
                                .setAccountId(account)
                                .setContactId(contact.getContactId())
                                .build());
    }

    EraseContactResponse erase(Contact contact) {
        return STORE.contacts()
                .eraseContact(
                        EraseContactRequest.newBuilder()
                                .setAccountId(account)
                                .setContactId(contact.getContactId())
                                .setConfirmContactId(contact.getContactId())
                                .build());
    }

    List<ContactResolution> resolve(Contact... contacts) {
        return STORE.contacts()
                .resolveContacts(
                        ResolveContactsRequest.newBuilder()
                                .setAccountId(account)
                                .addAllContactIds(
                                        Stream.of(contacts).map(Contact::getContactId).toList())
                                .build())
                .getResolutionsList();
    }

    List<ContactHistoryEntry> history(Contact contact) {
        return STORE.contacts()
                .listContactHistory(
                        ListContactHistoryRequest.newBuilder()
                                .setAccountId(account)
                                .setContactId(contact.getContactId())
                                .build())
                .getEntriesList();
    }

    String export(Contact contact) {
        return STORE.contacts()
                .exportContact(
                        ExportContactRequest.newBuilder()
                                .setAccountId(account)
                                .setContactId(contact.getContactId())
                                .build())
                .getJson();
    }

    /** A contact without what each write changes. */
    static Contact said(Contact contact) {
        return contact.toBuilder().clearVersion().clearUpdatedAt().build();
    }
}
