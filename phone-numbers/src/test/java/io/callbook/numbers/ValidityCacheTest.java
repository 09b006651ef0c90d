package io.callbook.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ValidityCacheTest {
    private final List<Long> asked = new ArrayList<>();
    private final ValidityCache cache = new ValidityCache(this::isEven);

    @Test
    void sameNumberIsAskedForOnce() {
        assertThat(cache.isValid(12_022_243_442L)).isTrue();
        assertThat(cache.isValid(12_022_243_442L)).isTrue();
        assertThat(cache.isValid(12_022_243_441L)).isFalse();
        assertThat(cache.isValid(12_022_243_441L)).isFalse();

        assertThat(asked).containsExactly(12_022_243_442L, 12_022_243_441L);
    }

    @Test
    void moreNumbersThanSlotsAreStillAnsweredRight() {
        long first = 999_999_999_000_000L;

        for (int round = 0; round < 2; round++) {
            assertThat(LongStream.range(first, first + 200_000))
                    .allMatch(key -> cache.isValid(key) == (key % 2 == 0));
        }
    }

    private boolean isEven(long key) {
        asked.add(key);
        return key % 2 == 0;
    }
}
