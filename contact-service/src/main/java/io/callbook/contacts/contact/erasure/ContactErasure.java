package io.callbook.contacts.contact.erasure;

import io.callbook.contacts.change.ChangeLog;
import io.callbook.contacts.contact.guard.ContactFailures;
import io.callbook.contacts.contact.guard.ContactGuard;
import io.callbook.contacts.contact.guard.ContactUnit;
import io.callbook.contacts.contact.guard.Editing;
import io.callbook.contacts.contact.guard.Suppressions;
import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.model.ContactState;
import io.callbook.contacts.contact.model.IdentifyingValues;
import io.callbook.contacts.contact.model.Phone;
import io.callbook.contacts.contact.store.ContactReader;
import io.callbook.contacts.contact.store.IdResolution;
import io.callbook.contacts.contact.store.IdResolution.Resolved;
import io.callbook.contacts.contact.store.Tombstone;
import io.callbook.contacts.contact.store.TombstoneReader;
import io.callbook.contacts.platform.AccountLock;
import io.callbook.contacts.platform.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Erases persons and keeps them from coming back. */
@ApplicationScoped
public class ContactErasure {
    private final UnitOfWork unitOfWork;
    private final ContactUnit unit;
    private final Suppressions suppressions;

    ContactErasure(UnitOfWork unitOfWork, ContactUnit unit, Suppressions suppressions) {
        this.unitOfWork = unitOfWork;
        this.unit = unit;
        this.suppressions = suppressions;
    }

    /**
     * Erases a person; repeating it changes nothing. No writer is under way meanwhile, so that none
     * goes by a suppression list that was still empty.
     */
    public Uni<Erased> erase(String accountId, UUID contactId) {
        return unitOfWork.run(
                accountId,
                connection ->
                        AccountLock.exclusive(connection, accountId)
                                .chain(() -> Editing.under(connection, accountId))
                                .chain(editing -> erase(editing, contactId)));
    }

    private Uni<Erased> erase(Editing editing, UUID contactId) {
        ErasureRows rows = new ErasureRows(editing.connection(), editing.accountId());
        return IdResolution.of(editing.connection(), editing.accountId(), List.of(contactId))
                .map(resolved -> last(contactId, resolved))
                .chain(last ->
                        last.state() == IdResolution.State.ERASED
                                ? Uni.createFrom().item(new Erased(List.of(contactId), 0))
                                : rows.family(last.lastId())
                                        .chain(family -> erase(editing, rows, family)));
    }

    private static Resolved last(UUID contactId, Map<UUID, Resolved> all) {
        Resolved resolved = all.get(contactId);
        if (resolved == null || resolved.state() == IdResolution.State.UNKNOWN) {
            throw ContactFailures.notFound(contactId.toString());
        }
        if (resolved.state() == IdResolution.State.MERGED) {
            throw ContactFailures.merged(contactId, resolved.lastId());
        }
        return resolved;
    }

    private Uni<Erased> erase(Editing editing, ErasureRows rows, List<UUID> family) {
        return states(editing, family)
                .chain(states -> own(editing, rows, family, states))
                .call(own ->
                        suppressions.add(editing.connection(), editing.accountId(), own.values()))
                .call(() -> rows.forget(family))
                .call(own -> rows.forgetCalls(own.numbers()))
                .call(() -> ChangeLog.append(editing.connection(), editing.accountId(), family))
                .map(own -> new Erased(family, own.values().size()));
    }

    /** All that the store knows of the person. */
    private static Uni<List<ContactState>> states(Editing editing, List<UUID> family) {
        return ContactReader.byIds(editing.connection(), editing.accountId(), family)
                .chain(living ->
                        TombstoneReader.byIds(editing.connection(), editing.accountId(), family)
                                .map(graves -> {
                                    List<ContactState> states = new ArrayList<>();
                                    living.values().stream()
                                            .map(Contact::state)
                                            .forEach(states::add);
                                    graves.values().stream()
                                            .map(Tombstone::state)
                                            .filter(Objects::nonNull)
                                            .forEach(states::add);
                                    return states;
                                }));
    }

    /** What tells the person from all others: not what they share with them. */
    private static Uni<Own> own(
            Editing editing, ErasureRows rows, List<UUID> family, List<ContactState> states) {
        Set<String> numbers = new HashSet<>();
        Set<String> addresses = new HashSet<>();
        Set<String> values = new HashSet<>();
        for (ContactState state : states) {
            state.fields().phones().stream()
                    .map(Phone::e164)
                    .filter(Objects::nonNull)
                    .forEach(numbers::add);
            state.fields().emails().forEach(a -> addresses.add(a.toLowerCase(Locale.ROOT)));
            values.addAll(
                    ContactGuard.values(
                            editing.rules(), state.fields(), state.references(), state.aliases()));
        }
        return rows.sharedNumbers(numbers, family)
                .invoke(shared ->
                        shared.forEach(number -> {
                            spare(values, number);
                            numbers.remove(number.getFirst());
                        }))
                .chain(() -> rows.sharedAddresses(addresses, family))
                .invoke(shared -> shared.forEach(a -> values.remove(IdentifyingValues.email(a))))
                .replaceWith(() -> new Own(values, numbers));
    }

    /**
     * What tells a person from all others.
     *
     * @param values for the suppression list
     * @param numbers that nobody else has with whatever extension
     */
    private record Own(Set<String> values, Set<String> numbers) {}

    /** Whoever else has the number, with whatever extension, keeps it. */
    private static void spare(Set<String> values, List<String> number) {
        values.remove(IdentifyingValues.phone(number.get(0), number.get(1)));
        values.remove(IdentifyingValues.phone(number.get(0), ""));
    }

    /** Lets a value be stored again; tells whether it was on the list. */
    public Uni<Boolean> lift(String accountId, Set<String> values) {
        return unit.run(
                accountId,
                editing ->
                        suppressions
                                .lift(editing.connection(), accountId, values)
                                .map(lifted -> lifted > 0));
    }
}
