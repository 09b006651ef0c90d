package io.callbook.contacts.call;

import io.callbook.contacts.call.store.Call;
import io.callbook.contacts.call.store.CallAnswer;
import io.callbook.contacts.call.store.CallChoice;
import io.callbook.contacts.call.store.CallerNumber;
import io.callbook.contacts.contact.ContactProto;
import io.callbook.contacts.contact.model.ContactIds;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.failure.FieldViolation;
import io.callbook.contacts.platform.TimeProto;
import io.callbook.contacts.v1.RecordCallsRequest;
import io.callbook.contacts.v1.RecordCallsResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks and translates calls. */
final class CallProto {
    private CallProto() {}

    /**
     * What a request wants kept.
     *
     * @param calls that can be kept
     * @param refused the others
     */
    record Received(List<Call> calls, List<Refused> refused) {}

    /**
     * A call that cannot be kept.
     *
     * @param index its place in the request
     * @param message what is wrong with it
     */
    record Refused(int index, String message) {}

    static RecordCallsResponse response(List<Refused> refused) {
        RecordCallsResponse.Builder response = RecordCallsResponse.newBuilder();
        refused.forEach(call ->
                response.addRefusedBuilder().setIndex(call.index()).setMessage(call.message()));
        return response.build();
    }

    static Received received(RecordCallsRequest request) {
        int count = request.getCallsCount();
        if (count == 0 || count > CallRules.MAX_CALLS) {
            throw CallFailure.invalid("calls", "has " + count + " entries, must have 1 to 1000");
        }
        Received received = new Received(new ArrayList<>(), new ArrayList<>());
        Instant now = Instant.now();
        for (int i = 0; i < count; i++) {
            read(request, i, now, received);
        }
        return received;
    }

    private static void read(RecordCallsRequest request, int index, Instant now, Received into) {
        io.callbook.contacts.v1.Call proto = request.getCalls(index);
        List<FieldViolation> faults = new ArrayList<>();
        if (!List.of("", request.getAccountId()).contains(proto.getAccountId())) {
            faults.add(new FieldViolation("account_id", "differs from the request's"));
        }
        Call call = call(request.getAccountId(), proto, faults);
        faults.addAll(CallRules.check(call, now));
        if (faults.isEmpty()) {
            into.calls().add(call);
            return;
        }
        into.refused()
                .add(
                        new Refused(
                                index,
                                faults.stream()
                                        .map(FieldViolation::toString)
                                        .collect(Collectors.joining("; "))));
    }

    private static Call call(
            String accountId, io.callbook.contacts.v1.Call proto, List<FieldViolation> faults) {
        return new Call(
                accountId,
                proto.getCallId(),
                time(proto),
                new CallerNumber(proto.getE164(), proto.getExtension(), proto.getAttestation()),
                answer(proto, faults),
                proto.hasReference() ? ContactProto.reference(proto.getReference()) : null,
                null);
    }

    /** What no clock shows is refused by the rules. */
    private static Instant time(io.callbook.contacts.v1.Call proto) {
        try {
            return Instant.ofEpochSecond(
                            proto.getIdentifiedAt().getSeconds(),
                            proto.getIdentifiedAt().getNanos())
                    .truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException | ArithmeticException outOfRange) {
            return Instant.EPOCH;
        }
    }

    private static CallAnswer answer(
            io.callbook.contacts.v1.Call proto, List<FieldViolation> faults) {
        List<UUID> candidates = new ArrayList<>();
        for (int i = 0; i < proto.getCandidateIdsCount(); i++) {
            UUID id = id("candidate_ids[" + i + "]", proto.getCandidateIds(i), faults);
            if (id != null) {
                candidates.add(id);
            }
        }
        return new CallAnswer(
                proto.getOutcome(),
                proto.getMatchClass(),
                proto.getSelectionRule(),
                proto.getReason(),
                proto.getContactId().isEmpty()
                        ? null
                        : id("contact_id", proto.getContactId(), faults),
                candidates,
                proto.getCandidateCount(),
                proto.hasDataAge() ? duration(proto.getDataAge()) : null,
                proto.getDegraded());
    }

    private static @Nullable UUID id(String field, String text, List<FieldViolation> faults) {
        UUID id = ContactIds.parse(text).orElse(null);
        if (id == null) {
            faults.add(new FieldViolation(field, "must be a contact's id, a UUID"));
        }
        return id;
    }

    /** What is out of range is refused by the rules. */
    private static Duration duration(com.google.protobuf.Duration proto) {
        try {
            return Duration.ofSeconds(proto.getSeconds(), proto.getNanos());
        } catch (ArithmeticException outOfRange) {
            return Duration.ofSeconds(Long.MAX_VALUE);
        }
    }

    static io.callbook.contacts.v1.Call toProto(Call call) {
        CallAnswer answer = call.answer();
        io.callbook.contacts.v1.Call.Builder proto =
                io.callbook.contacts.v1.Call.newBuilder()
                        .setAccountId(call.accountId())
                        .setCallId(call.callId())
                        .setIdentifiedAt(TimeProto.of(call.identifiedAt()))
                        .setE164(call.caller().e164())
                        .setExtension(call.caller().extension())
                        .setAttestation(call.caller().attestation())
                        .setOutcome(answer.outcome())
                        .setMatchClass(answer.matchClass())
                        .setSelectionRule(answer.selectionRule())
                        .setReason(answer.reason())
                        .addAllCandidateIds(
                                answer.candidateIds().stream().map(UUID::toString).toList())
                        .setCandidateCount(answer.candidateCount())
                        .setDegraded(answer.degraded());
        if (answer.contactId() != null) {
            proto.setContactId(answer.contactId().toString());
        }
        if (answer.dataAge() != null) {
            proto.getDataAgeBuilder()
                    .setSeconds(answer.dataAge().toSeconds())
                    .setNanos(answer.dataAge().toNanosPart());
        }
        if (call.reference() != null) {
            proto.setReference(ContactProto.toProto(call.reference(), false));
        }
        if (call.choice() != null) {
            choice(call.choice(), proto);
        }
        return proto.build();
    }

    private static void choice(CallChoice choice, io.callbook.contacts.v1.Call.Builder proto) {
        proto.setChosenContactId(choice.contactId().toString())
                .setChosenBy(choice.by())
                .setChosenAt(TimeProto.of(choice.at()));
    }
}
