package io.callbook.matching.caller;

import com.google.protobuf.Timestamp;
import io.callbook.contacts.v1.Call;
import io.callbook.contacts.v1.Contact;
import io.callbook.matching.index.ExtensionCode;
import io.callbook.matching.index.NumberEntry;
import io.callbook.matching.v1.Attestation;
import io.callbook.matching.v1.CallerContact;
import io.callbook.matching.v1.IdentifyByReferenceRequest;
import io.callbook.matching.v1.IdentifyByReferenceResponse;
import io.callbook.matching.v1.IdentifyCallerRequest;
import io.callbook.matching.v1.IdentifyCallerResponse;
import io.callbook.matching.v1.MatchClass;
import io.callbook.matching.v1.SelectionRule;
import io.callbook.numbers.NumberReading;
import io.callbook.numbers.PhoneNumber;
import io.callbook.numbers.RegionRule;
import java.time.Instant;
import java.util.List;

/** Makes the store's record of a call, and the router's view of a contact of the store. */
final class CallProto {
    private static final int MOST_CANDIDATES = 100;

    private CallProto() {}

    /** How a caller was identified. */
    static Call of(IdentifyCallerRequest request, IdentifyCallerResponse response, Instant at) {
        Call.Builder call =
                Call.newBuilder()
                        .setAccountId(request.getAccountId())
                        .setCallId(request.getCallId())
                        .setIdentifiedAt(time(at))
                        .setE164(response.getE164())
                        .setExtension(response.getExtension())
                        .setOutcome(bare(response.getOutcome(), "OUTCOME_"))
                        .setMatchClass(
                                response.getMatchClass() == MatchClass.MATCH_CLASS_UNSPECIFIED
                                        ? ""
                                        : bare(response.getMatchClass(), "MATCH_CLASS_"))
                        .setSelectionRule(
                                response.getSelectionRule()
                                                == SelectionRule.SELECTION_RULE_UNSPECIFIED
                                        ? ""
                                        : bare(response.getSelectionRule(), "SELECTION_RULE_"))
                        .setReason(response.getReason())
                        .setContactId(
                                response.hasSelected()
                                        ? response.getSelected().getContactId()
                                        : response.getReservedContactId())
                        .setCandidateCount(response.getCandidateCount())
                        .setDataAge(response.getDataAge())
                        .setDegraded(response.getDegraded())
                        .setAttestation(
                                request.getAttestation() == Attestation.ATTESTATION_UNSPECIFIED
                                        ? ""
                                        : bare(request.getAttestation(), "ATTESTATION_"));
        response.getCandidatesList().stream()
                .limit(MOST_CANDIDATES)
                .forEach(candidate -> call.addCandidateIds(candidate.getContactId()));
        return call.build();
    }

    /** How a CRM record was identified. */
    static Call of(
            IdentifyByReferenceRequest request,
            IdentifyByReferenceResponse response,
            String e164,
            String extension,
            Instant at) {
        Call.Builder call =
                Call.newBuilder()
                        .setAccountId(request.getAccountId())
                        .setCallId(request.getCallId())
                        .setIdentifiedAt(time(at))
                        .setE164(e164)
                        .setExtension(extension)
                        .setOutcome(bare(response.getOutcome(), "OUTCOME_"))
                        .setReason(response.getReason())
                        .setDataAge(response.getDataAge())
                        .setDegraded(response.getDegraded())
                        .setReference(request.getReference());
        if (response.hasContact()) {
            call.setContactId(response.getContact().getContactId())
                    .addCandidateIds(response.getContact().getContactId())
                    .setCandidateCount(1);
        }
        return call.build();
    }

    /** A contact of the store as a router sees it, with the number that fits the call's. */
    static CallerContact contact(Contact contact, Call call, Iterable<String> attributes) {
        CallerContact.Builder caller = contact(contact, attributes).toBuilder();
        PhoneNumber.parseE164(call.getE164())
                .map(number ->
                        new NumberReading.Dialable(
                                number, call.getExtension(), RegionRule.OWN_COUNTRY_CODE))
                .flatMap(number -> StoredNumber.fitting(numbers(contact), number, kind(call)))
                .ifPresent(fitting ->
                        caller.setPhoneNumber("+" + fitting.key())
                                .setExtension(ExtensionCode.text(fitting.extension())));
        return caller.build();
    }

    private static List<NumberEntry> numbers(Contact contact) {
        return contact.getPhonesList().stream()
                .flatMap(phone ->
                        PhoneNumber.parseE164(phone.getE164())
                                .map(number ->
                                        new NumberEntry(
                                                number.key(),
                                                ExtensionCode.of(phone.getExtension())))
                                .stream())
                .toList();
    }

    /** For which numbers fit only tail matches differ from others. */
    private static MatchKind kind(Call call) {
        return call.getMatchClass().equals(MatchKind.TAIL.name())
                ? MatchKind.TAIL
                : MatchKind.EXACT;
    }

    /** A contact of the store as a router sees it; which number fitted is not known. */
    static CallerContact contact(Contact contact, Iterable<String> attributes) {
        CallerContact.Builder caller =
                CallerContact.newBuilder()
                        .setContactId(contact.getContactId())
                        .setDisplayName(contact.getDisplayName())
                        .setOrganization(contact.getOrganization())
                        .addAllReferences(contact.getReferencesList())
                        .setOwner(contact.getOwner());
        if (contact.getPhonesCount() > 0) {
            caller.setPhoneNumber(contact.getPhones(0).getE164())
                    .setExtension(contact.getPhones(0).getExtension());
        }
        if (contact.hasLastCallAt()) {
            caller.setLastCallAt(contact.getLastCallAt());
        }
        for (String name : attributes) {
            if (contact.containsAttributes(name)) {
                caller.putAttributes(name, contact.getAttributesOrThrow(name));
            }
        }
        return caller.build();
    }

    private static String bare(Enum<?> value, String prefix) {
        return value.name().substring(prefix.length());
    }

    private static Timestamp time(Instant at) {
        return Timestamp.newBuilder()
                .setSeconds(at.getEpochSecond())
                .setNanos(at.getNano())
                .build();
    }
}
