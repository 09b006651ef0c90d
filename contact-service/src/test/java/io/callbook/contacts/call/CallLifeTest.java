package io.callbook.contacts.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.JsonFormat;
import io.callbook.contacts.StoreClient;
import io.callbook.contacts.StoreSql;
import io.callbook.contacts.v1.Call;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.DeleteContactRequest;
import io.callbook.contacts.v1.EraseContactRequest;
import io.callbook.contacts.v1.ExportContactRequest;
import io.callbook.contacts.v1.MergeContactsRequest;
import io.callbook.contacts.v1.NumberChoice;
import io.callbook.contacts.v1.Phone;
import io.callbook.contacts.v1.RemoveReferencesRequest;
import io.callbook.contacts.v1.UndeleteContactRequest;
import io.callbook.contacts.v1.UnmergeContactRequest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What becomes of calls when their contacts do not stay what they are. */
@QuarkusTest
class CallLifeTest extends CallTest {
    private void merge(String survivor, String merged) {
        STORE.contacts()
                .mergeContacts(
                        MergeContactsRequest.newBuilder()
                                .setAccountId(account)
                                .setSurvivorId(survivor)
                                .setMergedId(merged)
                                .build());
    }

    private void unmerge(String merged) {
        STORE.contacts()
                .unmergeContact(
                        UnmergeContactRequest.newBuilder()
                                .setAccountId(account)
                                .setMergedId(merged)
                                .build());
    }

    private void delete(String contactId) {
        STORE.contacts()
                .deleteContact(
                        DeleteContactRequest.newBuilder()
                                .setAccountId(account)
                                .setContactId(contactId)
                                .build());
    }

    private void undelete(String contactId) {
        STORE.contacts()
                .undeleteContact(
                        UndeleteContactRequest.newBuilder()
                                .setAccountId(account)
                                .setContactId(contactId)
                                .build());
    }

    private void erase(String contactId) {
        STORE.contacts()
                .eraseContact(
                        EraseContactRequest.newBuilder()
                                .setAccountId(account)
                                .setContactId(contactId)
                                .setConfirmContactId(contactId)
                                .build());
    }

    private String export(String contactId) throws Exception {
        return JsonFormat.printer()
                .print(
                        STORE.contacts()
                                .exportContact(
                                        ExportContactRequest.newBuilder()
                                                .setAccountId(account)
                                                .setContactId(contactId)
                                                .build()));
    }

    private static Contact said(Contact contact) {
        return contact.toBuilder().clearVersion().clearUpdatedAt().build();
    }

    @Test
    @DisplayName("DEL-9, MAT-5: a merge unites calls and choices, unmerging gives back what was")
    void mergingUnitesCalls() {
        String ann = contact("Ann").getContactId();
        String twin = contact("Twin").getContactId();
        record(call("c1", NOON, ann), call("c2", NOON + 5, twin), call("c3", NOON + 1, twin));
        choose("c1", ann);
        choose("c3", twin);
        Contact annBefore = STORE.get(account, ann);
        Contact twinBefore = STORE.get(account, twin);

        merge(ann, twin);

        Contact one = STORE.get(account, ann);
        assertThat(one.getLastCallAt()).isEqualTo(at(NOON + 5));
        assertThat(one.getNumberChoicesList())
                .containsExactlyElementsOf(twinBefore.getNumberChoicesList());
        assertThat(get("c2").getContact().getContactId()).isEqualTo(ann);
        assertThat(ids(list().setContactId(ann))).containsExactly("c2", "c3", "c1");
        assertThat(ids(list().setContactId(twin))).containsExactly("c2", "c3", "c1");

        record(call("c4", NOON + 8, twin));
        assertThat(lastCall(ann)).isEqualTo(NOON + 8);
        record(call("c4", NOON + 9, ann));

        unmerge(twin);

        assertThat(said(STORE.get(account, twin))).isEqualTo(said(twinBefore));
        assertThat(said(STORE.get(account, ann)))
                .isEqualTo(said(annBefore.toBuilder().setLastCallAt(at(NOON + 9)).build()));
    }

    @Test
    @DisplayName("MAT-5: who chooses a merged contact chooses what it became")
    void aMergedContactStandsForItsSurvivor() {
        String ann = contact("Ann").getContactId();
        String twin = contact("Twin").getContactId();
        record(call("c1", NOON, ann));
        Call chosen = choose("c1", twin).getCall();

        merge(ann, twin);

        assertThat(choose("c1", ann).getCall()).isEqualTo(chosen);
        record(call("c2", NOON, ann));
        assertThat(choose("c2", twin).getCall().getChosenContactId()).isEqualTo(ann);
    }

    @Test
    @DisplayName("DEL-5: a deleted contact keeps its calls and a tombstone that resolves its id")
    void deletingKeepsCalls() {
        Contact ann = contact("Ann");
        record(call("c1", NOON, ann.getContactId()));
        choose("c1", ann.getContactId());
        Contact before = STORE.get(account, ann.getContactId());

        delete(ann.getContactId());

        assertThat(get("c1").hasContact()).isFalse();
        assertThat(get("c1").getCall().getChosenContactId()).isEqualTo(ann.getContactId());
        assertThat(ids(list().setContactId(ann.getContactId()))).containsExactly("c1");

        undelete(ann.getContactId());

        assertThat(said(STORE.get(account, ann.getContactId()))).isEqualTo(said(before));
        assertThat(get("c1").hasContact()).isTrue();
    }

