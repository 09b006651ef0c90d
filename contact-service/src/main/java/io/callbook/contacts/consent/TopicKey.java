package io.callbook.contacts.consent;

/**
 * Which topic.
 *
 * @param accountId its account
 * @param code its code; case does not count
 */
record TopicKey(String accountId, String code) {
    /** Whether a topic of the account is meant. */
    boolean names(Topic topic) {
        return TopicRules.key(topic.code()).equals(TopicRules.key(code));
    }
}
