package io.callbook.contacts.consent;

import io.callbook.contacts.contact.model.Consent;
import io.callbook.contacts.contact.model.Contact;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is stored now.
 *
 * @param code of the topic
 * @param consent null if none is written down
 * @param contactVersion the contact's version
 */
record Decided(String code, @Nullable Consent consent, long contactVersion) {
    static Decided of(Contact contact, Topic topic) {
        return new Decided(
                topic.code(),
                contact.fields().details().consents().get(topic.code()),
                contact.version());
    }
}
