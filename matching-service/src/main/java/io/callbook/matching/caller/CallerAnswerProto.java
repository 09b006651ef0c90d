package io.callbook.matching.caller;

import com.google.protobuf.Duration;
import com.google.protobuf.InvalidProtocolBufferException;
import io.callbook.contacts.v1.Reference;
import io.callbook.matching.account.OrganizationEntry;
import io.callbook.matching.index.StoredContact;
import io.callbook.matching.v1.CallerOrganization;
import io.callbook.matching.v1.IdentifyCallerResponse;
import io.callbook.matching.v1.MatchClass;
import io.callbook.matching.v1.Outcome;
import io.callbook.matching.v1.SelectionRule;
import io.callbook.numbers.NumberReading;

/** Writes the response of an answer. */
final class CallerAnswerProto {
    private static final int USUAL_BYTES = 512;
    private static final int DURATION_BYTES = 16;

    private CallerAnswerProto() {}

    /**
     * Writes it.
     *
     * @param attestation as the request has it; also a level that this release does not know
     */
    static EncodedMessage of(CallerAnswer answer, int attestation) {
        EncodedMessage response =
                new EncodedMessage(USUAL_BYTES)
                        .number(
                                IdentifyCallerResponse.OUTCOME_FIELD_NUMBER,
                                outcome(answer.outcome()).getNumber())
                        .number(
                                IdentifyCallerResponse.MATCH_CLASS_FIELD_NUMBER,
                                matchClass(answer.kind()).getNumber())
                        .number(
                                IdentifyCallerResponse.SELECTION_RULE_FIELD_NUMBER,
                                rule(answer.choice().rule()).getNumber())
                        .text(IdentifyCallerResponse.REASON_FIELD_NUMBER, answer.reason())
                        .message(
                                IdentifyCallerResponse.DATA_AGE_FIELD_NUMBER,
                                encoded(answer.freshness().age()))
                        .number(
                                IdentifyCallerResponse.DEGRADED_FIELD_NUMBER,
                                answer.freshness().degraded() ? 1 : 0)
                        .number(IdentifyCallerResponse.ATTESTATION_FIELD_NUMBER, attestation);
        if (answer.caller() != null) {
            addCaller(answer.caller(), answer, response);
        }
        if (answer.organization() != null) {
            response.message(
                    IdentifyCallerResponse.ORGANIZATION_FIELD_NUMBER,
                    organization(answer.organization(), answer));
        }
        if (answer.reservedId() != null) {
            response.text(
                    IdentifyCallerResponse.RESERVED_CONTACT_ID_FIELD_NUMBER,
                    answer.reservedId().toString());
        }
        return response;
    }

    /** Reads a response that {@link #of} wrote. */
    static IdentifyCallerResponse read(EncodedMessage response) {
        try {
            return IdentifyCallerResponse.parseFrom(response.bytes());
        } catch (InvalidProtocolBufferException impossible) {
            throw new IllegalStateException("A response was written wrongly", impossible);
        }
    }

    private static void addCaller(
            NumberReading.Dialable caller, CallerAnswer answer, EncodedMessage response) {
        response.text(IdentifyCallerResponse.E164_FIELD_NUMBER, caller.number().e164())
                .text(IdentifyCallerResponse.EXTENSION_FIELD_NUMBER, caller.extension())
                .number(
                        IdentifyCallerResponse.CANDIDATE_COUNT_FIELD_NUMBER,
                        answer.candidates().total());
        StoredContact selected = answer.choice().selected();
        if (selected != null) {
            EncodedMessage contact = CallerContactProto.of(selected, caller, answer.kind());
            response.message(IdentifyCallerResponse.SELECTED_FIELD_NUMBER, contact)
                    .message(IdentifyCallerResponse.CANDIDATES_FIELD_NUMBER, contact);
        }
        for (StoredContact stored : answer.candidates().contacts()) {
            if (selected == null || !stored.id().equals(selected.id())) {
                response.message(
                        IdentifyCallerResponse.CANDIDATES_FIELD_NUMBER,
                        CallerContactProto.of(stored, caller, answer.kind()));
            }
        }
        if (answer.outcome() == CallerOutcome.SHARED) {
            addShared(answer, response);
        }
    }

