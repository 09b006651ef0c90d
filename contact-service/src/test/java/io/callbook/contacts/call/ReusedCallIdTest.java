package io.callbook.contacts.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import io.callbook.contacts.StoreClient;
import io.callbook.contacts.v1.Call;
import io.callbook.contacts.v1.EraseContactRequest;
import io.callbook.contacts.v1.NumberChoice;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A router that uses the id of a call again for another one. */
@QuarkusTest
class ReusedCallIdTest extends CallTest {
    private static final String OTHER = "+12022243442";

    static Stream<Call.Builder> others() {
        return Stream.of(
                call("c1", NOON + 9, "").setE164(OTHER),
                call("c1", NOON + 9, "").clearE164(),
                call("c1", NOON + 9, "").setExtension("5"),
                call("c1", NOON + 9, "").setReference(StoreClient.reference("004")));
    }

    @ParameterizedTest
    @MethodSource("others")
    @DisplayName("MAT-5, MAT-15: from another number or record it is another call, without choice")
    void anotherCallHasNoChoice(Call.Builder other) {
        String ann = contact("Ann").getContactId();
        String bob = contact("Bob").getContactId();
        record(call("c1", NOON, ann));
        choose("c1", bob);

        record(other.setContactId(ann));

        Call call = get("c1").getCall();
        assertThat(call.getIdentifiedAt()).isEqualTo(at(NOON + 9));
        assertThat(call.getChosenContactId() + call.getChosenBy()).isEmpty();
        assertThat(call.hasChosenAt()).isFalse();
        assertThat(get("c1").getContact().getContactId()).isEqualTo(ann);
        assertThat(lastCall(ann)).isEqualTo(NOON + 9);
    }

    @Test
    @DisplayName("MAT-5: what was chosen for the call before stays a hint, for its number alone")
    void theChoiceForTheCallBeforeStaysAHint() {
        String ann = contact("Ann").getContactId();
        String bob = contact("Bob").getContactId();
        record(call("c1", NOON, ann).setExtension("7"));
        Timestamp chosenAt = choose("c1", bob).getCall().getChosenAt();

        record(call("c1", NOON + 9, ann).setE164(OTHER));

        assertThat(STORE.get(account, bob).getNumberChoicesList())
                .containsExactly(
                        NumberChoice.newBuilder()
                                .setE164(NUMBER)
                                .setExtension("7")
                                .setChosenAt(chosenAt)
                                .build());
        assertThat(lastCall(bob)).isEqualTo(NOON);
        List<String> ofBob = ids(list().setContactId(bob));
        assertThat(ofBob).hasSize(1);
        assertThat(ofBob.getFirst()).startsWith("c1 ");
        assertThat(get(ofBob.getFirst()).getCall().getChosenBy()).isEqualTo("agent-7");
        assertThat(ids(list())).containsExactly("c1", ofBob.getFirst());
    }

    @Test
    @DisplayName(
            "MAT-5: the same call again, or an older record of it or of the one before, is no"
                    + " other")
    void repeatsAndOlderRecordsChangeNothing() {
        String ann = contact("Ann").getContactId();
        String bob = contact("Bob").getContactId();
        record(call("c1", NOON, ann));
        choose("c1", bob);
        record(call("c1", NOON + 9, ann).setE164(OTHER));
        choose("c1", bob);
        Call chosen = get("c1").getCall();
        List<String> calls = ids(list());

        record(call("c1", NOON + 9, ann).setE164(OTHER));
        record(call("c1", NOON + 1, ann));
        record(call("c1", NOON, ann));

        assertThat(get("c1").getCall()).isEqualTo(chosen);
        assertThat(ids(list())).isEqualTo(calls).hasSize(2);
        assertThat(STORE.get(account, bob).getNumberChoicesList())
                .extracting(NumberChoice::getE164)
                .containsExactlyInAnyOrder(NUMBER, OTHER);
    }

    @Test
    void anotherCallReplacesOneInWhichNobodyChose() {
        String ann = contact("Ann").getContactId();
        record(call("c1", NOON, ann));

        record(call("c1", NOON + 9, ann).setE164(OTHER));

        assertThat(get("c1").getCall().getE164()).isEqualTo(OTHER);
        assertThat(ids(list())).containsExactly("c1");
    }

    @Test
    void theLongestIdCanBeUsedAgain() {
        String id = "\ud83d\ude00".repeat(128);
        String ann = contact("Ann").getContactId();
        record(call(id, NOON, ann));
        choose(id, ann);

        assertThat(record(call(id, NOON + 9, ann).setE164(OTHER)).getRefusedList()).isEmpty();

        assertThat(ids(list()))
                .hasSize(2)
                .allSatisfy(
                        kept -> assertThat(kept.codePointCount(0, kept.length())).isEqualTo(128));
    }

    @Test
    @DisplayName("DEL-10: the call before is forgotten with its person, too")
    void erasingForgetsTheCallBefore() {
        String ann = contact("Ann").getContactId();
        String bob = contact("Bob").getContactId();
        record(call("c1", NOON, ann));
        choose("c1", bob);
        record(call("c1", NOON + 9, ann).setE164(OTHER));

        STORE.contacts()
                .eraseContact(
                        EraseContactRequest.newBuilder()
                                .setAccountId(account)
                                .setContactId(bob)
                                .setConfirmContactId(bob)
                                .build());

        assertThat(ids(list().setContactId(bob))).isEmpty();
        assertThat(ids(list().setE164(NUMBER))).isEmpty();
    }
}
