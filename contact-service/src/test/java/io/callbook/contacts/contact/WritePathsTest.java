package io.callbook.contacts.contact;

import static io.callbook.contacts.StoreClient.record;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.FieldMask;
import io.callbook.contacts.ServiceTest;
import io.callbook.contacts.StoreSql;
import io.callbook.contacts.contact.WritePath.Written;
import io.callbook.contacts.v1.Account;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.ContactDetails;
import io.callbook.contacts.v1.ContactHistoryEntry;
import io.callbook.contacts.v1.ContactOperation;
import io.callbook.contacts.v1.ContactUpsert;
import io.callbook.contacts.v1.CreateOrganizationRequest;
import io.callbook.contacts.v1.Email;
import io.callbook.contacts.v1.EraseContactRequest;
import io.callbook.contacts.v1.FieldChange;
import io.callbook.contacts.v1.FieldDefinition;
import io.callbook.contacts.v1.FieldType;
import io.callbook.contacts.v1.ListContactHistoryRequest;
import io.callbook.contacts.v1.Organization;
import io.callbook.contacts.v1.OrganizationServiceGrpc;
import io.callbook.contacts.v1.Phone;
import io.callbook.contacts.v1.PostalAddress;
import io.callbook.contacts.v1.PrimaryKey;
import io.callbook.contacts.v1.PrimaryKeyKind;
import io.callbook.contacts.v1.RegionRule;
import io.callbook.contacts.v1.Table;
import io.callbook.contacts.v1.UpdateAccountRequest;
import io.callbook.contacts.v1.UpdateTableRequest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The store's rules, whichever way a contact is written. */
@QuarkusTest
class WritePathsTest extends ServiceTest {
    private String account;

    @BeforeEach
    void newAccount() {
        account = STORE.newAccount();
    }

    private Written write(WritePath path, ContactUpsert.Builder record) {
        return path.write(STORE, account, record.build());
    }

