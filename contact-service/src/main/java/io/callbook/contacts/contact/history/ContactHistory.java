package io.callbook.contacts.contact.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.callbook.contacts.account.AccountDirectory;
import io.callbook.contacts.contact.guard.ContactFailures;
import io.callbook.contacts.contact.history.HistoryEntry.Change;
import io.callbook.contacts.contact.model.FieldDiff;
import io.callbook.contacts.contact.model.Operation;
import io.callbook.contacts.contact.store.ContactReader;
import io.callbook.contacts.contact.store.IdResolution;
import io.callbook.contacts.contact.store.StoreJson;
import io.callbook.contacts.platform.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Tells a contact's history, newest change first. */
@ApplicationScoped
public class ContactHistory {
    private final AccountDirectory accounts;
    private final UnitOfWork unitOfWork;

    ContactHistory(AccountDirectory accounts, UnitOfWork unitOfWork) {
        this.accounts = accounts;
        this.unitOfWork = unitOfWork;
    }

    /** Changes before a version; of contacts that ended too, unless they were erased. */
    public Uni<List<HistoryEntry>> list(
            String accountId, UUID contactId, long beforeVersion, int limit) {
        return accounts.getDefaultRegion(accountId)
                .chain(() ->
                        unitOfWork.read(
                                accountId,
                                connection ->
                                        list(
                                                connection,
                                                accountId,
                                                contactId,
                                                beforeVersion,
                                                limit)));
    }

    static Uni<List<HistoryEntry>> list(
            SqlConnection connection,
            String accountId,
            UUID contactId,
            long beforeVersion,
            int limit) {
        return IdResolution.of(connection, accountId, List.of(contactId))
                .invoke(resolved -> requireKnown(contactId, resolved))
                .chain(() ->
                        HistoryReader.before(
                                connection, accountId, contactId, beforeVersion, limit))
                .chain(entries -> complete(connection, accountId, contactId, entries));
    }

    private static void requireKnown(UUID contactId, Map<UUID, IdResolution.Resolved> all) {
        IdResolution.Resolved resolved = all.get(contactId);
        if (resolved == null || resolved.state() == IdResolution.State.UNKNOWN) {
            throw ContactFailures.notFound(contactId.toString());
        }
        if (resolved.state() == IdResolution.State.ERASED) {
            throw ContactFailures.erased(contactId);
        }
    }

    /** What a creation said is not stored: it is found by going back from what came after. */
    private static Uni<List<HistoryEntry>> complete(
            SqlConnection connection,
            String accountId,
            UUID contactId,
            List<HistoryEntry> entries) {
        boolean hasCreation =
                !entries.isEmpty() && entries.getLast().operation() == Operation.CREATED;
        if (!hasCreation) {
            return Uni.createFrom().item(entries);
        }
        return HistoryReader.firstLife(connection, accountId, contactId)
                .chain(life ->
                        now(connection, accountId, contactId)
                                .map(now -> withCreation(entries, created(now, life))));
    }

    private static Uni<Map<String, JsonNode>> now(
            SqlConnection connection, String accountId, UUID contactId) {
        return ContactReader.byIds(connection, accountId, List.of(contactId))
                .map(found -> {
                    Map<String, JsonNode> said = new TreeMap<>();
                    found.values()
                            .forEach(contact ->
                                    FieldDiff.fields(contact.state())
                                            .forEach((field, value) ->
                                                    said.put(field, StoreJson.tree(value))));
                    return said;
                });
    }

    /** If the life ended, its last change tells all that was said; else the contact itself does. */
    private static SortedMap<String, Change> created(
            Map<String, JsonNode> now, List<HistoryEntry> life) {
        boolean ended = !life.isEmpty() && isEnd(life.getFirst().operation());
        SortedMap<String, JsonNode> said = ended ? new TreeMap<>() : new TreeMap<>(now);
        for (HistoryEntry entry : life) {
            entry.changes()
                    .forEach((field, change) -> {
                        if (change.before().isNull()) {
                            said.remove(field);
                        } else {
                            said.put(field, change.before());
                        }
                    });
        }
        SortedMap<String, Change> changes = new TreeMap<>();
        said.forEach(
                (field, value) -> changes.put(field, new Change(NullNode.getInstance(), value)));
        return changes;
    }

    private static boolean isEnd(Operation operation) {
        return operation == Operation.DELETED || operation == Operation.MERGED;
    }

    private static List<HistoryEntry> withCreation(
            List<HistoryEntry> entries, SortedMap<String, Change> changes) {
        return java.util.stream.Stream.concat(
                        entries.subList(0, entries.size() - 1).stream(),
                        java.util.stream.Stream.of(entries.getLast().withChanges(changes)))
                .toList();
    }
}
