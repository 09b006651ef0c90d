package io.callbook.contacts.contact;

import com.fasterxml.jackson.databind.JsonNode;
import io.callbook.contacts.contact.history.HistoryEntry;
import io.callbook.contacts.contact.store.IdResolution.Resolved;
import io.callbook.contacts.platform.TimeProto;
import io.callbook.contacts.v1.ContactHistoryEntry;
import io.callbook.contacts.v1.ContactResolution;
import io.callbook.contacts.v1.ContactState;
import io.callbook.contacts.v1.FieldChange;

/** Translates what became of contacts, and how. */
final class HistoryProto {
    private HistoryProto() {}

    static ContactHistoryEntry toProto(HistoryEntry entry) {
        ContactHistoryEntry.Builder proto =
                ContactHistoryEntry.newBuilder()
                        .setVersion(entry.version())
                        .setChangedAt(TimeProto.of(entry.changedAt()))
                        .setOperationValue(entry.operation().code())
                        .setActor(entry.by().actor())
                        .setSource(entry.by().source())
                        .setReason(entry.by().reason());
        if (entry.otherId() != null) {
            proto.setOtherContactId(entry.otherId().toString());
        }
        entry.changes()
                .forEach((field, change) ->
                        proto.addChanges(
                                FieldChange.newBuilder()
                                        .setField(field)
                                        .setBeforeJson(text(change.before()))
                                        .setAfterJson(text(change.after()))));
        return proto.build();
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.toString();
    }

    static ContactResolution unknown(String contactId) {
        return ContactResolution.newBuilder()
                .setContactId(contactId)
                .setState(ContactState.CONTACT_STATE_UNKNOWN)
                .build();
    }

    static ContactResolution toProto(String contactId, Resolved resolved) {
        ContactResolution.Builder proto =
                ContactResolution.newBuilder().setContactId(contactId).setState(state(resolved));
        resolved.current().ifPresent(id -> proto.setCurrentContactId(id.toString()));
        if (resolved.endedAt() != null) {
            proto.setEndedAt(TimeProto.of(resolved.endedAt()));
        }
        return proto.build();
    }

    private static ContactState state(Resolved resolved) {
        return switch (resolved.state()) {
            case CURRENT -> ContactState.CONTACT_STATE_CURRENT;
            case MERGED -> ContactState.CONTACT_STATE_MERGED;
            case DELETED -> ContactState.CONTACT_STATE_DELETED;
            case ERASED -> ContactState.CONTACT_STATE_ERASED;
            case UNKNOWN -> ContactState.CONTACT_STATE_UNKNOWN;
        };
    }
}
