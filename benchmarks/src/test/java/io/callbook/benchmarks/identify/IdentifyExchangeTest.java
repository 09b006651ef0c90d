package io.callbook.benchmarks.identify;

import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.benchmarks.load.UnreadAnswer;
import io.callbook.benchmarks.synthetic.SyntheticContacts;
import io.callbook.contacts.v1.Reference;
import io.callbook.matching.v1.CallerContact;
import io.callbook.matching.v1.IdentifyCallerRequest;
import io.callbook.matching.v1.IdentifyCallerResponse;
import io.callbook.matching.v1.Outcome;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdentifyExchangeTest {
    private final IdentifyExchange exchange = new IdentifyExchange(1000, false);

    @Test
    void onlyTheContactThatHasTheNumberIsRight() {
        IdentifyCallerRequest request = exchange.request(new Random(1));
        int ordinal = SyntheticContacts.ordinalOf(request.getNumber());

        assertThat(isRight(request, matched(request, ordinal))).isTrue();
        assertThat(isRight(request, matched(request, ordinal + 1))).isFalse();
        assertThat(isRight(request, IdentifyCallerResponse.getDefaultInstance())).isFalse();
        assertThat(
                        isRight(
                                request,
                                matched(request, ordinal).toBuilder()
                                        .setOutcome(Outcome.OUTCOME_MULTIPLE)
                                        .build()))
                .isFalse();
    }

    private static boolean isRight(IdentifyCallerRequest request, IdentifyCallerResponse answer) {
        return IdentifyExchange.isRight(request, answer);
    }

    @Test
    void aWrongAnswerIsFoundOutSoonerOrLater() {
        IdentifyCallerRequest request = exchange.request(new Random(1));
        int ordinal = SyntheticContacts.ordinalOf(request.getNumber());
        UnreadAnswer right = unread(matched(request, ordinal));
        UnreadAnswer wrong = unread(matched(request, ordinal + 1));
        UnreadAnswer empty = unread(IdentifyCallerResponse.getDefaultInstance());

        assertThat(IntStream.range(0, 1_000)).allMatch(i -> exchange.isRight(request, right));
        assertThat(IntStream.range(0, 1_000)).noneMatch(i -> exchange.isRight(request, empty));
        assertThat(IntStream.range(0, 1_000)).anyMatch(i -> !exchange.isRight(request, wrong));
    }

    private static UnreadAnswer unread(IdentifyCallerResponse answer) {
        return new UnreadAnswer(answer.toByteArray());
    }

    @Test
    void onlyRecordedCallsHaveAnIdAndNoTwoTheSame() {
        IdentifyExchange recorded = new IdentifyExchange(1000, true);
        Random random = new Random(1);

        assertThat(exchange.request(random).getCallId()).isEmpty();
        assertThat(recorded.request(random).getCallId())
                .isNotEmpty()
                .isNotEqualTo(recorded.request(random).getCallId());
    }

    private static IdentifyCallerResponse matched(IdentifyCallerRequest request, int ordinal) {
        CallerContact contact =
                CallerContact.newBuilder()
                        .setContactId(SyntheticContacts.id(ordinal))
                        .setPhoneNumber(request.getNumber())
                        .addReferences(
                                Reference.newBuilder()
                                        .setExternalId(SyntheticContacts.externalId(ordinal)))
                        .build();
        return IdentifyCallerResponse.newBuilder()
                .setOutcome(Outcome.OUTCOME_MATCHED)
                .setSelected(contact)
                .addCandidates(contact)
                .build();
    }
}
