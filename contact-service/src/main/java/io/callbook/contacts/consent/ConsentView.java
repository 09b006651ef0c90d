package io.callbook.contacts.consent;

import io.callbook.contacts.contact.model.Consent;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A decision as JSON.
 *
 * @param topic its code
 * @param value granted or denied
 * @param source where it was taken
 * @param collectedAt when it was taken
 */
@Schema(
        name = "Consent",
        requiredProperties = {"topic", "value", "source", "collectedAt"})
record ConsentView(
        String topic,
        @Schema(enumeration = {"granted", "denied"}) String value,
        String source,
        Instant collectedAt) {
    static ConsentView of(String topic, Consent consent) {
        return new ConsentView(
                topic,
                consent.value().name().toLowerCase(Locale.ROOT),
                consent.source(),
                consent.at());
    }
}