    private static Email email(String address) {
        return Email.newBuilder().setAddress(address).build();
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

    @ParameterizedTest
    @EnumSource
    @DisplayName("MAT-8: numbers are kept as written and as understood")
    void numbersAreUnderstood(WritePath path) {
        Contact contact =
                write(path, record("1", "Ann", "(202) 224-3441 ext. 7", "front desk")).contact();

        Phone read = contact.getPhones(0);
        assertThat(read.getRaw()).isEqualTo("(202) 224-3441 ext. 7");
        assertThat(read.getE164()).isEqualTo("+12022243441");
        assertThat(read.getExtension()).isEqualTo("7");
        assertThat(read.getRegionRule()).isEqualTo(RegionRule.REGION_RULE_ACCOUNT_DEFAULT);
        assertThat(contact.getPhones(1).getE164()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void namesAreDerivedAndStripped(WritePath path) {
        Contact contact =
                write(path, record("1", "").setGivenName(" Ann ").setFamilyName("Lee")).contact();

        assertThat(contact.getDisplayName()).isEqualTo("Ann Lee");
        assertThat(contact.getGivenName()).isEqualTo("Ann");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("CAP-7: writing the same again changes nothing, and says nothing")
    void theSameAgainChangesNothing(WritePath path) throws Exception {
        ContactUpsert.Builder record = record("1", "Ann", "+12022243441");
        Contact first = write(path, record).contact();
        List<List<String>> before = changes();

        Contact again = write(path, record).contact();

        assertThat(again).isEqualTo(first);
        assertThat(changes()).isEqualTo(before);
        assertThat(history(first)).hasSize(1);
    }

    private List<List<String>> changes() throws Exception {
        return StoreSql.rows(
                """
                select count(*) from contact_change c
                 where account_id = ? and exists (
                       select from contact_reference r
                        where r.account_id = c.account_id and r.contact_id = c.contact_id
                          and r.external_id = '1')
                """,
                account);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("LOG-5: each change has its fields, its author and its time in the history")
    void changesHaveTheirHistory(WritePath path) {
        Contact first = write(path, record("1", "Ann", "+12022243441")).contact();
        Contact second = write(path, record("1", "Anne", "+12022243441")).contact();

        List<ContactHistoryEntry> history = history(second);

        assertThat(history)
                .extracting(ContactHistoryEntry::getOperation)
                .containsExactly(
                        ContactOperation.CONTACT_OPERATION_UPDATED,
                        ContactOperation.CONTACT_OPERATION_CREATED);
        assertThat(history.get(0).getChangesList())
                .containsExactly(
                        FieldChange.newBuilder()
                                .setField("display_name")
                                .setBeforeJson("\"Ann\"")
                                .setAfterJson("\"Anne\"")
                                .build());
        assertThat(history.get(0).getVersion()).isEqualTo(2);
        assertThat(history.get(0).getChangedAt()).isEqualTo(second.getUpdatedAt());
        assertThat(history.get(0).getActor()).isNotEmpty().isNotEqualTo("unknown");
        assertThat(history.get(1).getChangesList())
                .extracting(FieldChange::getField)
                .containsExactly("display_name", "phones", "references");
        assertThat(history.get(1).getChanges(0).getAfterJson()).isEqualTo("\"Ann\"");
        assertThat(history.get(1).getChangedAt()).isEqualTo(first.getCreatedAt());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("PRJ-1: no two contacts have one primary key, and none lacks it")
    void thePrimaryKeyIsUnique(WritePath path) {
        primaryKeyIsEmail();
        Contact ann = write(path, record("1", "Ann").addEmails(email("Ann@Example.org"))).contact();

        Written without = write(path, record("2", "Bob"));
        Written lost = write(path, record("1", "Ann"));
        write(path, record("3", "Cid").addEmails(email("cid@example.org")));
        Written taken = write(path, record("3", "Cid").addEmails(email("ann@example.ORG")));

        assertThat(without.error()).contains("primary key", "e-mail");
        assertThat(lost.error()).contains("primary key", "e-mail");
        assertThat(taken.error()).contains("primary key", ann.getContactId());
        assertThat(STORE.get(account, ann.getContactId())).isEqualTo(ann);
    }

    private void primaryKeyIsEmail() {
        STORE.accounts()
                .updateAccount(
                        UpdateAccountRequest.newBuilder()
                                .setAccount(
                                        Account.newBuilder()
                                                .setAccountId(account)
                                                .setPrimaryKey(
                                                        PrimaryKey.newBuilder()
                                                                .setKind(
                                                                        PrimaryKeyKind
                                                                                .PRIMARY_KEY_KIND_EMAIL)))
                                .setUpdateMask(FieldMask.newBuilder().addPaths("primary_key"))
                                .build());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("DEL-10: nothing brings an erased person back")
    void erasedPersonsStayAway(WritePath path) {
        Contact ann =
                write(path, record("1", "Ann", "+12022243441").addEmails(email("a@example.org")))
                        .contact();
        STORE.contacts()
                .eraseContact(
                        EraseContactRequest.newBuilder()
                                .setAccountId(account)
                                .setContactId(ann.getContactId())
                                .setConfirmContactId(ann.getContactId())
                                .build());

        assertThat(write(path, record("1", "Somebody")).error()).contains("erased");
        assertThat(write(path, record("2", "X", "202 224 3441")).error()).contains("erased");
        assertThat(write(path, record("3", "X").addEmails(email("A@EXAMPLE.ORG"))).error())
                .contains("erased");
        assertThat(write(path, record("4", "Ann")).contact().getDisplayName()).isEqualTo("Ann");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("MAT-8: a field of two numbers gives two phones, and written again the same two")
    void aFieldMayHoldTwoNumbers(WritePath path) {
        ContactUpsert.Builder written =
                record("1", "Ann")
                        .clearPhones()
                        .addPhones(Phone.newBuilder().setRaw("202-224-3441 / 202-224-3442"));
        Contact contact = write(path, written).contact();

        assertThat(contact.getPhonesList())
                .extracting(Phone::getE164)
                .containsExactly("+12022243441", "+12022243442");
        assertThat(
                        write(
                                        path,
                                        record("1", "Ann")
                                                .clearPhones()
                                                .addAllPhones(contact.getPhonesList()))
                                .contact()
                                .getPhonesList())
                .isEqualTo(contact.getPhonesList());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("PRJ-2: attributes are declared before use and take their type's form")
    void attributesAreDeclared(WritePath path) {
        ContactUpsert.Builder vip =
                record("1", "Ann")
                        .setDetails(ContactDetails.newBuilder().putAttributes("vip", "TRUE"));

        assertThat(write(path, vip).error()).contains("vip", "declare");
        STORE.tables()
                .updateTable(
                        UpdateTableRequest.newBuilder()
                                .setTable(
                                        Table.newBuilder()
                                                .setAccountId(account)
                                                .setTableCode("Contact")
                                                .addFields(
                                                        FieldDefinition.newBuilder()
                                                                .setName("vip")
                                                                .setType(
                                                                        FieldType
                                                                                .FIELD_TYPE_BOOLEAN)))
                                .setUpdateMask(FieldMask.newBuilder().addPaths("fields"))
                                .build());

        assertThat(write(path, vip).contact().getAttributesMap()).containsEntry("vip", "true");
        assertThat(
                        write(
                                        path,
                                        record("1", "Ann")
                                                .setDetails(
                                                        ContactDetails.newBuilder()
                                                                .putAttributes("vip", "maybe")))
                                .error())
                .contains("vip", "true or false");
    }

    @ParameterizedTest
    @EnumSource
    void detailsAreStoredSortedAndStripped(WritePath path) {
        PostalAddress address =
                PostalAddress.newBuilder().setStreet("1 Main St").setCity("Springfield").build();
        Contact contact =
                write(
                                path,
                                record("1", "Ann")
                                        .setDetails(
                                                ContactDetails.newBuilder()
                                                        .addTags(" vip ")
                                                        .addTags("beta")
                                                        .addTags("vip")
                                                        .addAddresses(address)
                                                        .setOwner("bob@example.org")))
                        .contact();

        assertThat(contact.getTagsList()).containsExactly("beta", "vip");
        assertThat(contact.getAddressesList()).containsExactly(address);
        assertThat(contact.getOwner()).isEqualTo("bob@example.org");
        Contact kept = write(path, record("1", "Anne")).contact();
        assertThat(kept.getTagsList()).containsExactly("beta", "vip");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("MAT-8: a member's numbers are read in its organization's country")
    void aMemberTakesAfterItsOrganization(WritePath path) {
        String organization =
                OrganizationServiceGrpc.newBlockingStub(STORE.channel())
                        .createOrganization(
                                CreateOrganizationRequest.newBuilder()
                                        .setOrganization(
                                                Organization.newBuilder()
                                                        .setAccountId(account)
                                                        .setName("Acme")
                                                        .setRegion("GB"))
                                        .build())
                        .getOrganization()
                        .getOrganizationId();

        Contact member =
                write(
                                path,
                                record("1", "Ann", "020 7946 0018")
                                        .setDetails(
                                                ContactDetails.newBuilder()
                                                        .setOrganizationId(organization)))
                        .contact();

        assertThat(member.getOrganization()).isEqualTo("Acme");
        assertThat(member.getPhones(0).getE164()).isEqualTo("+442079460018");
        assertThat(member.getPhones(0).getRegionRule())
                .isEqualTo(RegionRule.REGION_RULE_ORGANIZATION_COUNTRY);
    }

    @ParameterizedTest
    @EnumSource
    void anOrganizationMustExist(WritePath path) {
        ContactDetails nowhere =
                ContactDetails.newBuilder()
                        .setOrganizationId("01900000-0000-7000-8000-000000000000")
                        .build();

        assertThat(write(path, record("1", "Ann").setDetails(nowhere)).error())
                .contains("organization_id");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTooMuchIsRefusedByName(WritePath path) {
        ContactUpsert.Builder crowded = record("1", "Ann");
        IntStream.range(0, 51).forEach(i -> crowded.addPhones(Phone.newBuilder().setRaw("1" + i)));

        assertThat(write(path, crowded).error()).contains("phones", "50");
        assertThat(write(path, record("2", "A".repeat(401))).error())
                .contains("display_name", "400");
        assertThat(write(path, record("3", "A\0nn")).error()).contains("display_name", "NUL");
        assertThat(write(path, record("4", "")).error()).contains("display_name");
    }
}
