package io.callbook.contacts.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Duration;
import io.callbook.contacts.Failures;
import io.callbook.contacts.StoreClient;
import io.callbook.contacts.StoreSql;
import io.callbook.contacts.v1.Call;
import io.callbook.contacts.v1.ChooseContactRequest;
import io.callbook.contacts.v1.ChooseContactResponse;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.DeleteContactRequest;
import io.callbook.contacts.v1.ListCallsResponse;
import io.callbook.contacts.v1.NumberChoice;
import io.callbook.contacts.v1.RecordCallsRequest;
import io.callbook.contacts.v1.StreamSnapshotRequest;
import io.callbook.contacts.v1.WatchChangesRequest;
import io.callbook.contacts.v1.WatchChangesResponse;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CallServiceTest extends CallTest {
    private static final String NOBODY = "0190a7c0-0000-7000-8000-000000000000";

    private List<List<String>> feed() throws Exception {
        return StoreSql.rows(
                "select contact_id from contact_change where account_id = ? order by sequence",
                account);
    }

    @Test
    @DisplayName("MAT-15: a call is kept as it was identified, and tells its contact")
    void aCallIsKept() {
        Contact ann = contact("Ann");
        Call sent =
                call("c1", NOON, ann.getContactId())
                        .setAccountId(account)
                        .setExtension("42")
                        .setAttestation("FULL")
                        .setSelectionRule("FIRST_CREATED")
                        .addCandidateIds(ann.getContactId())
                        .addCandidateIds(NOBODY)
                        .setCandidateCount(7)
                        .setDataAge(Duration.newBuilder().setSeconds(1).setNanos(5_000))
                        .setDegraded(true)
                        .setReference(StoreClient.reference("003"))
                        .build();

        assertThat(record(sent.toBuilder()).getRefusedList()).isEmpty();

        assertThat(get("c1").getCall()).isEqualTo(sent);
        assertThat(get("c1").getContact().getContactId()).isEqualTo(ann.getContactId());
        assertThat(get("c1").getContact().getLastCallAt()).isEqualTo(at(NOON));
        assertThat(get("c1").getContact().getVersion()).isEqualTo(ann.getVersion());
    }

    @Test
    @DisplayName("MAT-15: what was identified later replaces, the same or older changes nothing")
    void recordingIsIdempotent() throws Exception {
        String ann = contact("Ann").getContactId();
        String bob = contact("Bob").getContactId();
        record(call("c1", NOON, ann));
        int told = feed().size();

        record(call("c1", NOON, bob), call("c1", NOON - 1, bob));
        assertThat(get("c1").getCall().getContactId()).isEqualTo(ann);
        assertThat(feed()).hasSize(told);

        record(call("c1", NOON + 2, ann), call("c1", NOON + 5, bob), call("c1", NOON + 3, ann));
        assertThat(get("c1").getCall().getContactId()).isEqualTo(bob);
        assertThat(STORE.get(account, ann).hasLastCallAt()).isFalse();
        assertThat(lastCall(bob)).isEqualTo(NOON + 5);
        assertThat(feed()).hasSize(told + 2);
    }

    @Test
    void recordingKeepsTheAgentsChoice() {
        String ann = contact("Ann").getContactId();
        String bob = contact("Bob").getContactId();
        record(call("c1", NOON, ann));
        choose("c1", bob);

        record(call("c1", NOON + 9, ann).setOutcome("MULTIPLE"));

        Call call = get("c1").getCall();
        assertThat(call.getOutcome()).isEqualTo("MULTIPLE");
        assertThat(call.getChosenContactId()).isEqualTo(bob);
        assertThat(call.getContactId()).isEqualTo(ann);
        assertThat(lastCall(bob)).isEqualTo(NOON + 9);
        assertThat(STORE.get(account, bob).getNumberChoicesList())
                .extracting(NumberChoice::getE164)
                .containsExactly(NUMBER);
        assertThat(ids(list())).containsExactly("c1");
    }

    @Test
    void aCallThatIsNoneIsRefusedAloneAndTheOthersAreKept() {
        String ann = contact("Ann").getContactId();

        var answer =
                record(
                        call("good", NOON, ann),
                        call("", NOON, ann),
                        call("x".repeat(129), NOON, ann),
                        call("time", 0, ann),
                        call("future", System.currentTimeMillis() / 1000 + 100_000, ann),
                        call("number", NOON, ann).setE164("202-224-3441"),
                        call("extension", NOON, ann).setExtension("x"),
                        call("outcome", NOON, ann).setOutcome("Ann Lee"),
                        call("contact", NOON, "ann"),
                        call("candidate", NOON, ann).addCandidateIds("bob"),
                        call("reason", NOON, ann).setReason("x".repeat(1_001)),
                        call("age", NOON, ann)
                                .setDataAge(Duration.newBuilder().setSeconds(Long.MAX_VALUE)),
                        call("reference", NOON, ann)
                                .setReference(StoreClient.reference("").toBuilder()),
                        call("account", NOON, ann).setAccountId("other"),
                        call("nul\0", NOON, ann),
                        call("last", NOON, ann));

        assertThat(answer.getRefusedList())
                .extracting(refused -> refused.getIndex())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 14).boxed().toList());
        assertThat(answer.getRefused(4).getMessage()).startsWith("e164 must be");
        assertThat(ids(list())).containsExactlyInAnyOrder("good", "last");
    }

    @Test
    void tooManyOrNoCallsAreRefused() {
        RecordCallsRequest.Builder many = RecordCallsRequest.newBuilder().setAccountId(account);
        IntStream.range(0, 1_001).forEach(i -> many.addCalls(call("c" + i, NOON, "")));

        assertThat(Failures.of(() -> record()).fields()).containsExactly("calls");
        assertThat(Failures.of(() -> STORE.calls().recordCalls(many.build())).fields())
                .containsExactly("calls");
        many.removeCalls(0);
        assertThat(STORE.calls().recordCalls(many.build()).getRefusedCount()).isZero();
    }

    @Test
    @DisplayName(
            "MAT-5: the agent's choice is recorded, moves the call and is a hint for the number")
    void aChoiceIsNoted() throws Exception {
        String ann = contact("Ann").getContactId();
        String bob = contact("Bob").getContactId();
        record(call("c0", NOON - 100, ann), call("c1", NOON, ann).setExtension("5"));
        int told = feed().size();

        ChooseContactResponse chosen = choose("c1", bob);

        assertThat(chosen.getCall().getChosenContactId()).isEqualTo(bob);
        assertThat(chosen.getCall().getChosenBy()).isEqualTo("agent-7");
        assertThat(chosen.getCall().getContactId()).isEqualTo(ann);
        assertThat(chosen.getContact()).isEqualTo(STORE.get(account, bob));
        NumberChoice hint = chosen.getContact().getNumberChoices(0);
        assertThat(hint.getE164()).isEqualTo(NUMBER);
        assertThat(hint.getExtension()).isEqualTo("5");
        assertThat(hint.getChosenAt()).isEqualTo(chosen.getCall().getChosenAt());
        assertThat(lastCall(bob)).isEqualTo(NOON);
        assertThat(lastCall(ann)).isEqualTo(NOON - 100);
        assertThat(get("c1").getContact().getContactId()).isEqualTo(bob);
        assertThat(feed().subList(told, told + 2))
                .containsExactlyInAnyOrder(List.of(ann), List.of(bob));
    }

    @Test
    @DisplayName("MAT-5: the same choice again changes nothing, another one replaces it")
    void theSameChoiceChangesNothing() throws Exception {
        String ann = contact("Ann").getContactId();
        String bob = contact("Bob").getContactId();
        record(call("c1", NOON, ann));
        Call first = choose("c1", bob).getCall();
        int told = feed().size();

        assertThat(choose("c1", bob).getCall()).isEqualTo(first);
        assertThat(feed()).hasSize(told);

        choose("c1", ann);
        assertThat(STORE.get(account, bob).getNumberChoicesList()).isEmpty();
        assertThat(STORE.get(account, ann).getNumberChoicesList()).hasSize(1);
    }

    @Test
    @DisplayName("MAT-5: of a number's choices the latest one tells its time, at most 50 are told")
    void choicesAreBounded() {
        String ann = contact("Ann").getContactId();
        for (int i = 0; i < 52; i++) {
            record(call("c" + i, NOON + i, ann).setE164("+120222430" + (10 + i)));
            choose("c" + i, ann);
        }
        record(call("again", NOON, ann).setE164("+12022243040"));
        Call again = choose("again", ann).getCall();

        List<NumberChoice> choices = STORE.get(account, ann).getNumberChoicesList();

        assertThat(choices).hasSize(50);
        assertThat(choices.getFirst().getE164()).isEqualTo("+12022243040");
        assertThat(choices.getFirst().getChosenAt()).isEqualTo(again.getChosenAt());
        assertThat(choices).extracting(NumberChoice::getE164).doesNotHaveDuplicates();
        assertThat(choices).extracting(NumberChoice::getE164).doesNotContain("+12022243010");
    }

    @Test
    void choicesThatCannotBeAreExplained() {
        String ann = contact("Ann").getContactId();
        String gone = contact("Gone").getContactId();
        STORE.contacts()
                .deleteContact(
                        DeleteContactRequest.newBuilder()
                                .setAccountId(account)
                                .setContactId(gone)
                                .build());
        record(call("c1", NOON, ann));

        assertThat(Failures.of(() -> choose("nil", ann)).reason()).isEqualTo("CALL_NOT_FOUND");
        assertThat(Failures.of(() -> choose("nul\0", ann)).reason()).isEqualTo("CALL_NOT_FOUND");
        assertThat(Failures.of(() -> choose("c1", NOBODY)).reason()).isEqualTo("CONTACT_NOT_FOUND");
        assertThat(Failures.of(() -> choose("c1", "x")).reason()).isEqualTo("CONTACT_NOT_FOUND");
        Failures nobody = Failures.of(() -> choose("c1", ""));
        assertThat(nobody.reason()).isEqualTo("INVALID_FIELD");
        assertThat(nobody.fields()).containsExactly("contact_id");
        assertThat(Failures.of(() -> choose("c1", gone)).reason()).isEqualTo("CONTACT_DELETED");
        ChooseContactRequest.Builder long1 =
                ChooseContactRequest.newBuilder()
                        .setAccountId(account)
                        .setCallId("c1")
                        .setContactId(ann)
                        .setAgent("x".repeat(201));
        assertThat(Failures.of(() -> STORE.calls().chooseContact(long1.build())).fields())
                .containsExactly("agent");
        assertThat(
                        Failures.of(() ->
                                        STORE.calls()
                                                .chooseContact(
                                                        long1.setAgent("")
                                                                .setAccountId("nobody")
                                                                .build()))
                                .reason())
                .isEqualTo("ACCOUNT_NOT_FOUND");
    }

    @Test
    void callsAreListedByPagesTheLatestFirst() {
        String ann = contact("Ann").getContactId();
        String bob = contact("Bob").getContactId();
        List<Call.Builder> calls = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            calls.add(
                    call("c" + i, NOON + i / 3, i % 2 == 0 ? ann : bob)
                            .setE164(i < 5 ? NUMBER : "+12022243499"));
        }
        record(calls.toArray(Call.Builder[]::new));

        List<String> paged = new ArrayList<>();
        String token = "";
        do {
            ListCallsResponse page =
                    STORE.calls().listCalls(list().setPageSize(3).setPageToken(token).build());
            page.getCallsList().forEach(call -> paged.add(call.getCallId()));
            token = page.getNextPageToken();
        } while (!token.isEmpty());

        assertThat(paged)
                .containsExactly("c9", "c8", "c7", "c6", "c5", "c4", "c3", "c2", "c1", "c0");
        assertThat(ids(list().setContactId(ann))).containsExactly("c8", "c6", "c4", "c2", "c0");
        assertThat(ids(list().setE164(NUMBER))).containsExactly("c4", "c3", "c2", "c1", "c0");
        assertThat(ids(list().setE164(NUMBER).setContactId(bob))).containsExactly("c3", "c1");
        assertThat(ids(list().setContactId(NOBODY))).isEmpty();
        String next = STORE.calls().listCalls(list().setPageSize(1).build()).getNextPageToken();
        assertThat(Failures.of(() -> ids(list().setE164(NUMBER).setPageToken(next))).reason())
                .isEqualTo("INVALID_PAGE_TOKEN");
        assertThat(Failures.of(() -> ids(list().setE164("1").setContactId("x"))).fields())
                .containsExactly("contact_id", "e164");
    }

    @Test
    @DisplayName("MAT-20: calls and choices come with the snapshot and through the feed")
    void theFeedTells() {
        String ann = contact("Ann").getContactId();
        String position =
                STORE.feed()
                        .streamSnapshot(
                                StreamSnapshotRequest.newBuilder().setAccountId(account).build())
                        .next()
                        .getPosition();

        record(call("c1", NOON, ann));
        choose("c1", ann);

        Iterator<WatchChangesResponse> feed =
                STORE.feed()
                        .watchChanges(
                                WatchChangesRequest.newBuilder()
                                        .setAccountId(account)
                                        .setPosition(position)
                                        .build());
        Contact told = Contact.getDefaultInstance();
        while (told.getNumberChoicesCount() == 0) {
            for (var change : feed.next().getChangesList()) {
                told = change.getContact();
            }
        }
        assertThat(told).isEqualTo(STORE.get(account, ann));
        List<Contact> snapshot = new ArrayList<>();
        STORE.feed()
                .streamSnapshot(StreamSnapshotRequest.newBuilder().setAccountId(account).build())
                .forEachRemaining(message -> snapshot.addAll(message.getContactsList()));
        assertThat(snapshot).containsExactly(told);
    }

    @Test
    @DisplayName("MAT-16: a call may name an id that was reserved for a contact to come")
    void aReservedIdIsAllowed() {
        String reserved = UUID.randomUUID().toString();
        record(call("c1", NOON, reserved).setOutcome("DEFERRED"));

        assertThat(get("c1").hasContact()).isFalse();
        assertThat(get("c1").getCall().getContactId()).isEqualTo(reserved);
        assertThat(ids(list().setContactId(reserved))).containsExactly("c1");
    }
}
