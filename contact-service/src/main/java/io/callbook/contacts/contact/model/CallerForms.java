package io.callbook.contacts.contact.model;

import java.util.List;

/**
 * The forms of a caller's number that mean the same subscriber: whoever looks for a number looks
 * for all of them, and whoever locks one locks the one form that stands for all.
 */
public final class CallerForms {
    private CallerForms() {}

    /** The form that is the same for all forms of a number. */
    public static String canonical(String e164) {
        return e164;
    }

    /** All forms, among them the number itself. */
    public static List<String> of(String e164) {
        return List.of(e164);
    }
}
