package io.callbook.contacts.consent;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A topic as JSON.
 *
 * @param code names it in calls
 * @param label empty to show the code
 * @param description what exactly a person agrees to
 * @param version counts its changes
 * @param createdAt when it was declared
 * @param updatedAt when it last changed
 */
@Schema(
        name = "ConsentTopic",
        requiredProperties = {"code", "label", "description", "version", "createdAt", "updatedAt"})
record TopicView(
        String code,
        String label,
        String description,
        long version,
        Instant createdAt,
        Instant updatedAt) {
    static TopicView of(Topic topic) {
        return new TopicView(
                topic.code(),
                topic.words().label(),
                topic.words().description(),
                topic.version(),
                topic.createdAt(),
                topic.updatedAt());
    }
}
