package io.callbook.numbers;

import io.callbook.numbers.NumberReading.Cause;
import io.callbook.numbers.NumberReading.Dialable;
import io.callbook.numbers.NumberReading.Unusable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads plain text: the first number in it that can be dialled, or why there is none. */
final class TextReading {
    private static final int LONGEST_INTERNAL = 5;
    private static final int LONGEST_SHORT = 6;
    private static final int SHORTEST_AMONG_WORDS = 7;
    private static final Pattern WITH_DIGITS =
            Pattern.compile("[\\p{L}\\p{M}]*\\d+[\\p{L}\\p{M}\\d]*");

    /** ANONYMOUS, RESTRICTED, BLOCKED, UNKNOWN (two ways) and UNAVAILABLE on a keypad. */
    private static final Set<String> WITHHELD_ON_KEYPAD =
            Set.of("266696687", "7378742833", "2562533", "8656696", "8566696", "86282452253");

    private final RegionChain regions;
    private final boolean local;
    private final NumberResolver resolver;

    /**
     * Makes a reading.
     *
     * @param local whether the text comes from a private exchange, whose short numbers are its own
     */
    TextReading(RegionChain regions, boolean local) {
        this.regions = regions;
        this.local = local;
        this.resolver = new NumberResolver(regions.nearest());
    }

    NumberReading read(String text) {
        if (text.chars().noneMatch(Character::isLetterOrDigit)) {
            return new Unusable(Cause.EMPTY);
        }
        if (Withheld.isSaidBy(text)) {
            return new Unusable(Cause.WITHHELD);
        }
        if (text.length() > PhoneNumberReader.MAX_TEXT_LENGTH || !NumberText.hasDigit(text)) {
            return new Unusable(Cause.INVALID);
        }
        return vanity(text).orElseGet(() -> numbers(text));
    }

    private Optional<NumberReading> vanity(String text) {
        return Vanity.find(text)
                .flatMap(this::dialable)
                .filter(found -> NumberingPlans.isServiceNumber(found.number()))
                .map(found -> found);
    }

    private NumberReading numbers(String text) {
        String quiet = Noise.removedFrom(text);
        return Stream.of(Noise.countsRemovedFrom(quiet), quiet)
                .distinct()
                .flatMap(variant -> firstDialable(variant).stream())
                .<NumberReading>map(found -> found)
                .findFirst()
                .orElseGet(() -> new Unusable(cause(WrittenNumbers.in(quiet))));
    }

    private Optional<Dialable> firstDialable(String quiet) {
        return WrittenNumbers.in(quiet).stream()
                .filter(Predicate.not(this::isEmergency))
                .filter(number -> isPublic(number, quiet))
                .flatMap(number -> dialable(number).stream())
                .findFirst();
    }

    /** Among words a few digits are a room, a floor or a year, unless the words are labels. */
    private static boolean isPublic(WrittenNumber written, String text) {
        return written.hasPlus()
                || written.digits().length() >= SHORTEST_AMONG_WORDS
                || Labels.areAllWordsOf(WITH_DIGITS.matcher(text).replaceAll(" "));
    }

    private Optional<Dialable> dialable(WrittenNumber written) {
        return resolver.resolve(written)
                .map(found -> new Dialable(found.number(), written.extension(), found.rule()));
    }

    private Cause cause(List<WrittenNumber> written) {
        return written.stream()
                .max(Comparator.comparingInt(number -> number.digits().length()))
                .map(this::cause)
                .orElse(Cause.INVALID);
    }

    private Cause cause(WrittenNumber written) {
        String digits = written.digits();
        if (digits.isEmpty()) {
            return Cause.INTERNAL;
        }
        if (WITHHELD_ON_KEYPAD.contains(digits)) {
            return Cause.WITHHELD;
        }
        if (isEmergency(written)) {
            return Cause.EMERGENCY;
        }
        return written.hasPlus() ? Cause.INVALID : causeWithoutPlus(digits);
    }

    private Cause causeWithoutPlus(String digits) {
        if (ShortNumbers.isShortCode(digits, regions.known())) {
            return Cause.SHORT;
        }
        if (digits.length() > LONGEST_SHORT) {
            return regions.nearest().isEmpty() ? Cause.NO_REGION : Cause.INVALID;
        }
        boolean internal = local || (digits.length() > 1 && digits.length() <= LONGEST_INTERNAL);
        return internal ? Cause.INTERNAL : Cause.SHORT;
    }

    private boolean isEmergency(WrittenNumber written) {
        return !written.hasPlus() && ShortNumbers.isEmergency(written.digits(), regions.known());
    }
}
