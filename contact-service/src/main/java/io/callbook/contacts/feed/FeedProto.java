package io.callbook.contacts.feed;

import com.google.protobuf.MessageLite;
import io.callbook.contacts.account.Account;
import io.callbook.contacts.account.AccountProto;
import io.callbook.contacts.contact.ContactProto;
import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.organization.OrganizationProto;
import io.callbook.contacts.organization.model.Organization;
import io.callbook.contacts.platform.TimeProto;
import io.callbook.contacts.v1.ContactChange;
import io.callbook.contacts.v1.OrganizationChange;
import io.callbook.contacts.v1.StreamSnapshotResponse;
import io.callbook.contacts.v1.WatchChangesResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Translates the feed, in messages that any client's default limit of 4 MiB lets through. */
final class FeedProto {
    private static final int MAX_BYTES = 2 * 1024 * 1024;

    private FeedProto() {}

    static StreamSnapshotResponse head(Snapshot.Head head) {
        return StreamSnapshotResponse.newBuilder()
                .setPosition(head.position().toToken(head.accountId()))
                .setEstimatedTotal(head.estimatedTotal())
                .setDefaultRegion(head.account().settings().defaultRegion())
                .setAccount(AccountProto.toProto(head.account()))
                .build();
    }

    static List<StreamSnapshotResponse> organizations(Snapshot.Head head, Page<Organization> page) {
        return page.items().isEmpty()
                ? List.of()
                : messages(
                        head,
                        page.items().stream().map(OrganizationProto::toProto).toList(),
                        StreamSnapshotResponse.Builder::addOrganizations,
                        false);
    }

    static List<StreamSnapshotResponse> contacts(Snapshot.Head head, Page<Contact> page) {
        return messages(
                head,
                page.items().stream().map(ContactProto::toProto).toList(),
                StreamSnapshotResponse.Builder::addContacts,
                page.isLast());
    }

    private static <T extends MessageLite> List<StreamSnapshotResponse> messages(
            Snapshot.Head head,
            List<T> items,
            BiConsumer<StreamSnapshotResponse.Builder, T> add,
            boolean complete) {
        String position = head.position().toToken(head.accountId());
        List<StreamSnapshotResponse> messages = new ArrayList<>();
        StreamSnapshotResponse.Builder message = snapshotMessage(position);
        int bytes = 0;
        for (T item : items) {
            if (bytes > 0 && bytes + item.getSerializedSize() > MAX_BYTES) {
                messages.add(message.build());
                message = snapshotMessage(position);
                bytes = 0;
            }
            add.accept(message, item);
            bytes += item.getSerializedSize();
        }
        messages.add(message.setComplete(complete).build());
        return messages;
    }

    private static StreamSnapshotResponse.Builder snapshotMessage(String position) {
        return StreamSnapshotResponse.newBuilder().setPosition(position);
    }

    static List<WatchChangesResponse> messages(String accountId, ChangeWatch.Batch batch) {
        LogPage page = batch.reading().page();
        List<MessageLite> changes = batch.reading().translatedBy(FeedProto::changes);
        List<WatchChangesResponse> messages = new ArrayList<>();
        WatchChangesResponse.Builder message = firstMessage(batch);
        int bytes = 0;
        for (int i = 0; i < changes.size(); i++) {
            MessageLite change = changes.get(i);
            if (i > 0 && bytes + change.getSerializedSize() > MAX_BYTES) {
                LoggedChange last = page.changes().get(i - 1);
                messages.add(
                        message.setPosition(last.position().toToken(accountId))
                                .setAsOf(TimeProto.of(asOf(last, batch)))
                                .build());
                message = WatchChangesResponse.newBuilder();
                bytes = 0;
            }
            add(message, change);
            bytes += change.getSerializedSize();
        }
        messages.add(
                message.setPosition(page.position().toToken(accountId))
                        .setAsOf(TimeProto.of(batch.asOf()))
                        .build());
        return messages;
    }

    private static WatchChangesResponse.Builder firstMessage(ChangeWatch.Batch batch) {
        WatchChangesResponse.Builder message = WatchChangesResponse.newBuilder();
        Account account = batch.account();
        return account == null ? message : message.setAccount(AccountProto.toProto(account));
    }

    private static void add(WatchChangesResponse.Builder message, MessageLite change) {
        switch (change) {
            case ContactChange contact -> message.addChanges(contact);
            case OrganizationChange organization -> message.addOrganizationChanges(organization);
            default -> throw new IllegalStateException("No change: " + change.getClass());
        }
    }

    /** What follows a change in the log was committed after its transaction began. */
    private static Instant asOf(LoggedChange last, ChangeWatch.Batch batch) {
        return last.changedAt().isAfter(batch.asOfBefore()) ? last.changedAt() : batch.asOfBefore();
    }

    private static List<MessageLite> changes(LogReading.Shared reading) {
        List<MessageLite> changes = new ArrayList<>(reading.changes().size());
        for (LoggedChange change : reading.changes()) {
            changes.add(
                    switch (change.kind()) {
                        case CONTACT -> change(change, reading.states().contacts());
                        case ORGANIZATION ->
                                organizationChange(change, reading.states().organizations());
                    });
        }
        return changes;
    }

    private static ContactChange change(LoggedChange change, Map<UUID, Contact> contacts) {
        ContactChange.Builder proto =
                ContactChange.newBuilder()
                        .setContactId(change.id().toString())
                        .setChangedAt(TimeProto.of(change.changedAt()));
        Contact contact = contacts.get(change.id());
        if (contact != null) {
            proto.setContact(ContactProto.toProto(contact));
        }
        return proto.build();
    }

    private static OrganizationChange organizationChange(
            LoggedChange change, Map<UUID, Organization> organizations) {
        OrganizationChange.Builder proto =
                OrganizationChange.newBuilder()
                        .setOrganizationId(change.id().toString())
                        .setChangedAt(TimeProto.of(change.changedAt()));
        Organization organization = organizations.get(change.id());
        if (organization != null) {
            proto.setOrganization(OrganizationProto.toProto(organization));
        }
        return proto.build();
    }
}
