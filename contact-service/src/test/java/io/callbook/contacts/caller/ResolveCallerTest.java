package io.callbook.contacts.caller;

import static io.callbook.contacts.StoreClient.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.contacts.Failures;
import io.callbook.contacts.ServiceTest;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.ContactOrigin;
import io.callbook.contacts.v1.DeleteContactRequest;
import io.callbook.contacts.v1.Phone;
import io.callbook.contacts.v1.PhoneKind;
import io.callbook.contacts.v1.ResolveCallerRequest;
import io.callbook.contacts.v1.ResolveCallerResponse;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ResolveCallerTest extends ServiceTest {
    private static final String NUMBER = "+12022243441";
    private static final String RESERVED = "01900000-0000-7000-8000-00000000abcd";

    private String account;

    @BeforeEach
    void openAnAccount() {
        account = STORE.newAccount();
    }

    private ResolveCallerRequest.Builder question() {
        return ResolveCallerRequest.newBuilder().setAccountId(account).setE164(NUMBER);
    }

    private static ResolveCallerResponse resolve(ResolveCallerRequest.Builder question) {
        return STORE.ingest().resolveCaller(question.build());
    }

    @Test
    @DisplayName("MAT-2: an unknown number becomes a contact at once")
    void anUnknownNumberBecomesAContact() {
        ResolveCallerResponse first = resolve(question());
        ResolveCallerResponse second = resolve(question());

        assertThat(first.getCreated()).isTrue();
        Contact contact = first.getContacts(0);
        assertThat(contact.getDisplayName()).isEqualTo(NUMBER);
        assertThat(contact.getOrigin()).isEqualTo(ContactOrigin.CONTACT_ORIGIN_CALL);
        assertThat(contact.getPhones(0).getE164()).isEqualTo(NUMBER);
        assertThat(second.getCreated()).isFalse();
        assertThat(second.getContactsList()).containsExactly(contact);
    }

    @Test
    @DisplayName("MAT-2: 50 simultaneous calls from an unknown number create exactly one contact")
    void simultaneousQuestionsCreateOneContact() throws Exception {
        List<Callable<ResolveCallerResponse>> calls =
                Collections.nCopies(50, () -> resolve(question()));

        List<ResolveCallerResponse> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(50)) {
            for (Future<ResolveCallerResponse> done : threads.invokeAll(calls)) {
                answers.add(done.get());
            }
        }

        assertThat(answers.stream().filter(ResolveCallerResponse::getCreated)).hasSize(1);
        assertThat(answers.stream().flatMap(answer -> answer.getContactsList().stream()).distinct())
                .hasSize(1);
    }

    @Test
    @DisplayName("MAT-2, MAT-9: two forms of one number are one caller")
    void equivalentNumbersAreOneCaller() {
        ResolveCallerResponse today = resolve(question().setE164("+5511987654321"));
        ResolveCallerResponse before2012 = resolve(question().setE164("+551187654321"));

        assertThat(today.getCreated()).isTrue();
        assertThat(before2012.getCreated()).isFalse();
        assertThat(before2012.getContactsList()).isEqualTo(today.getContactsList());
    }

    @Test
    @DisplayName("MAT-4: the contacts of a number come created first one first")
    void contactsComeInTheOrderOfTheirCreation() {
        STORE.upsert(account, record("1", "First", "202-224-3441").build());
        STORE.upsert(
                account,
                record("2", "Second", "+1 202 224 3441 x5").build(),
                record("3", "Third", "(202) 224 3441").build());

        ResolveCallerResponse answer = resolve(question().setExtension("5"));

        assertThat(answer.getCreated()).isFalse();
        assertThat(answer.getContactsList().stream().map(Contact::getDisplayName))
                .containsExactly("First", "Second", "Third");
    }

    @Test
    void aFaxIdentifiesNobody() {
        Phone fax = Phone.newBuilder().setRaw(NUMBER).setKind(PhoneKind.PHONE_KIND_FAX).build();
        STORE.upsert(account, record("1", "Office").addPhones(fax).build());

        assertThat(resolve(question()).getCreated()).isTrue();
    }

    @Test
    void aCreatedContactGetsTheReservedId() {
        ResolveCallerResponse answer =
                resolve(question().setReservedContactId(RESERVED).setExtension("42"));

        assertThat(answer.getContacts(0).getContactId()).isEqualTo(RESERVED);
        assertThat(answer.getContacts(0).getPhones(0).getExtension()).isEqualTo("42");
        assertThat(resolve(question().setReservedContactId(RESERVED)).getCreated()).isFalse();
    }

    @Test
    void anIdOfADeletedContactIsNotGivenAgain() {
        resolve(question().setReservedContactId(RESERVED));
        STORE.contacts()
                .deleteContact(
                        DeleteContactRequest.newBuilder()
                                .setAccountId(account)
                                .setContactId(RESERVED)
                                .build());

        ResolveCallerResponse answer = resolve(question().setReservedContactId(RESERVED));

        assertThat(answer.getCreated()).isTrue();
        assertThat(answer.getContacts(0).getContactId()).isNotEqualTo(RESERVED);
    }

    @Test
    @DisplayName("ACC-2: one account's number says nothing about another one's")
    void numbersOfOtherAccountsAreUnknown() {
        resolve(question());

        assertThat(resolve(question().setAccountId(STORE.newAccount())).getCreated()).isTrue();
    }

    @Test
    void badQuestionsAreExplained() {
        Failures faulty =
                Failures.of(() ->
                        resolve(
                                question()
                                        .setE164("202-224-3441")
                                        .setExtension("x1")
                                        .setReservedContactId("mine")));

        assertThat(faulty.reason()).isEqualTo("INVALID_FIELD");
        assertThat(faulty.fields()).containsExactly("e164", "extension", "reserved_contact_id");
        assertThat(Failures.of(() -> resolve(question().setAccountId("nobody"))).reason())
                .isEqualTo("ACCOUNT_NOT_FOUND");
    }
}
