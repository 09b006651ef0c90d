package io.callbook.numbers;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers advertised in letters, such as 1-800-FLOWERS. Reads nothing that may be a label. */
final class Vanity {
    private static final String KEYS = "22233344455566677778889999";

    /** In capitals, or joined to the digits without a space. */
    private static final Pattern VANITY =
            Pattern.compile(
                    "(\\+?[\\d ().-]*\\d\\)?)(?:[ .-]?([A-Z][A-Z\\d .-]*[A-Z\\d])"
                            + "|[.-]?([a-zA-Z][a-zA-Z\\d-]*[a-zA-Z\\d]))");

    /** Perhaps an extension and whose it is: 101 SALES. */
    private static final Pattern NUMBER_AND_NAME = Pattern.compile("\\+?\\d+ \\D.*|.*[a-z].*");

    private static final Pattern THREE_LETTERS = Pattern.compile("[A-Za-z]{3}");

    private Vanity() {}

    /** The digits that such a text stands for, with its plus if it has one. */
    static Optional<WrittenNumber> find(String plain) {
        Matcher vanity = VANITY.matcher(plain);
        if (!vanity.matches()) {
            return Optional.empty();
        }
        String letters = vanity.group(2) == null ? vanity.group(3) : vanity.group(2);
        return THREE_LETTERS.matcher(letters).find() && !Labels.areAllWordsOf(letters)
                ? Optional.of(WrittenNumber.of(vanity.group(1) + "-" + keys(letters)))
                : Optional.empty();
    }

    /** The same, if the letters can be no name behind an extension: 355-CASH, but not 355 CASH. */
    static Optional<WrittenNumber> findJoined(String plain) {
        return NUMBER_AND_NAME.matcher(plain).matches() ? Optional.empty() : find(plain);
    }

    private static String keys(String letters) {
        StringBuilder keys = new StringBuilder();
        for (char letter : letters.toUpperCase(Locale.ROOT).toCharArray()) {
            keys.append(letter >= 'A' ? KEYS.charAt(letter - 'A') : letter);
        }
        return keys.toString();
    }
}
