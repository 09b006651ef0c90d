package io.callbook.numbers;

import io.callbook.numbers.NumberReading.Cause;
import io.callbook.numbers.NumberReading.Dialable;
import io.callbook.numbers.NumberReading.Unusable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads what people, CRMs and carriers write as a telephone number. Instances are immutable and
 * safe for use by any thread; making one is cheap.
 *
 * <p>Plain E.164 (a plus, then 6 to 15 digits of which the first is not zero, and nothing else)
 * takes a short way: whether the number exists is looked up in a cache of recently seen ones, or
 * asked of its numbering plan. Everything else is cleaned, taken apart and then read in the nearest
 * known region. A number that exists in no numbering plan is never {@link Dialable}.
 *
 * <p>A number of an older plan, such as a Brazilian mobile without its ninth digit or +52 1 …, is
 * {@link Dialable} if its equivalent of today exists (MAT-9). It is given as written, not as
 * today's number: the store keeps what its source says, an answer can tell an equivalent match from
 * an exact one, and a correction of the data needs no correction of the store. Compare by {@link
 * Equivalences#canonical}. Only what never was a number (Italy's lost zero, French departments
 * overseas behind +33, Mexico's 044) is given as the number that was meant.
 */
public final class PhoneNumberReader {
    /** A longer text is not read; of a URI, only its user part counts. */
    public static final int MAX_TEXT_LENGTH = 200;

    /** A longer URI is not read. */
    private static final int MAX_URI_LENGTH = 2_000;

    private static final String ENCODED_PLUS = "%2B";

    /** A number that a spreadsheet took for a quantity. */
    private static final Pattern DECIMAL = Pattern.compile("^(\\+?\\d{6,15})\\.0{1,2}$");

    /** With one of these each such link begins; asked first, since it is quicker. */
    private static final String CHAT_BEGINNINGS = "hHwWaA";

    /** Links to WhatsApp hold the international number without plus. */
    private static final Pattern CHAT =
            Pattern.compile(
                    "(?i)^(?:(?:https?://)?(?:wa\\.me/|api\\.whatsapp\\.com/send/?\\?phone=)"
                            + "|whatsapp://send/?\\?phone=)(?:%2B|\\+)?(\\d{6,15})(?!\\d).*$");

    /** The regions that can be used in a {@link RegionChain}: ISO 3166-1 alpha-2, upper case. */
    public static Set<String> supportedRegions() {
        return NumberingPlans.regions();
    }

    /**
     * Reads a text. Never throws, whatever the text holds.
     *
     * @param text as written: E.164, national, with international prefix, extension, {@code tel:}
     *     or {@code sip:} URI, with words around it
     * @param regions in which a number without country code is read; also the source of the
     *     international prefixes (00, 011 …) and the short and emergency numbers
     */
    public NumberReading read(String text, RegionChain regions) {
        Optional<Dialable> plain = readPlain(text);
        if (plain.isPresent()) {
            return plain.get();
        }
        return text.length() > MAX_URI_LENGTH
                ? new Unusable(Cause.INVALID)
                : readWritten(text, regions);
    }

    /**
     * Reads all numbers of a text, such as {@code 202-224-3441 / 202-224-3442} or {@code home …,
     * mobile …}. Never throws, whatever the text holds.
     *
     * <p>Of {@code 202-224-3441/42} the second is 202-224-3442, if that is certain: the digits
     * behind the slash are fewer than those of the group before it, count on from them by less than
     * ten, and are not the end of a longer number. Otherwise, as with {@code 030 123456-0/12}, only
     * the first is read.
     *
     * @param text as for {@link #read}; a URI holds one number
     * @param regions as for {@link #read}, for each number alike
     * @return the different numbers that can be dialled, in the order of the text; if there is
     *     none, the reason alone. Never empty; the first is what {@link #read} returns. Text
     *     between the numbers is not in it: keep the text, too.
     */
    public List<NumberReading> readAll(String text, RegionChain regions) {
        return text.length() > MAX_URI_LENGTH || readPlain(text).isPresent()
                ? List.of(read(text, regions))
                : readAllWritten(text, regions);
    }

    private static List<NumberReading> readAllWritten(String text, RegionChain regions) {
        String address = address(unmangled(NumberText.plain(text)));
        return CallerUri.find(address)
                .map(uri -> List.of(read(uri, regions)))
                .orElseGet(() -> readAllNumbers(address, regions));
    }

    private static List<NumberReading> readAllNumbers(String address, RegionChain regions) {
        return readPlain(address)
                .<List<NumberReading>>map(List::of)
                .orElseGet(() -> new TextReading(regions, false).readAll(address));
    }

    /** The short way for plain E.164; a valid number in it has no other reading. */
    private static Optional<Dialable> readPlain(String text) {
        return PhoneNumber.parseE164(text)
                .flatMap(NumberingPlans::meant)
                .map(number -> new Dialable(number, "", RegionRule.OWN_COUNTRY_CODE));
    }

    private static NumberReading readWritten(String text, RegionChain regions) {
        String address = address(unmangled(NumberText.plain(text)));
        return CallerUri.find(address)
                .map(uri -> read(uri, regions))
                .orElseGet(() -> read(address, regions, false));
    }

    private static NumberReading read(String text, RegionChain regions, boolean local) {
        return readPlain(text)
                .<NumberReading>map(found -> found)
                .orElseGet(() -> new TextReading(regions, local).read(text));
    }

    /** Undoes what a web form, a spreadsheet or a link to a chat made of a number. */
    private static String unmangled(String plain) {
        if (plain.regionMatches(true, 0, ENCODED_PLUS, 0, ENCODED_PLUS.length())) {
            return NumberText.plain(CallerUri.unescape(plain));
        }
        if (plain.endsWith(".0") || plain.endsWith(".00")) {
            return DECIMAL.matcher(plain).replaceFirst("$1");
        }
        return plain.indexOf('/') < 0 || CHAT_BEGINNINGS.indexOf(plain.charAt(0)) < 0
                ? plain
                : CHAT.matcher(plain).replaceFirst("+$1");
    }

    /** What stands in angle brackets behind a display name; otherwise all. */
    private static String address(String plain) {
        int open = plain.lastIndexOf('<');
        if (open < 0) {
            return plain;
        }
        int close = plain.indexOf('>', open);
        String inner = plain.substring(open + 1, close < 0 ? plain.length() : close).strip();
        boolean tells = CallerUri.find(inner).isPresent() || NumberText.hasDigit(inner);
        return tells || MissingNumber.saidBy(inner).isPresent() ? inner : plain;
    }

    private static NumberReading read(CallerUri uri, RegionChain regions) {
        Optional<Cause> missing = uri.missing();
        if (missing.isPresent()) {
            return new Unusable(missing.get());
        }
        if (!uri.isNumber()) {
            return new Unusable(Cause.INTERNAL);
        }
        RegionChain chain = regions.behind(uri.contextCountryCode());
        NumberReading reading = read(uri.number(), chain, uri.isLocal());
        return uri.extension().isEmpty() ? reading : withExtension(reading, uri.extension());
    }

    private static NumberReading withExtension(NumberReading reading, String extension) {
        return switch (reading) {
            case Dialable found when extension.length() <= Extension.LONGEST ->
                    new Dialable(found.number(), extension, found.rule());
            case Dialable _ -> new Unusable(Cause.INVALID);
            case Unusable unusable -> unusable;
        };
    }
}
