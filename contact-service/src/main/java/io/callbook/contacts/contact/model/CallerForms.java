package io.callbook.contacts.contact.model;

import io.callbook.numbers.Equivalences;
import io.callbook.numbers.PhoneNumber;
import java.util.List;

/**
 * The forms of a caller's number that mean the same subscriber: whoever looks for a number looks
 * for all of them, and whoever locks one locks the one form that stands for all.
 */
public final class CallerForms {
    private CallerForms() {}

    /** The form that is the same for all forms of a number; the text itself if it is no number. */
    public static String canonical(String e164) {
        return PhoneNumber.parseE164(e164)
                .map(number -> Equivalences.canonical(number).e164())
                .orElse(e164);
    }

    /** All forms, among them the number itself. */
    public static List<String> of(String e164) {
        return PhoneNumber.parseE164(e164)
                .map(number -> Equivalences.forms(number).stream().map(PhoneNumber::e164).toList())
                .orElse(List.of(e164));
    }
}
