package io.callbook.matching.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLongArray;
import org.junit.jupiter.api.Test;

/**
 * A writer churns, readers ask. The versions of a number's states only grow, so that each answer
 * can be checked: it must be whole, belong to the number, and be no older than what was published
 * before the question and no newer than what was begun after it.
 */
class AccountIndexConcurrencyTest {
    private static final int NUMBERS = 2000;
    private static final int CHANGES = 20_000;
    private static final long FIRST_KEY = 493_000_000_000L;
    private static final long CROWDS = 494_000_000_000L;
    private static final long GROUPS = 495_000_000_000L;

    private final AccountIndex index = new AccountIndex();
    private final AtomicLongArray begun = new AtomicLongArray(NUMBERS);
    private final AtomicLongArray published = new AtomicLongArray(NUMBERS);
    private final AtomicBoolean done = new AtomicBoolean();

    @Test
    void eachAnswerIsAStateThatWasOnceTrue() throws Exception {
        try (ExecutorService readers = Executors.newFixedThreadPool(3)) {
            List<Future<Long>> checks = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                int seed = i;
                checks.add(readers.submit((Callable<Long>) () -> readUntilDone(seed)));
            }
            try {
                churn();
            } finally {
                done.set(true);
            }
            for (Future<Long> check : checks) {
                assertThat(check.get()).isPositive();
            }
        }
    }

    /** Each fifth state of a contact is "gone"; it shares numbers with a few and with a crowd. */
    private void churn() {
        Random random = new Random(11);
        for (int i = 0; i < CHANGES; i++) {
            int number = random.nextInt(NUMBERS);
            long state = begun.incrementAndGet(number);
            apply(number, state);
            published.set(number, state);
        }
    }

    private void apply(int number, long state) {
        if (state % 5 == 0) {
            index.remove(Contacts.id(number));
        } else {
            index.put(contact(number, state));
        }
    }

    private static ContactEntry contact(int number, long state) {
        return Contacts.contact(
                number,
                state,
                Contacts.base(FIRST_KEY + number),
                Contacts.base(CROWDS + number % 3),
                Contacts.base(GROUPS + number % 500));
    }

    private long readUntilDone(int seed) {
        Random random = new Random(seed);
        long answers = 0;
        while (!done.get()) {
            checkOwnNumber(random.nextInt(NUMBERS));
            checkShared(CROWDS + random.nextInt(3), CROWDS, 3);
            checkShared(GROUPS + random.nextInt(500), GROUPS, 500);
            answers++;
        }
        return answers;
    }

    private void checkOwnNumber(int number) {
        long notBefore = published.get(number);
        Candidates found = index.find(Sought.of(FIRST_KEY + number, ExtensionCode.NONE));
        long notAfter = begun.get(number);
        if (found.total() == 0) {
            assertThat(hasGone(notBefore, notAfter)).isTrue();
            return;
        }
        assertThat(found.contacts()).hasSize(1);
        Shown shown = Shown.of(found.contacts().getFirst());
        assertThat(shown).isEqualTo(Shown.of(contact(number, shown.version())));
        assertThat(shown.version()).isBetween(notBefore, notAfter);
    }

    /** State 0 and each fifth state are "gone". */
    private static boolean hasGone(long notBefore, long notAfter) {
        return notAfter / 5 * 5 >= notBefore;
    }

    private void checkShared(long key, long firstKey, int divisor) {
        Candidates found = index.find(Sought.of(key, ExtensionCode.NONE));
        long before = Long.MIN_VALUE;
        for (StoredContact each : found.contacts()) {
            int number = (int) each.id().getLeastSignificantBits();
            assertThat(each.createdAtMicros()).isGreaterThan(before);
            before = each.createdAtMicros();
            assertThat(Shown.of(each)).isEqualTo(Shown.of(contact(number, each.version())));
            assertThat(firstKey + number % divisor).isEqualTo(key);
        }
    }
}
