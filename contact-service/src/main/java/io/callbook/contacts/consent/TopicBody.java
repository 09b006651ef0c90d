package io.callbook.contacts.consent;

import io.callbook.contacts.rest.Absent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client gives of a topic.
 *
 * @param code names it in calls; for a new topic only
 * @param label for people
 * @param description what exactly a person agrees to
 */
@Schema(name = "ConsentTopicBody", requiredProperties = "code")
record TopicBody(
        @Schema(
                        description = "Unique without regard to case, never changed",
                        pattern = "[A-Za-z][A-Za-z0-9_]{0,62}",
                        examples = "newsletter")
                @Nullable String code,
        @Schema(description = "For people", maxLength = 200) @Nullable String label,
        @Schema(description = "What exactly a person agrees to", maxLength = 2000)
                @Nullable String description) {
    TopicWords words() {
        return new TopicWords(Absent.text(label), Absent.text(description));
    }
}
