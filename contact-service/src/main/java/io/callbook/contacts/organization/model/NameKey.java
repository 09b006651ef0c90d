package io.callbook.contacts.organization.model;

import java.text.Normalizer;
import java.util.Locale;

/** The form in which names of organizations are compared: without regard to case. */
public final class NameKey {
    private NameKey() {}

    /** The key of a name, or of the beginning of one. */
    public static String of(String name) {
        String tidy = name.strip().replaceAll("\\s+", " ");
        // To upper case first: some letters, such as ß and the final sigma, have no other way back.
        String folded = tidy.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }
}
