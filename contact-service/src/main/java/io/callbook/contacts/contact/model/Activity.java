package io.callbook.contacts.contact.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What calls say about a contact.
 *
 * @param lastCallAt when the last call with it was identified; null if there was none
 * @param choices the latest choice of it for each number, the latest first
 */
public record Activity(@Nullable Instant lastCallAt, List<NumberChoice> choices) {
    /** Of a contact that nobody called. */
    public static final Activity NONE = new Activity(null, List.of());

    /** Copies the choices. */
    public Activity {
        choices = List.copyOf(choices);
    }
}
