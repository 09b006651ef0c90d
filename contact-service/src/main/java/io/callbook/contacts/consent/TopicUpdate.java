package io.callbook.contacts.consent;

import java.util.Set;

/**
 * What a caller wants a topic to become.
 *
 * @param given the new words
 * @param paths which of them count
 * @param version the version that the topic must still have; 0 for any
 */
record TopicUpdate(TopicWords given, Set<String> paths, long version) {
    /** The fields that an update may name. */
    static final Set<String> KNOWN_PATHS = Set.of("label", "description");

    /** Copies the paths. */
    TopicUpdate {
        paths = Set.copyOf(paths);
    }

    TopicWords appliedTo(TopicWords before) {
        return new TopicWords(
                paths.contains("label") ? given.label() : before.label(),
                paths.contains("description") ? given.description() : before.description());
    }
}
