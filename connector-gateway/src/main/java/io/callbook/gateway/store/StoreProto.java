package io.callbook.gateway.store;

import io.callbook.contacts.v1.ContactUpsert;
import io.callbook.contacts.v1.Email;
import io.callbook.contacts.v1.Phone;
import io.callbook.contacts.v1.PhoneKind;
import io.callbook.contacts.v1.Reference;
import io.callbook.contacts.v1.RemoveReferenceResult;
import io.callbook.contacts.v1.RemoveReferencesRequest;
import io.callbook.contacts.v1.UpsertContactsRequest;
import io.callbook.contacts.v1.UpsertResult;
import io.callbook.gateway.apply.TargetException;
import io.callbook.gateway.apply.Write;
import io.callbook.gateway.apply.WriteBatch;
import io.callbook.gateway.apply.WriteOutcome;
import io.callbook.gateway.apply.WriteOutcome.Effect;
import io.callbook.gateway.plan.ContactDraft;
import java.util.List;
import java.util.Optional;

/** Translates between writes and the store's messages. */
final class StoreProto {
    private StoreProto() {}

    static UpsertContactsRequest upserts(
            WriteBatch batch, String requestId, List<Write.Upsert> upserts) {
        return UpsertContactsRequest.newBuilder()
                .setAccountId(batch.accountId())
                .setRequestId(requestId)
                .setConnectionRegion(batch.connectionRegion())
                .addAllUpserts(upserts.stream().map(upsert -> upsert(batch, upsert)).toList())
                .build();
    }

    static RemoveReferencesRequest removals(
            WriteBatch batch, List<Write.Remove> removals, boolean keepContacts) {
        return RemoveReferencesRequest.newBuilder()
                .setAccountId(batch.accountId())
                .setKeepContacts(keepContacts)
                .addAllReferences(removals.stream().map(each -> reference(batch, each)).toList())
                .build();
    }

    static WriteOutcome outcome(UpsertResult result) {
        return switch (result.getOutcome()) {
            case UPSERT_OUTCOME_CREATED, UPSERT_OUTCOME_RESTORED -> written(result, Effect.CREATED);
            case UPSERT_OUTCOME_UPDATED -> written(result, Effect.UPDATED);
            case UPSERT_OUTCOME_UNCHANGED -> written(result, Effect.UNCHANGED);
            case UPSERT_OUTCOME_REJECTED -> new WriteOutcome.Rejected(result.getErrorMessage());
            case UPSERT_OUTCOME_SUPPRESSED -> new WriteOutcome.Withheld(result.getErrorMessage());
            case UPSERT_OUTCOME_UNSPECIFIED, UNRECOGNIZED -> throw unknownAnswer();
        };
    }

    static WriteOutcome outcome(RemoveReferenceResult result) {
        Optional<String> contact = Optional.of(result.getContactId()).filter(id -> !id.isEmpty());
        return switch (result.getOutcome()) {
            case REMOVE_REFERENCE_OUTCOME_NOT_FOUND, REMOVE_REFERENCE_OUTCOME_UNLINKED ->
                    new WriteOutcome.Removed(contact, false);
            case REMOVE_REFERENCE_OUTCOME_CONTACT_DELETED ->
                    new WriteOutcome.Removed(contact, true);
            case REMOVE_REFERENCE_OUTCOME_UNSPECIFIED, UNRECOGNIZED -> throw unknownAnswer();
        };
    }

    private static WriteOutcome written(UpsertResult result, Effect effect) {
        return new WriteOutcome.Written(
                result.getContactId(),
                effect,
                result.getVersion(),
                result.getUnreadableNumbersCount());
    }

    private static ContactUpsert upsert(WriteBatch batch, Write.Upsert upsert) {
        ContactDraft draft = upsert.draft();
        return ContactUpsert.newBuilder()
                .setReference(reference(batch, upsert))
                .setLinkContactId(upsert.linkTo().orElse(""))
                .setDisplayName(draft.displayName())
                .setGivenName(draft.givenName())
                .setFamilyName(draft.familyName())
                .setOrganization(draft.organization())
                .setRecordRegion(draft.region())
                .addAllPhones(draft.phones().stream().map(StoreProto::phone).toList())
                .addAllEmails(draft.emails().stream().map(StoreProto::email).toList())
                .build();
    }

    private static Reference reference(WriteBatch batch, Write write) {
        return Reference.newBuilder()
                .setConnectionId(batch.connectionId())
                .setObjectType(write.objectType())
                .setExternalId(write.externalId())
                .build();
    }

    private static Phone phone(ContactDraft.Phone phone) {
        return Phone.newBuilder().setRaw(phone.raw()).setKind(kind(phone)).build();
    }

    private static PhoneKind kind(ContactDraft.Phone phone) {
        return switch (phone.kind()) {
            case WORK -> PhoneKind.PHONE_KIND_WORK;
            case MOBILE -> PhoneKind.PHONE_KIND_MOBILE;
            case HOME -> PhoneKind.PHONE_KIND_HOME;
            case FAX -> PhoneKind.PHONE_KIND_FAX;
            case OTHER -> PhoneKind.PHONE_KIND_OTHER;
        };
    }

    private static Email email(String address) {
        return Email.newBuilder().setAddress(address).build();
    }

    private static TargetException unknownAnswer() {
        return new TargetException.Refused(
                "The contact store gave an answer that this version does not know; update the"
                        + " connector-gateway.",
                null);
    }
}
