package io.callbook.contacts.feed;

import io.callbook.contacts.contact.ContactProto;
import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.platform.TimeProto;
import io.callbook.contacts.v1.ContactChange;
import io.callbook.contacts.v1.StreamSnapshotResponse;
import io.callbook.contacts.v1.WatchChangesResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Translates the feed, in messages that any client's default limit of 4 MiB lets through. */
final class FeedProto {
    private static final int MAX_BYTES = 2 * 1024 * 1024;

    private FeedProto() {}

    static StreamSnapshotResponse head(Snapshot.Head head) {
        return StreamSnapshotResponse.newBuilder()
                .setPosition(head.position().toToken(head.accountId()))
                .setEstimatedTotal(head.estimatedTotal())
                .setDefaultRegion(head.defaultRegion())
                .build();
    }

    static List<StreamSnapshotResponse> messages(Snapshot.Head head, Snapshot.Page page) {
        String position = head.position().toToken(head.accountId());
        List<StreamSnapshotResponse> messages = new ArrayList<>();
        StreamSnapshotResponse.Builder message = snapshotMessage(position);
        int bytes = 0;
        for (Contact contact : page.contacts()) {
            io.callbook.contacts.v1.Contact proto = ContactProto.toProto(contact);
            if (bytes > 0 && bytes + proto.getSerializedSize() > MAX_BYTES) {
                messages.add(message.build());
                message = snapshotMessage(position);
                bytes = 0;
            }
            message.addContacts(proto);
            bytes += proto.getSerializedSize();
        }
        messages.add(message.setComplete(page.isLast()).build());
        return messages;
    }

    private static StreamSnapshotResponse.Builder snapshotMessage(String position) {
        return StreamSnapshotResponse.newBuilder().setPosition(position);
    }

    static List<WatchChangesResponse> messages(String accountId, ChangeWatch.Batch batch) {
        LogPage page = batch.reading().page();
        List<ContactChange> changes = batch.reading().translatedBy(FeedProto::changes);
        List<WatchChangesResponse> messages = new ArrayList<>();
        WatchChangesResponse.Builder message = WatchChangesResponse.newBuilder();
        int bytes = 0;
        for (int i = 0; i < changes.size(); i++) {
            ContactChange change = changes.get(i);
            if (i > 0 && bytes + change.getSerializedSize() > MAX_BYTES) {
                LoggedChange last = page.changes().get(i - 1);
                messages.add(
                        message.setPosition(last.position().toToken(accountId))
                                .setAsOf(TimeProto.of(asOf(last, batch)))
                                .build());
                message = WatchChangesResponse.newBuilder();
                bytes = 0;
            }
            message.addChanges(change);
            bytes += change.getSerializedSize();
        }
        messages.add(
                message.setPosition(page.position().toToken(accountId))
                        .setAsOf(TimeProto.of(batch.asOf()))
                        .build());
        return messages;
    }

    /** What follows a change in the log was committed after its transaction began. */
    private static Instant asOf(LoggedChange last, ChangeWatch.Batch batch) {
        return last.changedAt().isAfter(batch.asOfBefore()) ? last.changedAt() : batch.asOfBefore();
    }

    private static List<ContactChange> changes(LogReading.Shared reading) {
        return reading.changes().stream()
                .map(change -> change(change, reading.contacts()))
                .toList();
    }

    private static ContactChange change(LoggedChange change, Map<UUID, Contact> contacts) {
        ContactChange.Builder proto =
                ContactChange.newBuilder()
                        .setContactId(change.contactId().toString())
                        .setChangedAt(TimeProto.of(change.changedAt()));
        Contact contact = contacts.get(change.contactId());
        if (contact != null) {
            proto.setContact(ContactProto.toProto(contact));
        }
        return proto.build();
    }
}
