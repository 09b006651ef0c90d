package io.callbook.contacts.feed;

import io.callbook.contacts.contact.model.Contact;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page of the log with the states of the contacts that changed; shared by its readers. */
final class LogReading {
    private final LogPage page;
    private final Map<UUID, Contact> contacts;
    private final long counted;
    private @Nullable Object translated;

    /**
     * What was read.
     *
     * @param contacts the states of those changed contacts that exist
     * @param counted the signals that had come before the page was read
     */
    LogReading(LogPage page, Map<UUID, Contact> contacts, long counted) {
        this.page = page;
        this.contacts = Map.copyOf(contacts);
        this.counted = counted;
    }

    LogPage page() {
        return page;
    }

    Map<UUID, Contact> contacts() {
        return contacts;
    }

    long counted() {
        return counted;
    }

    /** Translates the reading for the first who asks; the others get the same. */
    @SuppressWarnings("unchecked") // There is one translation, that of the edge.
    synchronized <T> T translatedBy(Function<LogReading, T> translation) {
        Object known = translated;
        if (known == null) {
            known = translation.apply(this);
            translated = known;
        }
        return (T) known;
    }
}
