package io.callbook.benchmarks.identify;

import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.matching.v1.CallerContact;
import io.callbook.matching.v1.IdentifyCallerRequest;
import io.callbook.matching.v1.IdentifyCallerResponse;
import io.callbook.matching.v1.Outcome;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

class MissExchangeTest {
    private final LongAdder deferred = new LongAdder();
    private final MissExchange exchange = new MissExchange(new AtomicInteger(), deferred);

    private static IdentifyCallerResponse answer(IdentifyCallerRequest request, Outcome outcome) {
        return IdentifyCallerResponse.newBuilder()
                .setOutcome(outcome)
                .setE164(request.getNumber())
                .setSelected(CallerContact.newBuilder().setPhoneNumber(request.getNumber()))
                .build();
    }

    @Test
    void noNumberIsAskedForTwice() {
        Random random = new Random(1);

        assertThat(exchange.request(random).getNumber())
                .isNotEqualTo(exchange.request(random).getNumber());
    }

    @Test
    void aContactMustBeCreated() {
        IdentifyCallerRequest request = exchange.request(new Random(1));

        assertThat(exchange.isRight(request, answer(request, Outcome.OUTCOME_CREATED))).isTrue();
        assertThat(exchange.isRight(request, answer(request, Outcome.OUTCOME_MATCHED))).isFalse();
        assertThat(deferred.sum()).isZero();
    }

    @Test
    void whatIsPutOffIsCounted() {
        IdentifyCallerRequest request = exchange.request(new Random(1));

        assertThat(exchange.isRight(request, answer(request, Outcome.OUTCOME_DEFERRED))).isTrue();
        assertThat(deferred.sum()).isEqualTo(1);
    }
}
