package io.callbook.matching.index;

/**
 * How a contact has a number, as one long: under which extension, and which of the number's
 * equivalent forms is stored. 0 is the canonical form without extension, by far the most frequent.
 */
final class MemberCode {
    /** Above the longest {@link ExtensionCode}. */
    private static final int FORM_SHIFT = 58;

    private static final int MOST_FORMS = 31;

    private MemberCode() {}

    /**
     * The code.
     *
     * @param form 0 for the canonical one; see {@link NumberForm}
     */
    static long of(long extension, int form) {
        return extension | (long) Math.min(form, MOST_FORMS) << FORM_SHIFT;
    }

    static long extension(long code) {
        return code & (1L << FORM_SHIFT) - 1;
    }

    static int form(long code) {
        return (int) (code >>> FORM_SHIFT);
    }
}
