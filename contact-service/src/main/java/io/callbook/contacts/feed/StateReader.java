package io.callbook.contacts.feed;

import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.store.ContactBatch;
import io.callbook.contacts.feed.LoggedChange.Kind;
import io.callbook.contacts.organization.model.Organization;
import io.callbook.contacts.organization.store.OrganizationReader;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads what changed, in a transaction that sees one state. */
final class StateReader {
    private final SqlConnection connection;
    private final String accountId;

    StateReader(SqlConnection connection, String accountId) {
        this.connection = connection;
        this.accountId = accountId;
    }

    Uni<States> read(List<LoggedChange> changes) {
        return contacts(ids(changes, Kind.CONTACT))
                .chain(contacts ->
                        organizations(ids(changes, Kind.ORGANIZATION))
                                .map(organizations -> new States(contacts, organizations)));
    }

    private static Set<UUID> ids(List<LoggedChange> changes, Kind kind) {
        Set<UUID> ids = new HashSet<>();
        for (LoggedChange change : changes) {
            if (change.kind() == kind) {
                ids.add(change.id());
            }
        }
        return ids;
    }

    private Uni<Map<UUID, Contact>> contacts(Set<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : ContactBatch.byIds(connection, accountId, ids).map(StateReader::byId);
    }

    private Uni<Map<UUID, Organization>> organizations(Set<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : OrganizationReader.byIds(connection, accountId, ids);
    }

    private static Map<UUID, Contact> byId(List<Contact> contacts) {
        Map<UUID, Contact> byId = HashMap.newHashMap(contacts.size());
        contacts.forEach(contact -> byId.put(contact.contactId(), contact));
        return byId;
    }
}
