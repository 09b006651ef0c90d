package io.callbook.matching.index;

/** Extensions as numbers that keep leading zeros: the digits with a 1 before them. */
public final class ExtensionCode {
    /** No extension. */
    public static final long NONE = 0;

    /** Nobody dials more digits; a longer text counts as no extension. */
    private static final int MAX_DIGITS = 17;

    private ExtensionCode() {}

    /**
     * The code of an extension.
     *
     * @param extension in digits, or empty; anything else counts as none
     */
    public static long of(String extension) {
        if (extension.isEmpty() || extension.length() > MAX_DIGITS) {
            return NONE;
        }
        long code = 1;
        for (int i = 0; i < extension.length(); i++) {
            int digit = extension.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return NONE;
            }
            code = code * 10 + digit;
        }
        return code;
    }

    /** The digits of a code; empty for none. */
    public static String text(long code) {
        return code == NONE ? "" : Long.toString(code).substring(1);
    }
}
