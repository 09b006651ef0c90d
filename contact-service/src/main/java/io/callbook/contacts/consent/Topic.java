package io.callbook.contacts.consent;

import java.time.Instant;

/**
 * Something that persons can agree to.
 *
 * @param accountId the account that declared it
 * @param code names it in calls
 * @param words what people are told of it
 * @param createdAt when it was declared
 * @param updatedAt when it last changed
 * @param version counts its changes from 1
 */
record Topic(
        String accountId,
        String code,
        TopicWords words,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
