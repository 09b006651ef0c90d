package io.callbook.contacts.ingest;

import static io.callbook.contacts.v1.RemoveReferenceOutcome.REMOVE_REFERENCE_OUTCOME_CONTACT_DELETED;
import static io.callbook.contacts.v1.RemoveReferenceOutcome.REMOVE_REFERENCE_OUTCOME_NOT_FOUND;
import static io.callbook.contacts.v1.RemoveReferenceOutcome.REMOVE_REFERENCE_OUTCOME_UNLINKED;
import static io.callbook.contacts.v1.UpsertOutcome.UPSERT_OUTCOME_CREATED;
import static io.callbook.contacts.v1.UpsertOutcome.UPSERT_OUTCOME_REJECTED;
import static io.callbook.contacts.v1.UpsertOutcome.UPSERT_OUTCOME_RESTORED;
import static io.callbook.contacts.v1.UpsertOutcome.UPSERT_OUTCOME_SUPPRESSED;
import static io.callbook.contacts.v1.UpsertOutcome.UPSERT_OUTCOME_UNCHANGED;
import static io.callbook.contacts.v1.UpsertOutcome.UPSERT_OUTCOME_UPDATED;

import io.callbook.contacts.account.AccountRules;
import io.callbook.contacts.contact.ContactProto;
import io.callbook.contacts.contact.model.ContactInput;
import io.callbook.contacts.contact.model.ContactRules;
import io.callbook.contacts.contact.model.Reference;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.failure.FieldViolation;
import io.callbook.contacts.platform.RequestKeyProto;
import io.callbook.contacts.v1.ContactUpsert;
import io.callbook.contacts.v1.RemoveReferenceOutcome;
import io.callbook.contacts.v1.RemoveReferenceResult;
import io.callbook.contacts.v1.RemoveReferencesRequest;
import io.callbook.contacts.v1.RemoveReferencesResponse;
import io.callbook.contacts.v1.UpsertContactsRequest;
import io.callbook.contacts.v1.UpsertContactsResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks and translates what comes in by the thousand. */
final class IngestProto {
    private static final int MAX_RECORDS = 5_000;

    private IngestProto() {}

    static Chunk chunk(UpsertContactsRequest request) {
        RequestKeyProto.checked(request.getRequestId());
        requireCount("upserts", request.getUpsertsCount());
        String region = request.getConnectionRegion();
        if (!region.isEmpty() && AccountRules.region(region).isEmpty()) {
            throw CallFailure.invalid(
                    "connection_region",
                    "must be an ISO 3166-1 alpha-2 code, such as US or DE, or empty");
        }
        return new Chunk(
                request.getAccountId(),
                region,
                request.getUpsertsList().stream().map(IngestProto::record).toList());
    }

    /** Where a chunk's knowledge comes from, if its note does not say. */
    static String source(UpsertContactsRequest request) {
        return request.getUpsertsCount() == 0
                ? "sync"
                : "sync:" + request.getUpserts(0).getReference().getConnectionId();
    }

    /** Where the knowledge of a removal comes from, if its note does not say. */
    static String source(RemoveReferencesRequest request) {
        return request.getReferencesCount() == 0
                ? "sync"
                : "sync:" + request.getReferences(0).getConnectionId();
    }

    private static UpsertRecord record(ContactUpsert upsert) {
        return new UpsertRecord(
                ContactProto.reference(upsert.getReference()),
                upsert.getLinkContactId(),
                new ContactInput(
                        upsert.getDisplayName(),
                        upsert.getGivenName(),
                        upsert.getFamilyName(),
                        upsert.getOrganization(),
                        ContactProto.phones(upsert.getPhonesList()),
                        ContactProto.emails(upsert.getEmailsList()),
                        upsert.hasDetails() ? ContactProto.details(upsert.getDetails()) : null),
                upsert.getRecordRegion(),
                upsert.getAliasesList().stream().map(ContactProto::reference).toList());
    }

    static UpsertContactsResponse response(String requestId, List<UpsertResult> results) {
        UpsertContactsResponse.Builder response =
                UpsertContactsResponse.newBuilder().setRequestId(requestId);
        for (UpsertResult result : results) {
            response.addResultsBuilder()
                    .setOutcome(outcome(result.outcome()))
                    .setContactId(text(result.contactId()))
                    .setErrorMessage(result.error())
                    .addAllUnreadableNumbers(result.unreadableNumbers())
                    .setVersion(result.version());
        }
        return response.build();
    }

    static List<Reference> references(RemoveReferencesRequest request) {
        requireCount("references", request.getReferencesCount());
        List<Reference> references = new ArrayList<>(request.getReferencesCount());
        List<FieldViolation> faults = new ArrayList<>();
        for (int i = 0; i < request.getReferencesCount(); i++) {
            Reference reference = ContactProto.reference(request.getReferences(i));
            String parent = "references[" + i + "]";
            ContactRules.check(reference).forEach(fault -> faults.add(fault.within(parent)));
            references.add(reference);
        }
        if (!faults.isEmpty()) {
            throw CallFailure.invalid(faults);
        }
        return references;
    }

    static RemoveReferencesResponse response(List<RemovalResult> results) {
        RemoveReferencesResponse.Builder response = RemoveReferencesResponse.newBuilder();
        for (RemovalResult result : results) {
            response.addResults(
                    RemoveReferenceResult.newBuilder()
                            .setOutcome(outcome(result.outcome()))
                            .setContactId(text(result.contactId())));
        }
        return response.build();
    }

    private static io.callbook.contacts.v1.UpsertOutcome outcome(UpsertOutcome outcome) {
        return switch (outcome) {
            case CREATED -> UPSERT_OUTCOME_CREATED;
            case UPDATED -> UPSERT_OUTCOME_UPDATED;
            case UNCHANGED -> UPSERT_OUTCOME_UNCHANGED;
            case REJECTED -> UPSERT_OUTCOME_REJECTED;
            case RESTORED -> UPSERT_OUTCOME_RESTORED;
            case SUPPRESSED -> UPSERT_OUTCOME_SUPPRESSED;
        };
    }

    private static RemoveReferenceOutcome outcome(RemovalOutcome outcome) {
        return switch (outcome) {
            case NOT_FOUND -> REMOVE_REFERENCE_OUTCOME_NOT_FOUND;
            case UNLINKED -> REMOVE_REFERENCE_OUTCOME_UNLINKED;
            case CONTACT_DELETED -> REMOVE_REFERENCE_OUTCOME_CONTACT_DELETED;
        };
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    private static void requireCount(String field, int count) {
        if (count < 1 || count > MAX_RECORDS) {
            throw CallFailure.invalid(
                    field, "has " + count + " entries; send 1 to 5,000, in several chunks if more");
        }
    }
}
