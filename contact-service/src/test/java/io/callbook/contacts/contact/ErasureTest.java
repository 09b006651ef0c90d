package io.callbook.contacts.contact;

import static io.callbook.contacts.StoreClient.record;
import static io.callbook.contacts.StoreClient.reference;
import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.contacts.Failures;
import io.callbook.contacts.StoreSql;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.ContactState;
import io.callbook.contacts.v1.EraseContactRequest;
import io.callbook.contacts.v1.EraseContactResponse;
import io.callbook.contacts.v1.LiftSuppressionRequest;
import io.callbook.contacts.v1.ResolveCallerRequest;
import io.callbook.contacts.v1.ResolveCallerResponse;
import io.callbook.contacts.v1.UpsertOutcome;
import io.callbook.contacts.v1.UpsertResult;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is left of erased persons, and what does not bring them back. */
@QuarkusTest
class ErasureTest extends LifeCycleCalls {
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
    @DisplayName("DEL-10, MAT-8: an erased number does not come back as the second of a field")
    void theSecondNumberOfAFieldBringsNobodyBack() {
        erase(ann());

        String both = "202-224-3449 / 202-224-3441";
        assertThat(Failures.of(() -> contact("X", both, "x@example.org", "5")).reason())
                .isEqualTo("SUPPRESSED");
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
}
