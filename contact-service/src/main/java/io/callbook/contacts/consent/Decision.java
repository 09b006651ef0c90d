package io.callbook.contacts.consent;

import io.callbook.contacts.contact.model.Authorship;
import io.callbook.contacts.contact.model.ConsentValue;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about a topic, to be written down.
 *
 * @param contactId who decided
 * @param topic about what
 * @param value the decision; null to take away what was written down
 * @param source where it was taken
 * @param collectedAt when it was taken; null for now
 * @param contactVersion the version that the contact must still have; 0 for any
 * @param by who writes it down
 */
record Decision(
        UUID contactId,
        TopicKey topic,
        @Nullable ConsentValue value,
        String source,
        @Nullable Instant collectedAt,
        long contactVersion,
        Authorship by) {}
