package io.callbook.contacts.consent;

/**
 * What people are told of a topic.
 *
 * @param label empty to show the code
 * @param description what exactly a person agrees to; may be empty
 */
record TopicWords(String label, String description) {
    /** Strips both. */
    TopicWords {
        label = label.strip();
        description = description.strip();
    }
}
