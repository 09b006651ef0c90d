package io.callbook.matching.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.contacts.v1.Call;
import io.callbook.contacts.v1.Reference;
import io.callbook.matching.v1.CallerContact;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RecentCallsTest {
    private static final CallerContact ANN = CallerContact.newBuilder().setContactId("a").build();
    private static final CallerContact BOB = CallerContact.newBuilder().setContactId("b").build();

    private final RecentCalls calls = new RecentCalls();

    @Test
    @DisplayName("MAT-5: an agent's choice is remembered, though the call is identified again")
    void choicesStay() {
        calls.identified(call("+12022243441").build());
        calls.named("demo", "c-1", ANN);
        calls.chosen(call("+12022243441").build(), BOB);
        calls.identified(call("+12022243441").build());
        calls.named("demo", "c-1", ANN);

        assertThat(calls.find("demo", "c-1")).contains(new RecentCalls.Named(BOB, true));
    }

    @Test
    @DisplayName("MAT-5: from another number, extension or record it is another call, unchosen")
    void choicesEndWithTheirCall() {
        Reference record = Reference.newBuilder().setConnectionId("crm").build();
        for (Call another :
                List.of(
                        call("").build(),
                        call("+12022243442").build(),
                        call("+12022243441").setExtension("5").build(),
                        call("+12022243441").setReference(record).build())) {
            calls.chosen(call("+12022243441").build(), BOB);

            calls.identified(another);

            assertThat(calls.find("demo", "c-1")).contains(new RecentCalls.Named(null, false));
            calls.named("demo", "c-1", ANN);
            assertThat(calls.find("demo", "c-1")).contains(new RecentCalls.Named(ANN, false));
        }
    }

    @Test
    @DisplayName("MAT-15: who was answered before the number was noted still counts")
    void theOrderOfTheNotesDoesNotMatter() {
        calls.named("demo", "c-1", ANN);
        calls.identified(call("+12022243441").build());

        assertThat(calls.find("demo", "c-1")).contains(new RecentCalls.Named(ANN, false));
    }

    private static Call.Builder call(String e164) {
        return Call.newBuilder().setAccountId("demo").setCallId("c-1").setE164(e164);
    }

    @Test
    @DisplayName("MAT-15: without a choice a call counts for whom it was answered with last")
    void theLastAnswerCounts() {
        calls.named("demo", "c-2", ANN);
        calls.named("demo", "c-2", BOB);

        assertThat(calls.find("demo", "c-2")).contains(new RecentCalls.Named(BOB, false));
        assertThat(calls.find("other", "c-2")).isEmpty();
    }
}
