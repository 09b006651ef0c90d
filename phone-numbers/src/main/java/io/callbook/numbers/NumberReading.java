package io.callbook.numbers;

/** What a text turned out to be when read as a telephone number. */
public sealed interface NumberReading {
    /**
     * A number that can be dialled.
     *
     * @param number without its extension
     * @param extension at most 11 digits; empty if there is none
     * @param rule which rule gave the region
     */
    record Dialable(PhoneNumber number, String extension, RegionRule rule)
            implements NumberReading {}

    /**
     * No number that identifies somebody (MAT-13).
     *
     * @param cause why not
     */
    record Unusable(Cause cause) implements NumberReading {}

    /** Why a text identifies nobody. */
    enum Cause {
        /** Nothing but white space or separators. */
        EMPTY,
        /** The caller withholds the number: anonymous, private, restricted, blocked … */
        WITHHELD,
        /** The network does not know the number or cannot tell it: unavailable, unknown … */
        UNAVAILABLE,
        /** An emergency number of the region, such as 911 or 112. */
        EMERGENCY,
        /** A short code of the region, or too short for a public number. */
        SHORT,
        /** A local extension or another name of a private exchange, such as {@code sip:bob@pbx}. */
        INTERNAL,
        /** It has no country code and no region is known. */
        NO_REGION,
        /** As dialled within an area, without the code of the area: 224-3441. */
        NO_AREA_CODE,
        /** Not a number of any numbering plan. */
        INVALID
    }
}
