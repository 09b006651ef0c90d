package io.callbook.numbers;

import io.callbook.numbers.equivalence.Decimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Numbers in a row of which only the last digits are written: {@code 3441/42/43}. Read only if the
 * digits count on from the first number's, since they may also be an extension or a direct dial.
 */
final class NumberSeries {
    private static final Pattern SLASH = Pattern.compile("\\s*/\\s*");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,4}");
    private static final int WIDEST_GAP = 10;

    private NumberSeries() {}

    /**
     * The numbers that follow the first.
     *
     * @param group the last digits of the first, up to a separator
     * @param rest what stands behind the first slash
     */
    static List<PhoneNumber> following(PhoneNumber first, String group, WrittenNumber rest) {
        List<String> endings = Arrays.asList(SLASH.split(rest.text(), -1));
        boolean certain =
                endings.stream().allMatch(ending -> isCertain(first.key(), group, ending));
        return certain
                ? endings.stream().map(ending -> ended(first.key(), ending)).toList()
                : List.of();
    }

    private static boolean isCertain(long first, String group, String ending) {
        if (!DIGITS.matcher(ending).matches() || ending.length() > group.length()) {
            return false;
        }
        long gap = ended(first, ending).key() - first;
        return gap > 0 && gap < WIDEST_GAP;
    }

    private static PhoneNumber ended(long first, String ending) {
        long unit = Decimal.power(ending.length());
        return new PhoneNumber(first / unit * unit + Long.parseLong(ending));
    }
}
