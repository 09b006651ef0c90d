package io.callbook.matching.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The worst moment for a reader: between finding an address and reading what lies there. */
class StaleReaderTest {
    private static final long KEY = 12_022_243_441L;
    private static final int OTHERS = 1000;
    private static final int FIRST = 8000;

    /**
     * Runs something once, just before a reader gets hold of a record's memory, and again until
     * that memory has been given up and used again.
     */
    private static final class DisturbedSlab extends Slab {
        private @Nullable Runnable disturbance;

        @Override
        byte @Nullable [] chunk(int address) {
            Runnable now = disturbance;
            disturbance = null;
            if (now != null) {
                byte[] before = super.chunk(address);
                do {
                    now.run();
                } while (super.chunk(address) == before || !isFilled(address));
            }
            return super.chunk(address);
        }

        private boolean isFilled(int address) {
            return super.chunk(address) != null
                    && Bytes.readInt(liveChunk(address), offset(address)) != 0;
        }
    }

    private final DisturbedSlab slab = new DisturbedSlab();
    private final AccountIndex index = new AccountIndex(slab, 0);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void aReaderNoticesThatTheMemoryNowHoldsOtherContacts(int sharing) {
        for (int i = 0; i < sharing; i++) {
            index.put(Contacts.contact(FIRST + 2 * i, 1, Contacts.base(KEY)));
        }
        long before = slab.epoch();
        slab.disturbance = this::reuseMemory;

        Candidates found = index.find(Sought.of(KEY, ExtensionCode.NONE));

        assertThat(slab.epoch()).isGreaterThan(before);
        assertThat(found.total()).isEqualTo(sharing);
        assertThat(found.contacts())
                .map(StoredContact::id)
                .isEqualTo(
                        IntStream.range(0, sharing)
                                .mapToObj(i -> Contacts.id(FIRST + 2 * i))
                                .toList());
    }

    @Test
    void aReaderNoticesThatTheContactIsGone() {
        index.put(Contacts.contact(FIRST, 1, Contacts.base(KEY)));
        slab.disturbance =
                () -> {
                    index.remove(Contacts.id(FIRST));
                    reuseMemory();
                };

        assertThat(index.find(Sought.of(KEY, ExtensionCode.NONE)).total()).isZero();
    }

    /** Records of one length, so that new ones lie exactly where old ones lay. */
    private void reuseMemory() {
        for (int i = 0; i < OTHERS; i++) {
            int other = 2 * (OTHERS + i);
            index.put(Contacts.contact(other, 1, Contacts.base(KEY + other)));
        }
    }
}