    @Test
    @DisplayName("DEL-10: erasing leaves of a person's calls the id, the time and the outcome")
    void erasingForgetsCalls() throws Exception {
        String ann = contact("Ann").getContactId();
        String twin = contact("Twin").getContactId();
        merge(ann, twin);
        String bob =
                STORE.create(
                                Contact.newBuilder()
                                        .setAccountId(account)
                                        .setDisplayName("Bob")
                                        .addPhones(Phone.newBuilder().setRaw("+12022243455"))
                                        .build())
                        .getContactId();
        record(
                call("c1", NOON, ann).addCandidateIds(bob).setReference(StoreClient.reference("9")),
                call("c2", NOON, twin),
                call("c3", NOON, bob).setE164("+12022243455"),
                call("c4", NOON, "").setOutcome("UNKNOWN"));
        choose("c1", ann);

        erase(ann);

        Call erased =
                Call.newBuilder()
                        .setAccountId(account)
                        .setCallId("c1")
                        .setIdentifiedAt(at(NOON))
                        .setOutcome("MATCHED")
                        .build();
        assertThat(get("c1").getCall()).isEqualTo(erased);
        assertThat(get("c1").hasContact()).isFalse();
        assertThat(get("c2").getCall()).isEqualTo(erased.toBuilder().setCallId("c2").build());
        assertThat(get("c3").getCall().getE164()).isEqualTo("+12022243455");
        assertThat(get("c4").getCall().getE164()).isEmpty();
        assertThat(ids(list().setContactId(ann))).isEmpty();
        assertThat(ids(list().setE164(NUMBER))).isEmpty();
        assertThat(
                        StoreSql.rows(
                                "select t::text from call t where account_id = ?"
                                        + " and t::text like '%12022243441%'",
                                account))
                .isEmpty();
    }

    @Test
    @DisplayName("DEL-10: what is recorded later brings nothing of an erased person back")
    void recordingLaterBringsNothingBack() {
        String ann = contact("Ann").getContactId();
        record(call("c1", NOON, ann));
        erase(ann);

        record(call("c1", NOON + 9, ann), call("c2", NOON, ann), call("c3", NOON, ""));

        assertThat(get("c1").getCall().getIdentifiedAt()).isEqualTo(at(NOON));
        for (String id : List.of("c1", "c2", "c3")) {
            Call call = get(id).getCall();
            assertThat(call.getE164() + call.getReason() + call.getContactId()).as(id).isEmpty();
        }
        String bob = STORE.create(bob()).getContactId();
        assertThat(choose("c3", bob).getContact().getNumberChoicesList()).isEmpty();
        assertThat(lastCall(bob)).isEqualTo(NOON);
    }

    private Contact bob() {
        return Contact.newBuilder().setAccountId(account).setDisplayName("Bob").build();
    }

    @Test
    @DisplayName("MAT-5: the export of a person has the calls and the agents' choices")
    void theExportHasCalls() throws Exception {
        String ann = contact("Ann").getContactId();
        String twin = contact("Twin").getContactId();
        record(call("call-of-ann", NOON, ann), call("call-of-twin", NOON, twin));
        choose("call-of-ann", ann);
        merge(ann, twin);

        assertThat(export(ann)).contains("call-of-ann", "call-of-twin", "agent-7", "last_call_at");
        delete(ann);
        assertThat(export(ann)).contains("call-of-ann", "call-of-twin", "agent-7");
    }

    @Test
    @DisplayName("MAT-15: a call from a record counts for whoever has the record by now")
    void aCallFollowsItsRecord() {
        record(
                call("c1", NOON, "")
                        .setOutcome("UNKNOWN")
                        .setReference(StoreClient.reference("003-7")));
        assertThat(get("c1").hasContact()).isFalse();

        String ann =
                STORE.upsert(account, StoreClient.record("003-7", "Ann").build())
                        .getFirst()
                        .getContactId();

        assertThat(get("c1").getContact().getContactId()).isEqualTo(ann);
        assertThat(lastCall(ann)).isEqualTo(NOON);
        assertThat(ids(list().setContactId(ann))).containsExactly("c1");

        String bob = STORE.create(bob()).getContactId();
        merge(bob, ann);
        assertThat(get("c1").getContact().getContactId()).isEqualTo(bob);
        assertThat(lastCall(bob)).isEqualTo(NOON);
        unmerge(ann);
        assertThat(lastCall(ann)).isEqualTo(NOON);
        assertThat(STORE.get(account, bob).hasLastCallAt()).isFalse();

        STORE.ingest()
                .removeReferences(
                        RemoveReferencesRequest.newBuilder()
                                .setAccountId(account)
                                .addReferences(StoreClient.reference("003-7"))
                                .setKeepContacts(true)
                                .build());
        assertThat(STORE.get(account, ann).hasLastCallAt()).isFalse();
        assertThat(get("c1").hasContact()).isFalse();
    }

    @Test
    void aCallFromAKnownRecordCountsAtOnceUntilAnAgentChooses() {
        String ann =
                STORE.upsert(account, StoreClient.record("003-8", "Ann").build())
                        .getFirst()
                        .getContactId();
        String bob = STORE.create(bob()).getContactId();
        record(call("c1", NOON, "").setReference(StoreClient.reference("003-8")));
        assertThat(lastCall(ann)).isEqualTo(NOON);

        choose("c1", bob);

        assertThat(STORE.get(account, ann).hasLastCallAt()).isFalse();
        assertThat(STORE.get(account, bob).getNumberChoicesList())
                .extracting(NumberChoice::getE164)
                .containsExactly(NUMBER);
    }
}
