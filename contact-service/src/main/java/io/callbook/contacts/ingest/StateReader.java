package io.callbook.contacts.ingest;

import io.callbook.contacts.contact.guard.ContactGuard;
import io.callbook.contacts.contact.guard.Editing;
import io.callbook.contacts.contact.guard.Suppressions;
import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.model.Reference;
import io.callbook.contacts.contact.store.ContactReader;
import io.callbook.contacts.contact.store.IdResolution;
import io.callbook.contacts.contact.store.IdResolution.Resolved;
import io.callbook.contacts.contact.store.Tombstone;
import io.callbook.contacts.contact.store.TombstoneReader;
import io.callbook.contacts.ingest.Candidate.Ready;
import io.callbook.contacts.platform.ConcurrentChange;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads what the store holds of a chunk's records; the fewest statements when all is new. */
@ApplicationScoped
class StateReader {
    private final Suppressions suppressions;

    StateReader(Suppressions suppressions) {
        this.suppressions = suppressions;
    }

    Uni<StoreState> read(Editing editing, List<Ready> records) {
        SqlConnection connection = editing.connection();
        String accountId = editing.accountId();
        return ContactReader.owners(connection, accountId, referencesOf(records))
                .chain(owners ->
                        former(editing, unowned(records, owners))
                                .chain(former ->
                                        keyOwners(editing, records)
                                                .chain(keys ->
                                                        state(
                                                                editing, records, owners, former,
                                                                keys))));
    }

    private Uni<StoreState> state(
            Editing editing,
            List<Ready> records,
            Map<Reference, UUID> owners,
            Former former,
            Map<String, UUID> keyOwners) {
        Set<UUID> wanted = new HashSet<>(owners.values());
        wanted.addAll(former.owners.values());
        wanted.addAll(keyOwners.values());
        records.stream().map(Ready::link).flatMap(Optional::stream).forEach(wanted::add);
        return ContactReader.byIds(editing.connection(), editing.accountId(), wanted)
                .chain(contacts ->
                        suppressed(editing, records)
                                .map(suppressed ->
                                        new StoreState(
                                                editing.rules(),
                                                owners,
                                                former.ownersAmong(contacts),
                                                former.graves,
                                                keyOwners,
                                                contacts,
                                                suppressed)))
                .invoke(StateReader::requireConsistent);
    }

    private static void requireConsistent(StoreState state) {
        if (!state.isConsistent()) {
            throw new ConcurrentChange("A reference moved while it was read");
        }
    }

    private static Set<Reference> referencesOf(List<Ready> records) {
        Set<Reference> references = HashSet.newHashSet(records.size());
        for (Ready record : records) {
            references.add(record.reference());
            references.addAll(record.aliases());
        }
        return references;
    }

    private static List<Reference> unowned(List<Ready> records, Map<Reference, UUID> owners) {
        return records.stream()
                .map(Ready::reference)
                .filter(reference -> !owners.containsKey(reference))
                .toList();
    }

    /** To whom records belonged that come back, along the merges since. */
    private static Uni<Former> former(Editing editing, List<Reference> unowned) {
        SqlConnection connection = editing.connection();
        String accountId = editing.accountId();
        return ContactReader.formerOwners(connection, accountId, unowned)
                .chain(owners ->
                        IdResolution.of(connection, accountId, new HashSet<>(owners.values()))
                                .map(resolved -> lastOwners(owners, resolved)))
                .chain(owners ->
                        TombstoneReader.byIds(connection, accountId, new HashSet<>(owners.values()))
                                .map(graves -> new Former(owners, restorable(graves))));
    }

    private static Map<Reference, UUID> lastOwners(
            Map<Reference, UUID> owners, Map<UUID, Resolved> resolved) {
        Map<Reference, UUID> last = new HashMap<>();
        owners.forEach((reference, owner) -> {
            Resolved found = resolved.get(owner);
            if (found != null) {
                last.put(reference, found.lastId());
            }
        });
        return last;
    }

    private static Map<UUID, Tombstone> restorable(Map<UUID, Tombstone> graves) {
        Map<UUID, Tombstone> restorable = new HashMap<>();
        graves.forEach((id, grave) -> {
            if (grave.isRestorable()) {
                restorable.put(id, grave);
            }
        });
        return restorable;
    }

    private static Uni<Map<String, UUID>> keyOwners(Editing editing, List<Ready> records) {
        if (!editing.rules().key().isDemanded()) {
            return Uni.createFrom().item(Map.of());
        }
        Set<String> keys = new HashSet<>();
        for (Ready record : records) {
            editing.rules()
                    .key()
                    .valueOf(record.fields(), List.of(record.reference()))
                    .ifPresent(keys::add);
        }
        return ContactReader.keyOwners(editing.connection(), editing.accountId(), keys);
    }

    private Uni<Set<String>> suppressed(Editing editing, Collection<Ready> records) {
        if (!editing.rules().isSuppressing()) {
            return Uni.createFrom().item(Set.of());
        }
        Set<String> values = new HashSet<>();
        for (Ready record : records) {
            values.addAll(
                    ContactGuard.suspicious(
                            editing.rules(),
                            record.fields(),
                            List.of(record.reference()),
                            record.aliases()));
        }
        return suppressions.among(editing.connection(), editing.rules(), values);
    }

    /** The owners of records that went, and the graves of those that can come back. */
    private record Former(Map<Reference, UUID> owners, Map<UUID, Tombstone> graves) {
        /** Those that exist or can come back. */
        Map<Reference, UUID> ownersAmong(Map<UUID, Contact> contacts) {
            Map<Reference, UUID> possible = new HashMap<>();
            owners.forEach((reference, owner) -> {
                if (contacts.containsKey(owner) || graves.containsKey(owner)) {
                    possible.put(reference, owner);
                }
            });
            return possible;
        }
    }
}
