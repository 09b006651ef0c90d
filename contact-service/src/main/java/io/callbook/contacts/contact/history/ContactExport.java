package io.callbook.contacts.contact.history;

import io.callbook.contacts.account.AccountDirectory;
import io.callbook.contacts.call.store.Call;
import io.callbook.contacts.call.store.CallPlace;
import io.callbook.contacts.call.store.CallReader;
import io.callbook.contacts.contact.guard.ContactFailures;
import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.store.ContactReader;
import io.callbook.contacts.contact.store.IdResolution;
import io.callbook.contacts.contact.store.IdResolution.Resolved;
import io.callbook.contacts.contact.store.StoreJson;
import io.callbook.contacts.contact.store.Tombstone;
import io.callbook.contacts.contact.store.TombstoneReader;
import io.callbook.contacts.platform.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that is stored about one person, in one JSON document. */
@ApplicationScoped
public class ContactExport {
    private final AccountDirectory accounts;
    private final UnitOfWork unitOfWork;

    ContactExport(AccountDirectory accounts, UnitOfWork unitOfWork) {
        this.accounts = accounts;
        this.unitOfWork = unitOfWork;
    }

    /** The document about the person of a contact, existing, deleted or merged. */
    public Uni<String> export(String accountId, UUID contactId) {
        return accounts.getDefaultRegion(accountId)
                .chain(() ->
                        unitOfWork.read(
                                accountId, connection -> export(connection, accountId, contactId)));
    }

    private static Uni<String> export(SqlConnection connection, String accountId, UUID contactId) {
        return IdResolution.of(connection, accountId, List.of(contactId))
                .map(resolved -> last(contactId, resolved))
                .chain(id -> document(connection, accountId, id))
                .map(StoreJson::write);
    }

    private static UUID last(UUID contactId, Map<UUID, Resolved> all) {
        Resolved resolved = all.get(contactId);
        if (resolved == null || resolved.state() == IdResolution.State.UNKNOWN) {
            throw ContactFailures.notFound(contactId.toString());
        }
        if (resolved.state() == IdResolution.State.ERASED) {
            throw ContactFailures.erased(contactId);
        }
        return resolved.lastId();
    }

    private static Uni<Document> document(SqlConnection connection, String accountId, UUID id) {
        return ContactReader.byIds(connection, accountId, List.of(id))
                .chain(living ->
                        TombstoneReader.byIds(connection, accountId, List.of(id))
                                .chain(graves ->
                                        history(connection, accountId, id)
                                                .chain(history ->
                                                        merged(connection, accountId, Set.of(id))
                                                                .map(merged ->
                                                                        new Document(
                                                                                accountId,
                                                                                id,
                                                                                living.get(id),
                                                                                graves.get(id),
                                                                                history,
                                                                                merged)))))
                .chain(document ->
                        CallReader.page(
                                        connection,
                                        CallPlace.start(accountId),
                                        id,
                                        "",
                                        Integer.MAX_VALUE)
                                .map(document::withCalls));
    }

    /** All contacts that became part of these, directly or not, each with its own history. */
    private static Uni<List<Part>> merged(
            SqlConnection connection, String accountId, Collection<UUID> survivors) {
        return TombstoneReader.mergedInto(connection, accountId, survivors)
                .chain(graves ->
                        graves.isEmpty()
                                ? Uni.createFrom().item(List.<Part>of())
                                : parts(connection, accountId, graves));
    }

    private static Uni<List<Part>> parts(
            SqlConnection connection, String accountId, Map<UUID, Tombstone> graves) {
        Uni<List<Part>> all = merged(connection, accountId, new HashSet<>(graves.keySet()));
        for (Tombstone grave : graves.values()) {
            all =
                    all.chain(parts ->
                            history(connection, accountId, grave.contactId())
                                    .map(history -> with(parts, new Part(grave, history))));
        }
        return all;
    }

    private static List<Part> with(List<Part> parts, Part part) {
        return java.util.stream.Stream.concat(parts.stream(), java.util.stream.Stream.of(part))
                .toList();
    }

    private static Uni<List<HistoryEntry>> history(
            SqlConnection connection, String accountId, UUID id) {
        return ContactHistory.list(connection, accountId, id, Long.MAX_VALUE, Integer.MAX_VALUE);
    }

    /**
     * The document.
     *
     * @param contact as it is; null if it is deleted
     * @param deleted as it was; null if it exists
     * @param calls that count for the person, the latest first, with the agents' choices
     */
    record Document(
            String accountId,
            UUID contactId,
            @Nullable Contact contact,
            @Nullable Tombstone deleted,
            List<HistoryEntry> history,
            List<Part> merged,
            List<Call> calls,
            Instant exportedAt) {
        Document(
                String accountId,
                UUID contactId,
                @Nullable Contact contact,
                @Nullable Tombstone deleted,
                List<HistoryEntry> history,
                List<Part> merged) {
            this(accountId, contactId, contact, deleted, history, merged, List.of(), Instant.now());
        }

        Document withCalls(List<Call> found) {
            return new Document(
                    accountId, contactId, contact, deleted, history, merged, found, exportedAt);
        }
    }

    /**
     * A contact that became part of the person's.
     *
     * @param contact as it was
     * @param history of it
     */
    record Part(Tombstone contact, List<HistoryEntry> history) {}
}
