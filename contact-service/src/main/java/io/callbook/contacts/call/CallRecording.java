package io.callbook.contacts.call;

import io.callbook.contacts.account.AccountRules;
import io.callbook.contacts.call.store.Call;
import io.callbook.contacts.call.store.CallWriter;
import io.callbook.contacts.call.store.CountedCall;
import io.callbook.contacts.contact.activity.ContactActivity;
import io.callbook.contacts.contact.guard.Editing;
import io.callbook.contacts.contact.guard.Suppressions;
import io.callbook.contacts.contact.model.CallerForms;
import io.callbook.contacts.contact.model.IdentifyingValues;
import io.callbook.contacts.contact.model.Reference;
import io.callbook.contacts.contact.store.ContactReader;
import io.callbook.contacts.contact.store.IdResolution;
import io.callbook.contacts.contact.store.IdResolution.Resolved;
import io.callbook.contacts.platform.AccountLock;
import io.callbook.contacts.platform.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps calls that were identified, a thousand in one transaction. Of an erased person's calls only
 * the id, the time and the outcome are kept (DEL-10).
 */
@ApplicationScoped
class CallRecording {
    private final UnitOfWork unitOfWork;
    private final Suppressions suppressions;

    CallRecording(UnitOfWork unitOfWork, Suppressions suppressions) {
        this.unitOfWork = unitOfWork;
        this.suppressions = suppressions;
    }

    /** Keeps calls; of several with one id the one that was identified last. */
    Uni<Void> record(String accountId, Collection<Call> calls) {
        if (!AccountRules.isAccountId(accountId)) {
            return Uni.createFrom().failure(AccountRules.notFound(accountId));
        }
        List<Call> distinct = lastOfEach(calls);
        return unitOfWork.run(
                accountId,
                connection ->
                        lockRecords(connection, accountId, distinct)
                                .chain(() -> Editing.under(connection, accountId))
                                .chain(editing -> record(editing, distinct)));
    }

    /**
     * Calls that wait for the contact of their record are rare. While they are written nobody
     * writes contacts, for neither would see what the other is about to write.
     */
    private static Uni<Void> lockRecords(
            SqlConnection connection, String accountId, List<Call> calls) {
        return unnamed(calls).isEmpty()
                ? Uni.createFrom().voidItem()
                : AccountLock.exclusive(connection, accountId);
    }

    private static List<Call> lastOfEach(Collection<Call> calls) {
        Map<String, Call> byId = new LinkedHashMap<>();
        calls.forEach(call ->
                byId.merge(
                        call.callId(),
                        call,
                        (before, after) ->
                                after.identifiedAt().isAfter(before.identifiedAt())
                                        ? after
                                        : before));
        return List.copyOf(byId.values());
    }

    private Uni<Void> record(Editing editing, List<Call> calls) {
        if (calls.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return counted(editing, calls)
                .chain(counted ->
                        new CallWriter(editing.connection(), editing.accountId()).write(counted))
                .chain(touched ->
                        new ContactActivity(editing.connection(), editing.accountId())
                                .refreshAndTell(touched));
    }

    /** Each call with the contact that it counts for. */
    private Uni<List<CountedCall>> counted(Editing editing, List<Call> calls) {
        return ContactReader.owners(editing.connection(), editing.accountId(), unnamed(calls))
                .chain(owners ->
                        IdResolution.of(editing.connection(), editing.accountId(), named(calls))
                                .chain(named ->
                                        suppressed(editing, calls)
                                                .map(erased -> new Facts(owners, named, erased)))
                                .map(facts -> calls.stream().map(facts::count).toList()));
    }

    private static Set<Reference> unnamed(List<Call> calls) {
        return calls.stream()
                .filter(call -> call.answer().contactId() == null)
                .map(Call::reference)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Set<UUID> named(List<Call> calls) {
        return calls.stream()
                .map(call -> call.answer().contactId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private Uni<Set<String>> suppressed(Editing editing, List<Call> calls) {
        Set<String> values = new HashSet<>();
        if (editing.rules().isSuppressing()) {
            calls.forEach(call -> values.addAll(values(call)));
        }
        return suppressions.among(editing.connection(), editing.rules(), values);
    }

    /** All by which a call's number may be on the suppression list. */
    private static Set<String> values(Call call) {
        String e164 = call.caller().e164();
        return e164.isEmpty()
                ? Set.of()
                : CallerForms.of(e164).stream()
                        .flatMap(form ->
                                Stream.of(
                                        IdentifyingValues.phone(form, ""),
                                        IdentifyingValues.phone(form, call.caller().extension())))
                        .collect(Collectors.toSet());
    }

    /**
     * What the store knows of what the calls name.
     *
     * @param owners of the records that calls were made from
     * @param named what became of the contacts that calls name
     * @param suppressed values of erased persons
     */
    private record Facts(
            Map<Reference, UUID> owners, Map<UUID, Resolved> named, Set<String> suppressed) {
        CountedCall count(Call call) {
            UUID contactId = call.answer().contactId();
            if (contactId == null) {
                UUID owner = call.reference() == null ? null : owners.get(call.reference());
                return owner == null && isSuppressed(call)
                        ? CountedCall.erased(call)
                        : new CountedCall(call, owner, false);
            }
            Resolved resolved = Objects.requireNonNull(named.get(contactId));
            boolean isNobody = resolved.current().isEmpty();
            return resolved.state() == IdResolution.State.ERASED || (isNobody && isSuppressed(call))
                    ? CountedCall.erased(call)
                    : new CountedCall(call, contactId, false);
        }

        private boolean isSuppressed(Call call) {
            return values(call).stream().anyMatch(suppressed::contains);
        }
    }
}
