package io.callbook.contacts.contact.duplicate;

import io.callbook.contacts.contact.model.DuplicateRule;

/**
 * What contacts have in common if a rule makes them the same person; at the same time a place in
 * the order in which duplicates are looked for: by rule, value, extension and name, byte by byte.
 *
 * @param rule that compares it
 * @param value an e-mail address in lower case, or an E.164 number
 * @param extension of the number
 * @param name with the number, as names are folded for search
 */
public record DuplicateKey(DuplicateRule rule, String value, String extension, String name) {
    /** Greater than any extension: nothing that is stored begins with this last code point. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    /** The place before all that a rule finds. */
    static DuplicateKey first(DuplicateRule rule) {
        return new DuplicateKey(rule, "", "", "");
    }

    /** The place behind all that have the value in common. */
    static DuplicateKey after(DuplicateRule rule, String value) {
        return new DuplicateKey(rule, value, LAST, "");
    }
}
