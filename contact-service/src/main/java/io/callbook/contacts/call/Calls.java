package io.callbook.contacts.call;

import io.callbook.contacts.account.AccountDirectory;
import io.callbook.contacts.call.store.Call;
import io.callbook.contacts.call.store.CallReader;
import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.store.ContactReader;
import io.callbook.contacts.contact.store.IdResolution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads calls and resolves whom they count for (MAT-15). */
@ApplicationScoped
class Calls {
    private final AccountDirectory accounts;

    Calls(AccountDirectory accounts) {
        this.accounts = accounts;
    }

    /** One call with its contact. */
    Uni<AnsweredCall> get(String accountId, String callId) {
        return callId.indexOf('\0') >= 0
                ? Uni.createFrom().failure(CallFailures.notFound(callId))
                : accounts.read(accountId, connection -> get(connection, accountId, callId));
    }

    /** The same in the caller's transaction. */
    static Uni<AnsweredCall> get(SqlConnection connection, String accountId, String callId) {
        return CallReader.find(connection, accountId, callId)
                .map(call -> call.orElseThrow(() -> CallFailures.notFound(callId)))
                .chain(call ->
                        contact(connection, call).map(contact -> new AnsweredCall(call, contact)));
    }

    private static Uni<Optional<Contact>> contact(SqlConnection connection, Call call) {
        return namedOrOwner(connection, call)
                .chain(id ->
                        id == null
                                ? Uni.createFrom().item(Optional.empty())
                                : current(connection, call.accountId(), id));
    }

    /** Whom the call names, else whoever has its record by now. */
    private static Uni<@Nullable UUID> namedOrOwner(SqlConnection connection, Call call) {
        return call.namedId() != null || call.reference() == null
                ? Uni.createFrom().item(call.namedId())
                : ContactReader.owners(connection, call.accountId(), List.of(call.reference()))
                        .map(owners -> owners.get(call.reference()));
    }

    private static Uni<Optional<Contact>> current(
            SqlConnection connection, String accountId, UUID contactId) {
        return IdResolution.of(connection, accountId, List.of(contactId))
                .map(resolved -> Objects.requireNonNull(resolved.get(contactId)).current())
                .chain(id ->
                        ContactReader.byIds(connection, accountId, id.stream().toList())
                                .map(found -> found.values().stream().findFirst()));
    }

    /** One page and, if there is a next page, its first call. */
    Uni<List<Call>> list(CallList list) {
        return accounts.read(list.accountId(), connection -> list(connection, list));
    }

    private static Uni<List<Call>> list(SqlConnection connection, CallList list) {
        UUID contactId = list.contactId().orElse(null);
        return last(connection, list.accountId(), contactId)
                .chain(last ->
                        CallReader.page(
                                connection, list.before(), last, list.e164(), list.size() + 1));
    }

    /** The contact at the end of an id's merges: those merged into it count for it too. */
    private static Uni<@Nullable UUID> last(
            SqlConnection connection, String accountId, @Nullable UUID contactId) {
        return contactId == null
                ? Uni.createFrom().nullItem()
                : IdResolution.of(connection, accountId, List.of(contactId))
                        .map(Map::values)
                        .map(resolved -> resolved.iterator().next().lastId());
    }
}
