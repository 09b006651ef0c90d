package io.callbook.numbers;

import io.callbook.numbers.NumberReading.Cause;
import java.util.Comparator;
import java.util.List;

/** Tells why a text without a number that can be dialled identifies nobody (MAT-13). */
final class UnusableText {
    private static final int LONGEST_INTERNAL = 5;
    private static final int LONGEST_SHORT = 6;

    private final RegionChain regions;
    private final boolean local;
    private final NumberResolver resolver;

    /**
     * For texts in these regions.
     *
     * @param local whether the text comes from a private exchange, whose short numbers are its own
     */
    UnusableText(RegionChain regions, boolean local) {
        this.regions = regions;
        this.local = local;
        this.resolver = new NumberResolver(regions.nearest());
    }

    /**
     * Why the text holds no number.
     *
     * @param written the numbers that were found in it, none of which can be dialled
     */
    Cause cause(String text, List<WrittenNumber> written) {
        Cause cause =
                written.stream()
                        .max(Comparator.comparingInt(number -> number.digits().length()))
                        .map(this::cause)
                        .orElse(Cause.INVALID);
        boolean isPart = cause == Cause.INTERNAL || cause == Cause.SHORT;
        return isPart && !local ? causeWithLetters(text, cause) : cause;
    }

    /** 355-CASH is no more a number of a private exchange than 355-2274 is. */
    private Cause causeWithLetters(String text, Cause withoutLetters) {
        return Vanity.findJoined(text)
                .filter(number -> number.digits().length() > LONGEST_SHORT)
                .map(number -> resolver.resolve(number).isPresent() ? Cause.INVALID : cause(number))
                .orElse(withoutLetters);
    }

    private Cause cause(WrittenNumber written) {
        String digits = written.digits();
        if (digits.isEmpty()) {
            return Cause.INTERNAL;
        }
        return MissingNumber.dialledAs(digits).orElseGet(() -> causeOfNumber(written));
    }

    private Cause causeOfNumber(WrittenNumber written) {
        if (isEmergency(written)) {
            return Cause.EMERGENCY;
        }
        return written.hasPlus() ? Cause.INVALID : causeWithoutPlus(written.digits());
    }

    private Cause causeWithoutPlus(String digits) {
        if (ShortNumbers.isShortCode(digits, regions.known())) {
            return Cause.SHORT;
        }
        if (digits.length() > LONGEST_SHORT) {
            return regions.nearest()
                    .map(link -> IncompleteNumbers.cause(digits, link.region()))
                    .orElse(Cause.NO_REGION);
        }
        boolean internal = local || (digits.length() > 1 && digits.length() <= LONGEST_INTERNAL);
        return internal ? Cause.INTERNAL : Cause.SHORT;
    }

    boolean isEmergency(WrittenNumber written) {
        return !written.hasPlus() && ShortNumbers.isEmergency(written.digits(), regions.known());
    }
}
