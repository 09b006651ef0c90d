package io.callbook.contacts.consent;

import com.google.protobuf.FieldMask;
import com.google.protobuf.Timestamp;
import io.callbook.contacts.contact.AuthorshipProto;
import io.callbook.contacts.contact.guard.ContactFailures;
import io.callbook.contacts.contact.model.Consent;
import io.callbook.contacts.contact.model.ConsentValue;
import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.model.ContactIds;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.platform.TimeProto;
import io.callbook.contacts.v1.ConsentTopic;
import io.callbook.contacts.v1.ListConsentsResponse;
import io.callbook.contacts.v1.SetConsentRequest;
import io.callbook.contacts.v1.SetConsentResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    static Decision decision(SetConsentRequest request) {
        return new Decision(
                contactId(request.getContactId()),
                new TopicKey(request.getAccountId(), request.getTopicCode()),
                value(request.getValue()),
                request.getSource().strip(),
                request.hasCollectedAt() ? time(request.getCollectedAt()) : null,
                request.getContactVersion(),
                AuthorshipProto.of(request.getNote(), "api"));
    }

    /** The id of a contact; one that can be none is one that does not exist. */
    static UUID contactId(String text) {
        return ContactIds.parse(text).orElseThrow(() -> ContactFailures.notFound(text));
    }

    private static @Nullable ConsentValue value(io.callbook.contacts.v1.ConsentValue value) {
        return switch (value) {
            case CONSENT_VALUE_GRANTED -> ConsentValue.GRANTED;
            case CONSENT_VALUE_DENIED -> ConsentValue.DENIED;
            case CONSENT_VALUE_UNKNOWN -> null;
            case CONSENT_VALUE_UNSPECIFIED, UNRECOGNIZED ->
                    throw CallFailure.invalid(
                            "value", "is missing: it is granted, denied or unknown");
        };
    }

    private static Instant time(Timestamp time) {
        try {
            return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
        } catch (DateTimeException | ArithmeticException impossible) {
            throw CallFailure.invalid("collected_at", "is no time that there can be");
        }
    }

    static SetConsentResponse answer(Decided decided) {
        SetConsentResponse.Builder answer =
                SetConsentResponse.newBuilder().setContactVersion(decided.contactVersion());
        Consent consent = decided.consent();
        if (consent != null) {
            answer.setConsent(toProto(decided.code(), consent));
        }
        return answer.build();
    }

    static ListConsentsResponse list(Contact contact) {
        ListConsentsResponse.Builder answer =
                ListConsentsResponse.newBuilder().setContactVersion(contact.version());
        contact.fields()
                .details()
                .consents()
                .forEach((code, consent) -> answer.addConsents(toProto(code, consent)));
        return answer.build();
    }

    private static io.callbook.contacts.v1.Consent toProto(String code, Consent consent) {
        return io.callbook.contacts.v1.Consent.newBuilder()
                .setTopicCode(code)
                .setValueValue(consent.value().code())
                .setSource(consent.source())
                .setCollectedAt(TimeProto.of(consent.at()))
                .build();
    }
}
