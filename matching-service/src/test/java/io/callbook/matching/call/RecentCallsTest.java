package io.callbook.matching.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.matching.v1.CallerContact;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RecentCallsTest {
    private static final CallerContact ANN = CallerContact.newBuilder().setContactId("a").build();
    private static final CallerContact BOB = CallerContact.newBuilder().setContactId("b").build();

    private final RecentCalls calls = new RecentCalls();

    @Test
    @DisplayName("MAT-5: an agent's choice is remembered, though the call is identified again")
    void choicesStay() {
        calls.named("demo", "c-1", ANN);
        calls.chosen("demo", "c-1", BOB);
        calls.named("demo", "c-1", ANN);

        assertThat(calls.find("demo", "c-1")).contains(new RecentCalls.Named(BOB, true));
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
