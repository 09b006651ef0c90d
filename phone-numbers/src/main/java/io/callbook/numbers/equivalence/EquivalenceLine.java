package io.callbook.numbers.equivalence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One line of the data: keys of the form kept-written-rest are the same numbers as
 * kept-canonical-rest.
 *
 * @param kept digits and classes of digits before what differs, country code first; may be empty
 * @param written the digits that are in the one form; may be empty
 * @param canonical the digits that are in their place in the canonical form; may be empty
 * @param rests the forms that what follows may have
 * @param kind what the written form is
 * @param what in words
 * @param reason why no two subscribers' numbers fall together
 * @param source of the regulator, the ITU or libphonenumber
 */
record EquivalenceLine(
        String kept,
        String written,
        String canonical,
        List<String> rests,
        Kind kind,
        String what,
        String reason,
        String source) {
    /** What the written form is. */
    enum Kind {
        /** The number of an older plan. Stays as written when read. */
        RENUMBERED,
        /** As valid as the canonical form. Stays as written when read. */
        VARIANT,
        /** Never a number, but written or transmitted so. Read as its canonical form. */
        MISSPELT
    }

    private static final int FIELDS = 8;
    private static final Pattern BORDER = Pattern.compile("\\s*\\|\\s*");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Pattern RANGE = Pattern.compile("(.*)\\{(\\d+)-(\\d+)}");
    private static final String NOTHING = "-";

    EquivalenceLine {
        rests = List.copyOf(rests);
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException if it does not have the fields
     */
    static EquivalenceLine parse(String text) {
        String[] fields = BORDER.split(text.strip(), -1);
        if (fields.length != FIELDS || Arrays.stream(fields).anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException(
                    "An equivalence has " + FIELDS + " fields, none of them empty: " + text);
        }
        return new EquivalenceLine(
                digits(fields[0]),
                digits(fields[1]),
                digits(fields[2]),
                COMMA.splitAsStream(fields[3]).flatMap(EquivalenceLine::lengths).toList(),
                Kind.valueOf(fields[4].toUpperCase(Locale.ROOT)),
                fields[5],
                fields[6],
                fields[7]);
    }

    /** From the written to the canonical form. */
    List<Rewriting> forward() {
        return rewritings(written, canonical);
    }

    /** From the canonical to the written form. */
    List<Rewriting> backward() {
        return rewritings(canonical, written);
    }

    private List<Rewriting> rewritings(String from, String to) {
        DigitPattern before = DigitPattern.of(kept);
        return rests.stream()
                .map(rest -> new Rewriting(before, from, to, DigitPattern.of(rest)))
                .toList();
    }

    private static String digits(String field) {
        return field.equals(NOTHING) ? "" : field;
    }

    /** One form for each length: {@code 2x{4-5}} is {@code 2x{4}} and {@code 2x{5}}. */
    private static Stream<String> lengths(String rest) {
        Matcher range = RANGE.matcher(rest);
        return range.matches()
                ? IntStream.rangeClosed(
                                Integer.parseInt(range.group(2)), Integer.parseInt(range.group(3)))
                        .mapToObj(length -> range.group(1) + "{" + length + "}")
                : Stream.of(rest);
    }
}
