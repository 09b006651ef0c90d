package io.callbook.contacts.contact;

import io.callbook.contacts.contact.erasure.Erased;
import io.callbook.contacts.contact.guard.ContactFailures;
import io.callbook.contacts.contact.history.HistoryEntry;
import io.callbook.contacts.contact.merge.MergeOrder;
import io.callbook.contacts.contact.merge.Unmerged;
import io.callbook.contacts.contact.model.ContactIds;
import io.callbook.contacts.contact.restore.Restored;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.platform.OpaqueToken;
import io.callbook.contacts.v1.EraseContactRequest;
import io.callbook.contacts.v1.EraseContactResponse;
import io.callbook.contacts.v1.ListContactHistoryRequest;
import io.callbook.contacts.v1.ListContactHistoryResponse;
import io.callbook.contacts.v1.MergeContactsRequest;
import io.callbook.contacts.v1.UndeleteContactResponse;
import io.callbook.contacts.v1.UnmergeContactResponse;
import java.util.List;
import java.util.UUID;

/** Translates merges, restorations, erasures and pages of history. */
final class LifeCycleProto {
    private static final String TOKEN = "history";

    private LifeCycleProto() {}

    static UUID id(String contactId) {
        return ContactIds.parse(contactId).orElseThrow(() -> ContactFailures.notFound(contactId));
    }

    static MergeOrder order(MergeContactsRequest request) {
        UUID survivor = id(request.getSurvivorId());
        UUID merged = id(request.getMergedId());
        if (survivor.equals(merged)) {
            throw CallFailure.invalid("merged_id", "is the survivor's own id: name another one");
        }
        return new MergeOrder(
                request.getAccountId(),
                survivor,
                merged,
                request.getSurvivorVersion(),
                request.getMergedVersion());
    }

    static UnmergeContactResponse response(Unmerged unmerged) {
        return UnmergeContactResponse.newBuilder()
                .setContact(ContactProto.toProto(unmerged.contact()))
                .setSurvivor(ContactProto.toProto(unmerged.survivor()))
                .build();
    }

    static UndeleteContactResponse response(Restored restored) {
        UndeleteContactResponse.Builder response =
                UndeleteContactResponse.newBuilder()
                        .setContact(ContactProto.toProto(restored.contact()));
        restored.lost().forEach(r -> response.addLostReferences(ContactProto.toProto(r, false)));
        return response.build();
    }

    static UUID confirmed(EraseContactRequest request) {
        if (!request.getContactId().equals(request.getConfirmContactId())) {
            throw CallFailure.invalid(
                    "confirm_contact_id",
                    "must be the contact_id again: erasing cannot be taken back");
        }
        return id(request.getContactId());
    }

    static EraseContactResponse response(Erased erased) {
        EraseContactResponse.Builder response =
                EraseContactResponse.newBuilder().setSuppressedValues(erased.suppressedValues());
        erased.contactIds().forEach(id -> response.addErasedContactIds(id.toString()));
        return response.build();
    }

    /** Before which version the page begins. */
    static long before(ListContactHistoryRequest request) {
        if (request.getPageToken().isEmpty()) {
            return Long.MAX_VALUE;
        }
        return OpaqueToken.read(TOKEN, scope(request), request.getPageToken(), 1)
                .map(List::getFirst)
                .filter(version -> version.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .orElseThrow(ContactFailures::invalidPageToken);
    }

    static ListContactHistoryResponse page(
            ListContactHistoryRequest request, List<HistoryEntry> found, int size) {
        ListContactHistoryResponse.Builder page = ListContactHistoryResponse.newBuilder();
        found.stream().limit(size).map(HistoryProto::toProto).forEach(page::addEntries);
        if (found.size() > size) {
            String last = Long.toString(found.get(size - 1).version());
            page.setNextPageToken(OpaqueToken.write(TOKEN, scope(request), List.of(last)));
        }
        return page.build();
    }

    private static List<String> scope(ListContactHistoryRequest request) {
        return List.of(request.getAccountId(), request.getContactId());
    }
}
