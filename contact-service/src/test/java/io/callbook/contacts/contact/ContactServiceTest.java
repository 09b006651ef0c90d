package io.callbook.contacts.contact;

import static io.callbook.contacts.StoreClient.reference;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.FieldMask;
import io.callbook.contacts.Failures;
import io.callbook.contacts.ServiceTest;
import io.callbook.contacts.v1.BatchGetContactsRequest;
import io.callbook.contacts.v1.BatchGetContactsResponse;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.ContactOrigin;
import io.callbook.contacts.v1.CreateContactRequest;
import io.callbook.contacts.v1.DeleteContactRequest;
import io.callbook.contacts.v1.Email;
import io.callbook.contacts.v1.ListContactsRequest;
import io.callbook.contacts.v1.ListContactsResponse;
import io.callbook.contacts.v1.Phone;
import io.callbook.contacts.v1.PhoneKind;
import io.callbook.contacts.v1.RegionRule;
import io.callbook.contacts.v1.UpdateContactRequest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContactServiceTest extends ServiceTest {
    private String account;

    @BeforeEach
    void openAnAccount() {
        account = STORE.newAccount();
    }

    private Contact.Builder contact(String name) {
        return Contact.newBuilder().setAccountId(account).setDisplayName(name);
    }

    private static Phone phone(String raw) {
        return Phone.newBuilder().setRaw(raw).build();
    }

    private Contact update(Contact changed, String... paths) {
        return STORE.contacts()
                .updateContact(
                        UpdateContactRequest.newBuilder()
                                .setContact(changed)
                                .setUpdateMask(FieldMask.newBuilder().addAllPaths(List.of(paths)))
                                .build())
                .getContact();
    }

    private void delete(String contactId, long version) {
        STORE.contacts()
                .deleteContact(
                        DeleteContactRequest.newBuilder()
                                .setAccountId(account)
                                .setContactId(contactId)
                                .setVersion(version)
                                .build());
    }

    @Test
    @DisplayName("MAT-8: a number is stored as written, in E.164, and with the rule that decided")
    void aContactIsStoredWithItsNumbersRead() {
        Contact created =
                STORE.create(
                        contact("")
                                .setGivenName("Maria")
                                .setFamilyName("Cantwell")
                                .setOrganization("Senate")
                                .addPhones(
                                        Phone.newBuilder()
                                                .setRaw("(202) 224-3441 x12")
                                                .setKind(PhoneKind.PHONE_KIND_WORK))
                                .addPhones(phone("+44 20 7946 0958"))
                                .addPhones(phone("ask reception"))
                                .addEmails(Email.newBuilder().setAddress("Maria@Example.org"))
                                .addReferences(reference("003A"))
                                .build());

        assertThat(created.getDisplayName()).isEqualTo("Maria Cantwell");
        assertThat(created.getVersion()).isEqualTo(1);
        assertThat(created.getOrigin()).isEqualTo(ContactOrigin.CONTACT_ORIGIN_API);
        assertThat(created.getPhones(0).getRaw()).isEqualTo("(202) 224-3441 x12");
        assertThat(created.getPhones(0).getE164()).isEqualTo("+12022243441");
        assertThat(created.getPhones(0).getExtension()).isEqualTo("12");
        assertThat(created.getPhones(0).getKind()).isEqualTo(PhoneKind.PHONE_KIND_WORK);
        assertThat(created.getPhonesList().stream().map(Phone::getRegionRule))
                .containsExactly(
                        RegionRule.REGION_RULE_ACCOUNT_DEFAULT,
                        RegionRule.REGION_RULE_OWN_COUNTRY_CODE,
                        RegionRule.REGION_RULE_UNSPECIFIED);
        assertThat(created.getPhones(2).getE164()).isEmpty();
        assertThat(STORE.get(account, created.getContactId())).isEqualTo(created);
    }

    @Test
    void aContactIdIsAUuidOfVersionSeven() {
        String id = STORE.create(contact("Ann").build()).getContactId();

        assertThat(id).matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-.{12}");
    }

    @Test
    void allFaultyFieldsAreNamedAtOnce() {
        Contact faulty =
                contact("A".repeat(401))
                        .setGivenName("B\0b")
                        .addPhones(phone("1".repeat(201)))
                        .addReferences(reference(""))
                        .build();

        Failures failure = Failures.of(() -> STORE.create(faulty));

        assertThat(failure.reason()).isEqualTo("INVALID_FIELD");
        assertThat(failure.fields())
                .containsExactly(
                        "contact.display_name",
                        "contact.given_name",
                        "contact.phones[0].raw",
                        "contact.references[0].external_id");
    }

    @Test
    void aContactNeedsSomethingToBeKnownBy() {
        assertThat(Failures.of(() -> STORE.create(contact("  ").build())).message())
                .contains("needs a name, an organization, a phone or an e-mail");
    }

    @Test
    @DisplayName("ACC-2: nothing of an account can be reached from another one")
    void anotherAccountSeesNothing() {
        Contact mine = STORE.create(contact("Mine").addPhones(phone("+12022243441")).build());
        String other = STORE.newAccount();
        String id = mine.getContactId();

        assertThat(Failures.of(() -> STORE.get(other, id)).reason()).isEqualTo("CONTACT_NOT_FOUND");
        Contact stolen = mine.toBuilder().setAccountId(other).setDisplayName("Theirs").build();
        assertThat(Failures.of(() -> update(stolen, "display_name")).reason())
                .isEqualTo("CONTACT_NOT_FOUND");
        ListContactsRequest byNumber =
                ListContactsRequest.newBuilder()
                        .setAccountId(other)
                        .setPhone("+12022243441")
                        .build();
        assertThat(STORE.contacts().listContacts(byNumber).getContactsList()).isEmpty();
        DeleteContactRequest delete =
                DeleteContactRequest.newBuilder().setAccountId(other).setContactId(id).build();
        assertThat(Failures.of(() -> STORE.contacts().deleteContact(delete)).reason())
                .isEqualTo("CONTACT_NOT_FOUND");
        assertThat(STORE.get(account, id)).isEqualTo(mine);
    }

    @Test
    void everyCallExplainsAnUnknownAccount() {
        String unknown = "no-such-account";

        assertThat(Failures.of(() -> STORE.get(unknown, "x")).reason())
                .isEqualTo("ACCOUNT_NOT_FOUND");
        assertThat(
                        Failures.of(() ->
                                        STORE.create(contact("Ann").setAccountId(unknown).build()))
                                .reason())
                .isEqualTo("ACCOUNT_NOT_FOUND");
        ListContactsRequest list = ListContactsRequest.newBuilder().setAccountId(unknown).build();
        assertThat(Failures.of(() -> STORE.contacts().listContacts(list)).reason())
                .isEqualTo("ACCOUNT_NOT_FOUND");
    }

    @Test
    void aReferenceBelongsToOneContact() {
        Contact owner = STORE.create(contact("Ann").addReferences(reference("1")).build());

        Failures failure =
                Failures.of(
                        () -> STORE.create(contact("Bob").addReferences(reference("1")).build()));

        assertThat(failure.reason()).isEqualTo("REFERENCE_TAKEN");
        assertThat(failure.code()).isEqualTo("ALREADY_EXISTS");
        assertThat(failure.message()).contains(owner.getContactId());
    }

    @Test
    void aRepeatedCreationAnswersWithTheFirstContact() {
        CreateContactRequest request =
                CreateContactRequest.newBuilder()
                        .setContact(contact("Ann"))
                        .setRequestId("create-ann")
                        .build();
        Contact first = STORE.contacts().createContact(request).getContact();

        assertThat(STORE.contacts().createContact(request).getContact()).isEqualTo(first);
        CreateContactRequest other = request.toBuilder().setContact(contact("Bob")).build();
        assertThat(Failures.of(() -> STORE.contacts().createContact(other)).reason())
                .isEqualTo("REQUEST_ID_REUSED");
    }

    @Test
    void onlyWhatTheMaskNamesChanges() {
        Contact before =
                STORE.create(
                        contact("")
                                .setGivenName("Ann")
                                .setFamilyName("Lee")
                                .addPhones(phone("202-224-3441"))
                                .addPhones(phone("202-224-3442"))
                                .addReferences(reference("1"))
                                .addReferences(reference("2"))
                                .build());
        Contact wanted =
                before.toBuilder()
                        .setFamilyName("Day")
                        .setOrganization("ignored")
                        .clearPhones()
                        .addPhones(phone("202-224-3443"))
                        .clearReferences()
                        .addReferences(reference("2"))
                        .addReferences(reference("3"))
                        .build();

        Contact after = update(wanted, "family_name", "phones", "references");

        assertThat(after.getDisplayName()).isEqualTo("Ann Day");
        assertThat(after.getOrganization()).isEmpty();
        assertThat(after.getPhonesList().stream().map(Phone::getE164))
                .containsExactly("+12022243443");
        assertThat(after.getReferencesList()).containsExactly(reference("2"), reference("3"));
        assertThat(after.getVersion()).isEqualTo(2);
        assertThat(STORE.get(account, before.getContactId())).isEqualTo(after);
    }

    @Test
    @DisplayName("CAP-7: an update that changes nothing writes nothing")
    void anUpdateWithoutDifferenceKeepsTheVersion() {
        Contact before = STORE.create(contact("Ann").addPhones(phone("202-224-3441")).build());

        assertThat(update(before, "display_name", "phones", "emails")).isEqualTo(before);
    }

    @Test
    void anUpdateOfAnOldVersionIsRefused() {
        Contact before = STORE.create(contact("Ann").build());
        update(before.toBuilder().setDisplayName("Anna").build(), "display_name");

        Failures failure =
                Failures.of(() ->
                        update(before.toBuilder().setDisplayName("Anne").build(), "display_name"));

        assertThat(failure.reason()).isEqualTo("VERSION_CONFLICT");
        assertThat(failure.code()).isEqualTo("ABORTED");
        assertThat(failure.message()).contains("version 2, not 1");
    }

    @Test
    void anUpdateMustLeaveSomethingToBeKnownBy() {
        Contact before = STORE.create(contact("Ann").build());

        Failures failure =
                Failures.of(() ->
                        update(before.toBuilder().clearDisplayName().build(), "display_name"));

        assertThat(failure.fields()).containsExactly("contact.display_name");
    }

    @Test
    void aMaskMustNameFieldsThatCanChange() {
        Contact before = STORE.create(contact("Ann").build());

        assertThat(Failures.of(() -> update(before)).fields()).containsExactly("update_mask");
        assertThat(Failures.of(() -> update(before, "origin")).message())
                .contains("'origin'", "display_name");
    }

    @Test
    void aDeletedContactIsGoneAndItsReferenceFree() {
        Contact before = STORE.create(contact("Ann").addReferences(reference("1")).build());
        String id = before.getContactId();

        assertThat(Failures.of(() -> delete(id, 7)).reason()).isEqualTo("VERSION_CONFLICT");
        delete(id, 1);

        assertThat(Failures.of(() -> STORE.get(account, id)).reason()).isEqualTo("CONTACT_DELETED");
        assertThat(Failures.of(() -> delete(id, 0)).reason()).isEqualTo("CONTACT_DELETED");
        Contact next = STORE.create(contact("Bob").addReferences(reference("1")).build());
        assertThat(next.getContactId()).isNotEqualTo(id);
    }

    @Test
    void aRepeatedDeletionSucceeds() {
        DeleteContactRequest request =
                DeleteContactRequest.newBuilder()
                        .setAccountId(account)
                        .setContactId(STORE.create(contact("Ann").build()).getContactId())
                        .setRequestId("delete-ann")
                        .build();
        STORE.contacts().deleteContact(request);

        assertThat(STORE.contacts().deleteContact(request)).isNotNull();
    }

    @Test
    void aBatchKeepsTheOrderAndNamesWhatIsMissing() {
        String ann = STORE.create(contact("Ann").build()).getContactId();
        String bob = STORE.create(contact("Bob").build()).getContactId();
        String nobody = "01900000-0000-7000-8000-000000000000";

        BatchGetContactsResponse batch =
                STORE.contacts()
                        .batchGetContacts(
                                BatchGetContactsRequest.newBuilder()
                                        .setAccountId(account)
                                        .addAllContactIds(List.of(bob, nobody, "garbage", ann))
                                        .build());

        assertThat(batch.getContactsList().stream().map(Contact::getDisplayName))
                .containsExactly("Bob", "Ann");
        assertThat(batch.getMissingContactIdsList()).containsExactly(nobody, "garbage");
    }

    private ListContactsResponse list(ListContactsRequest.Builder request) {
        return STORE.contacts().listContacts(request.setAccountId(account).build());
    }

    @Test
    @DisplayName("MAT-4: contacts are listed in the order of their creation")
    void aListIsPagedInTheOrderOfCreation() {
        List<String> created = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            created.add(STORE.create(contact("Contact " + i).build()).getContactId());
        }

        List<String> listed = new ArrayList<>();
        String token = "";
        do {
            ListContactsResponse page =
                    list(ListContactsRequest.newBuilder().setPageSize(3).setPageToken(token));
            page.getContactsList().forEach(contact -> listed.add(contact.getContactId()));
            token = page.getNextPageToken();
        } while (!token.isEmpty());

        assertThat(listed).isEqualTo(created);
    }

    @Test
    void aListCanBeFilteredByNumberInAnySpellingAndByReference() {
        Contact ann =
                STORE.create(
                        contact("Ann")
                                .addPhones(phone("+1 202 224 3441"))
                                .addReferences(reference("1"))
                                .build());
        STORE.create(contact("Bob").addPhones(phone("+1 202 224 9999")).build());

        assertThat(list(ListContactsRequest.newBuilder().setPhone("(202) 224-3441")))
                .satisfies(page -> assertThat(page.getContactsList()).containsExactly(ann));
        assertThat(list(ListContactsRequest.newBuilder().setReference(reference("1"))))
                .satisfies(page -> assertThat(page.getContactsList()).containsExactly(ann));
        assertThat(
                        list(
                                ListContactsRequest.newBuilder()
                                        .setPhone("(202) 224-9999")
                                        .setReference(reference("1"))))
                .satisfies(page -> assertThat(page.getContactsList()).isEmpty());
        assertThat(Failures.of(() -> list(ListContactsRequest.newBuilder().setPhone("hello"))))
                .satisfies(failure -> assertThat(failure.fields()).containsExactly("phone"));
    }

    @Test
    void aPageTokenIsBoundToItsFilters() {
        for (int i = 0; i < 3; i++) {
            STORE.create(contact("Contact " + i).addPhones(phone("202-224-3441")).build());
        }
        String token = list(ListContactsRequest.newBuilder().setPageSize(1)).getNextPageToken();

        Failures failure =
                Failures.of(() ->
                        list(
                                ListContactsRequest.newBuilder()
                                        .setPhone("202-224-3441")
                                        .setPageToken(token)));

        assertThat(failure.reason()).isEqualTo("INVALID_PAGE_TOKEN");
        assertThat(
                        Failures.of(() -> list(ListContactsRequest.newBuilder().setPageToken("x")))
                                .reason())
                .isEqualTo("INVALID_PAGE_TOKEN");
    }
}
