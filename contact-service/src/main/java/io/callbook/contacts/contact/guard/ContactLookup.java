package io.callbook.contacts.contact.guard;

import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.store.ContactReader;
import io.callbook.contacts.contact.store.ContactWriter;
import io.callbook.contacts.contact.store.IdResolution;
import io.callbook.contacts.contact.store.IdResolution.Resolved;
import io.callbook.contacts.platform.ConcurrentChange;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds the contact that a caller means, or says what became of it. */
public final class ContactLookup {
    private ContactLookup() {}

    /** The contact of an id; of a merged contact its survivor. */
    public static Uni<Contact> get(SqlConnection connection, String accountId, UUID contactId) {
        return IdResolution.of(connection, accountId, List.of(contactId))
                .map(resolved -> survivor(contactId, resolved))
                .chain(id -> read(connection, accountId, id));
    }

    /** The same, locked until the transaction ends. */
    public static Uni<Contact> getForChange(
            SqlConnection connection, String accountId, ContactWriter writer, UUID contactId) {
        return IdResolution.of(connection, accountId, List.of(contactId))
                .map(resolved -> survivor(contactId, resolved))
                .call(id -> writer.lock(List.of(id)))
                .chain(id -> read(connection, accountId, id));
    }

    /** The contact of exactly this id, locked until the transaction ends. */
    public static Uni<Contact> getItselfForChange(
            SqlConnection connection, String accountId, ContactWriter writer, UUID contactId) {
        return IdResolution.of(connection, accountId, List.of(contactId))
                .invoke(resolved -> requireItself(contactId, resolved))
                .chain(() -> writer.lock(List.of(contactId)))
                .chain(() -> read(connection, accountId, contactId));
    }

    private static Uni<Contact> read(SqlConnection connection, String accountId, UUID id) {
        return ContactReader.byIds(connection, accountId, List.of(id))
                .map(found -> {
                    Contact contact = found.get(id);
                    if (contact == null) {
                        throw new ConcurrentChange("A contact ended while it was looked for");
                    }
                    return contact;
                });
    }

    private static void requireItself(UUID contactId, Map<UUID, Resolved> resolved) {
        UUID survivor = survivor(contactId, resolved);
        if (!survivor.equals(contactId)) {
            throw ContactFailures.merged(contactId, survivor);
        }
    }

    private static UUID survivor(UUID contactId, Map<UUID, Resolved> all) {
        Resolved resolved = all.get(contactId);
        if (resolved == null) {
            throw ContactFailures.notFound(contactId.toString());
        }
        return switch (resolved.state()) {
            case CURRENT -> contactId;
            case MERGED ->
                    resolved.current()
                            .orElseThrow(() ->
                                    ContactFailures.mergedAndGone(contactId, resolved.lastId()));
            case DELETED -> throw ContactFailures.deleted(contactId);
            case ERASED -> throw ContactFailures.erased(contactId);
            case UNKNOWN -> throw ContactFailures.notFound(contactId.toString());
        };
    }
}
