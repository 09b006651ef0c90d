package io.callbook.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.numbers.NumberReading.Dialable;
import io.callbook.numbers.NumberReading.Unusable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Every region and example type of libphonenumber's metadata, in every stored spelling against
 * every dialled one. A pair matches if both readings have the same canonical key, so that each
 * spelling is read once. What cannot be is listed with its reason in {@code corpus-exceptions.txt}.
 */
class NumberCorpusTest {
    private static final int FEWEST_SPELLINGS = 12;
    private static final int FEWEST_NUMBERS = 1_500;

    private static final List<CorpusNumber> NUMBERS = CorpusNumber.all().toList();
    private static final Set<String> EXCEPTIONS = exceptions();

    private final PhoneNumberReader reader = new PhoneNumberReader();

    @Test
    @DisplayName("MAT-8: every number has at least 12 stored and 12 dialled spellings")
    void everyNumberHasAtLeastTwelveStoredAndTwelveDialledSpellings() {
        assertThat(NUMBERS).hasSizeGreaterThan(FEWEST_NUMBERS);
        assertThat(NUMBERS)
                .filteredOn(number ->
                        spellings(number, true) < FEWEST_SPELLINGS
                                || spellings(number, false) < FEWEST_SPELLINGS)
                .isEmpty();
    }

    @Test
    @DisplayName(
            "MAT-8, MAT-9: every stored spelling matches every dialled one, and no other number")
    void everyStoredSpellingMatchesEveryDialledOne() {
        Set<String> failed = new TreeSet<>();
        Set<String> samples = new TreeSet<>();
        NUMBERS.forEach(number ->
                CorpusSpelling.ALL.stream()
                        .forEach(spelling ->
                                spelling.of(number)
                                        .map(written -> outcome(number, written))
                                        .filter(outcome -> !outcome.isEmpty())
                                        .ifPresent(outcome -> {
                                            String line = exception(number, spelling);
                                            failed.add(line);
                                            if (!EXCEPTIONS.contains(line)) {
                                                samples.add(
                                                        line
                                                                + " | "
                                                                + number.e164()
                                                                + " "
                                                                + outcome);
                                            }
                                        })));

        assertThat(samples).as("misread, and not explained").isEmpty();
        assertThat(EXCEPTIONS).as("explained, but read right").isEqualTo(failed);
    }

    @Test
    @DisplayName(
            "MAT-9: different numbers have different canonical keys, unless they are equivalent")
    void differentNumbersHaveDifferentCanonicalKeys() {
        Map<Long, Long> first = new HashMap<>();
        NUMBERS.forEach(number -> {
            long key = number.key();
            long other = first.computeIfAbsent(Equivalences.canonical(key), _ -> key);

            assertThat(other == key || isEquivalent(key, other))
                    .as("+%d and +%d", key, other)
                    .isTrue();
        });
    }

    private static boolean isEquivalent(long key, long other) {
        return Equivalences.forms(new PhoneNumber(key)).contains(new PhoneNumber(other));
    }

    private static long spellings(CorpusNumber number, boolean stored) {
        return CorpusSpelling.ALL.stream()
                .filter(spelling -> spelling.isStored() == stored)
                .flatMap(spelling -> spelling.of(number).stream())
                .count();
    }

    private String outcome(CorpusNumber number, CorpusSpelling.Written written) {
        return switch (reader.read(written.text(), Readings.chain(written.region()))) {
            case Dialable found when isSame(found, number) -> "";
            case Dialable found -> "WRONG " + written + ": " + found.number().e164();
            case Unusable unusable -> "missed " + written + ": " + unusable.cause();
        };
    }

    private static boolean isSame(Dialable found, CorpusNumber number) {
        return Equivalences.canonical(found.number().key()) == Equivalences.canonical(number.key());
    }

    private static String exception(CorpusNumber number, CorpusSpelling spelling) {
        return number.region() + " " + number.type() + " " + spelling;
    }

    private static Set<String> exceptions() {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        NumberCorpusTest.class.getResourceAsStream(
                                                "corpus-exceptions.txt")),
                                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .flatMap(NumberCorpusTest::explained)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** {@code region type spelling, spelling | reason}. */
    private static Stream<String> explained(String line) {
        String[] fields = line.split("\\s*\\|\\s*", -1);
        assertThat(fields).as(line).hasSize(4).doesNotContain("");
        return Arrays.stream(fields[1].split(",\\s*", -1))
                .flatMap(type ->
                        Arrays.stream(fields[2].split(",\\s*", -1))
                                .map(spelling -> fields[0] + " " + type + " " + spelling));
    }
}