    private static void addShared(CallerAnswer answer, EncodedMessage response) {
        StoredContact last = answer.candidates().favourites().lastTalkedTo();
        response.number(IdentifyCallerResponse.SHARED_FIELD_NUMBER, 1)
                .text(
                        IdentifyCallerResponse.LAST_TALKED_TO_CONTACT_ID_FIELD_NUMBER,
                        last == null ? "" : last.id().toString());
    }

    private static CallerOrganization organization(
            OrganizationEntry organization, CallerAnswer answer) {
        CallerOrganization.Builder proto =
                CallerOrganization.newBuilder()
                        .setOrganizationId(organization.id().toString())
                        .setName(organization.name());
        if (answer.caller() != null) {
            proto.setPhoneNumber(
                    "+" + organization.numberLike(answer.caller().number().key()).key());
        }
        organization
                .references()
                .forEach(reference ->
                        proto.addReferences(
                                Reference.newBuilder()
                                        .setConnectionId(reference.connectionId())
                                        .setObjectType(reference.objectType())
                                        .setExternalId(reference.externalId())
                                        .setAlias(reference.alias())));
        return proto.build();
    }

    private static MatchClass matchClass(MatchKind kind) {
        return switch (kind) {
            case NONE -> MatchClass.MATCH_CLASS_UNSPECIFIED;
            case EXACT -> MatchClass.MATCH_CLASS_EXACT;
            case BASE_NUMBER -> MatchClass.MATCH_CLASS_BASE_NUMBER;
            case EXTENSION -> MatchClass.MATCH_CLASS_EXTENSION;
            case ORGANIZATION -> MatchClass.MATCH_CLASS_ORGANIZATION;
            case NATIONAL_EQUIVALENT -> MatchClass.MATCH_CLASS_NATIONAL_EQUIVALENT;
            case TAIL -> MatchClass.MATCH_CLASS_TAIL;
        };
    }

    private static SelectionRule rule(Choice.Rule rule) {
        return switch (rule) {
            case NOTHING_TO_CHOOSE -> SelectionRule.SELECTION_RULE_UNSPECIFIED;
            case FIRST_CREATED -> SelectionRule.SELECTION_RULE_FIRST_CREATED;
            case LAST_TALKED_TO -> SelectionRule.SELECTION_RULE_LAST_TALKED_TO;
            case LAST_CHOSEN -> SelectionRule.SELECTION_RULE_LAST_CHOSEN;
            case OWNER_FIRST -> SelectionRule.SELECTION_RULE_OWNER_FIRST;
            case SOURCE_PRIORITY -> SelectionRule.SELECTION_RULE_SOURCE_PRIORITY;
            case NONE -> SelectionRule.SELECTION_RULE_NONE;
        };
    }

    private static Outcome outcome(CallerOutcome outcome) {
        return switch (outcome) {
            case MATCHED -> Outcome.OUTCOME_MATCHED;
            case MULTIPLE -> Outcome.OUTCOME_MULTIPLE;
            case CREATED -> Outcome.OUTCOME_CREATED;
            case NOT_IDENTIFIABLE -> Outcome.OUTCOME_NOT_IDENTIFIABLE;
            case DEFERRED -> Outcome.OUTCOME_DEFERRED;
            case UNKNOWN -> Outcome.OUTCOME_UNKNOWN;
            case SHARED -> Outcome.OUTCOME_SHARED;
        };
    }

    private static EncodedMessage encoded(java.time.Duration age) {
        return new EncodedMessage(DURATION_BYTES)
                .number(Duration.SECONDS_FIELD_NUMBER, age.getSeconds())
                .number(Duration.NANOS_FIELD_NUMBER, age.getNano());
    }

    static Duration duration(java.time.Duration age) {
        return Duration.newBuilder().setSeconds(age.getSeconds()).setNanos(age.getNano()).build();
    }
}
