package io.callbook.numbers.equivalence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which digits may stand at each place: {@code 5}, {@code [1-36]}, {@code x} for any, {@code x{4}}
 * for four of any.
 *
 * @param masks for each place a bit set of the digits allowed
 */
record DigitPattern(List<Integer> masks) {
    static final int ANY = 0x3FF;

    private static final Pattern PLACE =
            Pattern.compile("(?:(\\d)|x|\\[([\\d-]+)])(?:\\{(\\d+)})?");

    DigitPattern {
        masks = List.copyOf(masks);
    }

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException if it is none
     */
    static DigitPattern of(String text) {
        List<Integer> masks = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        int end = 0;
        for (; end < text.length(); end = place.end()) {
            if (!place.find(end) || place.start() != end) {
                throw new IllegalArgumentException("No digit pattern: " + text);
            }
            int times = place.group(3) == null ? 1 : Integer.parseInt(place.group(3));
            int mask = mask(place);
            IntStream.range(0, times).forEach(_ -> masks.add(mask));
        }
        return new DigitPattern(masks);
    }

    DigitPattern followedBy(DigitPattern other) {
        List<Integer> joined = new ArrayList<>(masks);
        joined.addAll(other.masks);
        return new DigitPattern(joined);
    }

    int length() {
        return masks.size();
    }

    /** The number of places up to the last one at which not every digit is allowed. */
    int significantLength() {
        int length = masks.size();
        while (length > 0 && masks.get(length - 1) == ANY) {
            length--;
        }
        return length;
    }

    private static int mask(Matcher place) {
        if (place.group(1) != null) {
            return 1 << Integer.parseInt(place.group(1));
        }
        return place.group(2) == null ? ANY : ofClass(place.group(2));
    }

    private static int ofClass(String digits) {
        int mask = 0;
        for (int i = 0; i < digits.length(); i++) {
            boolean range = i + 2 < digits.length() && digits.charAt(i + 1) == '-';
            char last = range ? digits.charAt(i + 2) : digits.charAt(i);
            for (char digit = digits.charAt(i); digit <= last; digit++) {
                mask |= 1 << (digit - '0');
            }
            i += range ? 2 : 0;
        }
        return mask;
    }
}
