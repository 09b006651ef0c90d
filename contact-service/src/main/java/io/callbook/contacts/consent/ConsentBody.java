package io.callbook.contacts.consent;

import io.callbook.contacts.contact.model.ConsentValue;
import io.callbook.contacts.contact.view.NoteBody;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.rest.Absent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client gives of a decision.
 *
 * @param value granted or denied
 * @param source where it was taken
 * @param collectedAt when it was taken; absent for now
 * @param note why, for the history
 */
@Schema(
        name = "ConsentBody",
        requiredProperties = {"value", "source"})
record ConsentBody(
        @Schema(
                        description = "The decision",
                        enumeration = {"granted", "denied"})
                @Nullable String value,
        @Schema(description = "Where it was taken, such as call or web-form", maxLength = 100)
                @Nullable String source,
        @Schema(
                        description = "When it was taken, ISO 8601 with its offset; default: now",
                        type = SchemaType.STRING,
                        format = "date-time")
                @Nullable String collectedAt,
        @Nullable NoteBody note) {
    ConsentValue decided() {
        return switch (Absent.text(value)) {
            case "granted" -> ConsentValue.GRANTED;
            case "denied" -> ConsentValue.DENIED;
            default ->
                    throw CallFailure.invalid(
                            "value", "must be granted or denied; DELETE takes a decision away");
        };
    }

    @Nullable Instant time() {
        if (collectedAt == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(collectedAt.strip()).toInstant();
        } catch (DateTimeException malformed) {
            throw CallFailure.invalid(
                    "collected_at", "must be a time such as 2026-11-21T17:00:00Z");
        }
    }
}
