package io.callbook.matching.caller;

import com.google.protobuf.Duration;
import io.callbook.contacts.v1.Reference;
import io.callbook.matching.account.OrganizationEntry;
import io.callbook.matching.index.StoredContact;
import io.callbook.matching.v1.Attestation;
import io.callbook.matching.v1.CallerContact;
import io.callbook.matching.v1.CallerOrganization;
import io.callbook.matching.v1.IdentifyCallerResponse;
import io.callbook.matching.v1.MatchClass;
import io.callbook.matching.v1.Outcome;
import io.callbook.matching.v1.SelectionRule;
import io.callbook.numbers.NumberReading;

/** Makes the response of an answer. */
final class CallerAnswerProto {
    private CallerAnswerProto() {}

    static IdentifyCallerResponse of(CallerAnswer answer, Attestation attestation) {
        IdentifyCallerResponse.Builder response =
                IdentifyCallerResponse.newBuilder()
                        .setOutcome(outcome(answer.outcome()))
                        .setMatchClass(matchClass(answer.kind()))
                        .setSelectionRule(rule(answer.choice().rule()))
                        .setReason(answer.reason())
                        .setDataAge(duration(answer.freshness().age()))
                        .setDegraded(answer.freshness().degraded())
                        .setAttestation(attestation);
        if (answer.caller() != null) {
            addCaller(answer.caller(), answer, response);
        }
        if (answer.organization() != null) {
            response.setOrganization(organization(answer.organization(), answer));
        }
        if (answer.reservedId() != null) {
            response.setReservedContactId(answer.reservedId().toString());
        }
        return response.build();
    }

    private static void addCaller(
            NumberReading.Dialable caller,
            CallerAnswer answer,
            IdentifyCallerResponse.Builder response) {
        response.setE164(caller.number().e164())
                .setExtension(caller.extension())
                .setCandidateCount(answer.candidates().total());
        StoredContact selected = answer.choice().selected();
        if (selected != null) {
            CallerContact contact = CallerContactProto.of(selected, caller, answer.kind());
            response.setSelected(contact).addCandidates(contact);
        }
        for (StoredContact stored : answer.candidates().contacts()) {
            if (selected == null || !stored.id().equals(selected.id())) {
                response.addCandidates(CallerContactProto.of(stored, caller, answer.kind()));
            }
        }
        if (answer.outcome() == CallerOutcome.SHARED) {
            addShared(answer, response);
        }
    }

    private static void addShared(CallerAnswer answer, IdentifyCallerResponse.Builder response) {
        StoredContact last = answer.candidates().favourites().lastTalkedTo();
        response.setShared(true).setLastTalkedToContactId(last == null ? "" : last.id().toString());
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

    static Duration duration(java.time.Duration age) {
        return Duration.newBuilder().setSeconds(age.getSeconds()).setNanos(age.getNano()).build();
    }
}
