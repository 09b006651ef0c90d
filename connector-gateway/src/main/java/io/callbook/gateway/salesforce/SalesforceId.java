package io.callbook.gateway.salesforce;

import java.util.Optional;
import java.util.regex.Pattern;

/** Record ids: 15 characters of which the case counts, or those and three that spell the case. */
final class SalesforceId {
    private static final int SHORT = 15;
    private static final int BLOCK = 5;
    private static final String SUFFIXES = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]{15}([A-Za-z0-5]{3})?");

    private SalesforceId() {}

    /** The id in its spelling of 18 characters; empty if it is none, or the id of nothing. */
    static Optional<String> normalize(String id) {
        if (!FORM.matcher(id).matches() || id.startsWith("000000000000000")) {
            return Optional.empty();
        }
        String head = id.substring(0, SHORT);
        return Optional.of(head + suffix(head, 0) + suffix(head, 1) + suffix(head, 2));
    }

    /** One bit for each capital letter of a block of five, the first letter's the lowest. */
    private static char suffix(String head, int block) {
        int bits = 0;
        for (int i = 0; i < BLOCK; i++) {
            char c = head.charAt(block * BLOCK + i);
            bits |= (c >= 'A' && c <= 'Z' ? 1 : 0) << i;
        }
        return SUFFIXES.charAt(bits);
    }
}
