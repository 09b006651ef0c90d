package io.callbook.numbers;

/**
 * Reads what people, CRMs and carriers write as a telephone number. Instances are immutable and
 * safe for use by any thread; making one is cheap.
 */
public final class PhoneNumberReader {
    /** Text beyond this many characters is not read. */
    public static final int MAX_TEXT_LENGTH = 200;

    /**
     * Reads a text. Never throws, whatever the text holds.
     *
     * @param text as written: E.164, national, with international prefix, extension, {@code tel:}
     *     or {@code sip:} URI, with words around it
     * @param regions in which a number without country code is read; also the source of the
     *     international prefixes (00, 011 …) and the short and emergency numbers
     */
    public NumberReading read(String text, RegionChain regions) {
        return new NumberReading.Unusable(NumberReading.Cause.INVALID);
    }
}
