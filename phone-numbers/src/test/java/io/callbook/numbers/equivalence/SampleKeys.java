package io.callbook.numbers.equivalence;

import java.util.Random;
import java.util.stream.Stream;

/** Random keys of the forms of a line, always the same ones. */
final class SampleKeys {
    private static final int SAMPLES = Integer.getInteger("callbook.test.samples", 100);

    private SampleKeys() {}

    /** Keys in the written form. */
    static Stream<Long> written(EquivalenceLine line) {
        return keys(line, line.written());
    }

    /** The same keys in the form that the line makes of them. */
    static Stream<Long> canonical(EquivalenceLine line) {
        return keys(line, line.canonical());
    }

    private static Stream<Long> keys(EquivalenceLine line, String middle) {
        return line.rests().stream()
                .flatMap(rest -> {
                    Random random = new Random(rest.hashCode());
                    return Stream.generate(() -> key(line.kept(), middle, rest, random))
                            .limit(SAMPLES);
                });
    }

    private static long key(String kept, String middle, String rest, Random random) {
        return Long.parseLong(digits(kept, random) + middle + digits(rest, random));
    }

    private static String digits(String pattern, Random random) {
        StringBuilder digits = new StringBuilder();
        for (int mask : DigitPattern.of(pattern).masks()) {
            int[] allowed =
                    random.ints(0, 10).filter(d -> (mask >>> d & 1) == 1).limit(1).toArray();
            digits.append(allowed[0]);
        }
        return digits.toString();
    }
}
