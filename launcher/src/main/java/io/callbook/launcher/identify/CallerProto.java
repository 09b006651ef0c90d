package io.callbook.launcher.identify;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import io.callbook.contacts.v1.Reference;
import io.callbook.launcher.console.Console;
import io.callbook.launcher.identify.IdentifyAnswer.Caller;
import io.callbook.launcher.identify.IdentifyAnswer.Outcome;
import io.callbook.matching.v1.CallerContact;
import io.callbook.matching.v1.IdentifyCallerResponse;
import java.time.Duration;

/** Translates the answer of matching-service. */
final class CallerProto {
    private CallerProto() {}

    static IdentifyAnswer answer(IdentifyCallerResponse response) {
        return new IdentifyAnswer(
                outcome(response),
                response.hasSelected(),
                Console.printable(response.getOrganization().getName()),
                response.getReservedContactId(),
                response.getCandidatesList().stream().map(CallerProto::caller).toList(),
                Math.max(response.getCandidateCount(), response.getCandidatesCount()),
                response.getE164(),
                response.getReason(),
                Duration.ofSeconds(
                        response.getDataAge().getSeconds(), response.getDataAge().getNanos()),
                response.getDegraded(),
                json(response));
    }

    /** Everything the contract promises is there, even where it is empty. */
    private static String json(IdentifyCallerResponse response) {
        try {
            return JsonFormat.printer().alwaysPrintFieldsWithNoPresence().print(response);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("an answer without Any fields is printable", e);
        }
    }

    private static Outcome outcome(IdentifyCallerResponse response) {
        return switch (response.getOutcome()) {
            case OUTCOME_MATCHED -> Outcome.MATCHED;
            case OUTCOME_MULTIPLE -> Outcome.MULTIPLE;
            case OUTCOME_CREATED -> Outcome.CREATED;
            case OUTCOME_NOT_IDENTIFIABLE -> Outcome.NOT_IDENTIFIABLE;
            case OUTCOME_DEFERRED -> Outcome.DEFERRED;
            case OUTCOME_SHARED -> Outcome.SHARED;
            case OUTCOME_UNKNOWN, OUTCOME_UNSPECIFIED, UNRECOGNIZED -> Outcome.UNKNOWN;
        };
    }

    private static Caller caller(CallerContact contact) {
        return new Caller(
                contact.getContactId(),
                Console.printable(contact.getDisplayName()),
                Console.printable(contact.getOrganization()),
                contact.getPhoneNumber(),
                contact.getReferencesList().stream().map(CallerProto::reference).toList());
    }

    private static String reference(Reference reference) {
        return "%s %s %s"
                .formatted(
                        reference.getConnectionId(),
                        reference.getObjectType(),
                        reference.getExternalId());
    }
}
