package io.callbook.numbers;

import io.callbook.numbers.NumberReading.Cause;
import io.callbook.numbers.NumberReading.Dialable;
import io.callbook.numbers.NumberReading.Unusable;
import io.callbook.numbers.NumberResolver.Resolved;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads plain text: the first number in it that can be dialled, or why there is none. */
final class TextReading {
    private static final int SHORTEST_AMONG_WORDS = 7;
    private static final Pattern WITH_DIGITS =
            Pattern.compile("[\\p{L}\\p{M}]*\\d+[\\p{L}\\p{M}\\d]*");

    private final NumberResolver resolver;
    private final UnusableText unusable;

    /**
     * Makes a reading.
     *
     * @param local whether the text comes from a private exchange, whose short numbers are its own
     */
    TextReading(RegionChain regions, boolean local) {
        this.resolver = new NumberResolver(regions.nearest());
        this.unusable = new UnusableText(regions, local);
    }

    NumberReading read(String text) {
        return alone(text).orElseGet(() -> numbers(text));
    }

    /** All different numbers in the text; the reason alone if there is none. */
    List<NumberReading> readAll(String text) {
        return alone(text).map(List::of).orElseGet(() -> allNumbers(text));
    }

    /** The reading of a text that holds no ordinary number. */
    private Optional<NumberReading> alone(String text) {
        if (text.chars().noneMatch(Character::isLetterOrDigit)) {
            return Optional.of(new Unusable(Cause.EMPTY));
        }
        Optional<Cause> missing = MissingNumber.saidBy(text);
        if (missing.isPresent()) {
            return missing.map(Unusable::new);
        }
        if (text.length() > PhoneNumberReader.MAX_TEXT_LENGTH || !NumberText.hasDigit(text)) {
            return Optional.of(new Unusable(Cause.INVALID));
        }
        return vanity(text);
    }

    private Optional<NumberReading> vanity(String text) {
        return Vanity.find(text)
                .flatMap(this::dialable)
                .filter(found -> NumberingPlans.isServiceNumber(found.number()))
                .map(found -> found);
    }

    private NumberReading numbers(String text) {
        String quiet = Noise.removedFrom(text);
        return variants(quiet)
                .flatMap(variant -> firstDialable(variant).stream())
                .<NumberReading>map(found -> found)
                .findFirst()
                .orElseGet(() -> new Unusable(unusable.cause(text, WrittenNumbers.in(quiet))));
    }

    private List<NumberReading> allNumbers(String text) {
        String quiet = Noise.removedFrom(text);
        return variants(quiet)
                .map(this::allDialable)
                .filter(Predicate.not(List::isEmpty))
                .findFirst()
                .orElseGet(() ->
                        List.of(new Unusable(unusable.cause(text, WrittenNumbers.in(quiet)))));
    }

    private static Stream<String> variants(String quiet) {
        return Stream.of(Noise.countsRemovedFrom(quiet), quiet).distinct();
    }

    private Optional<Dialable> firstDialable(String quiet) {
        return candidates(quiet).flatMap(number -> dialable(number).stream()).findFirst();
    }

    private List<NumberReading> allDialable(String quiet) {
        Map<String, NumberReading> found = new LinkedHashMap<>();
        candidates(quiet)
                .flatMap(number -> dialables(number).stream())
                .forEach(each ->
                        found.putIfAbsent(each.number().e164() + "x" + each.extension(), each));
        return List.copyOf(found.values());
    }

    private Stream<WrittenNumber> candidates(String quiet) {
        return WrittenNumbers.in(quiet).stream()
                .filter(Predicate.not(unusable::isEmergency))
                .filter(number -> isPublic(number, quiet));
    }

    /** Among words a few digits are a room, a floor or a year, unless the words are labels. */
    private static boolean isPublic(WrittenNumber written, String text) {
        return written.hasPlus()
                || written.digits().length() >= SHORTEST_AMONG_WORDS
                || Labels.areAllWordsOf(
                        WITH_DIGITS.matcher(text).replaceAll(" "), Extension::isSign);
    }

    private Optional<Dialable> dialable(WrittenNumber written) {
        return written.extension().isEmpty()
                ? resolver.resolve(written).map(found -> dialable(found, ""))
                : dialables(written).stream().findFirst();
    }

    /** Of several numbers the extension belongs to the last one, behind which it stands. */
    private List<Dialable> dialables(WrittenNumber written) {
        List<Resolved> found = resolver.resolveAll(written);
        return IntStream.range(0, found.size())
                .mapToObj(i ->
                        dialable(found.get(i), i == found.size() - 1 ? written.extension() : ""))
                .toList();
    }

    private static Dialable dialable(Resolved found, String extension) {
        return new Dialable(found.number(), extension, found.rule());
    }
}
