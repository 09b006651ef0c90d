package io.callbook.contacts.consent;

import com.google.protobuf.FieldMask;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.platform.TimeProto;
import io.callbook.contacts.v1.ConsentTopic;
import java.util.Set;

/** Translates topics and decisions. */
final class ConsentProto {
    private ConsentProto() {}

    static ConsentTopic toProto(Topic topic) {
        return ConsentTopic.newBuilder()
                .setAccountId(topic.accountId())
                .setTopicCode(topic.code())
                .setLabel(topic.words().label())
                .setDescription(topic.words().description())
                .setVersion(topic.version())
                .setCreatedAt(TimeProto.of(topic.createdAt()))
                .setUpdatedAt(TimeProto.of(topic.updatedAt()))
                .build();
    }

    static TopicKey key(ConsentTopic topic) {
        return new TopicKey(topic.getAccountId(), topic.getTopicCode());
    }

    static TopicWords words(ConsentTopic topic) {
        return new TopicWords(topic.getLabel(), topic.getDescription());
    }

    static TopicUpdate update(ConsentTopic topic, FieldMask mask) {
        if (mask.getPathsCount() == 0) {
            throw CallFailure.invalid(
                    "update_mask", "is missing: name the fields that are to change");
        }
        for (String path : mask.getPathsList()) {
            if (!TopicUpdate.KNOWN_PATHS.contains(path)) {
                throw CallFailure.invalid(
                        "update_mask",
                        "names '" + path + "'; what can change is label and description");
            }
        }
        return new TopicUpdate(words(topic), Set.copyOf(mask.getPathsList()), topic.getVersion());
    }
}
