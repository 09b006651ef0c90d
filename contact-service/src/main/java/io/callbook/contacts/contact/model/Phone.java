package io.callbook.contacts.contact.model;

import io.callbook.numbers.RegionRule;
import org.jspecify.annotations.Nullable;

/**
 * A number of a contact, as written and as understood.
 *
 * @param raw as written; kept for ever
 * @param e164 with the plus; null if the text is no number that could be dialled
 * @param extension in digits; empty if there is none
 * @param kind what it is for
 * @param rule which rule gave the region; null if the text could not be read
 */
public record Phone(
        String raw,
        @Nullable String e164,
        String extension,
        PhoneKind kind,
        @Nullable RegionRule rule) {
    /** What to show of it. */
    String shown() {
        return e164 == null ? raw.strip() : e164;
    }

    /** Whether it can be dialled. */
    public boolean isDialable() {
        return e164 != null;
    }
}
