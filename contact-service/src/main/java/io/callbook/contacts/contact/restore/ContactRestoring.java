package io.callbook.contacts.contact.restore;

import io.callbook.contacts.contact.guard.ContactGuard;
import io.callbook.contacts.contact.guard.ContactGuard.Proposal;
import io.callbook.contacts.contact.guard.ContactLookup;
import io.callbook.contacts.contact.guard.ContactUnit;
import io.callbook.contacts.contact.guard.Editing;
import io.callbook.contacts.contact.model.Authorship;
import io.callbook.contacts.contact.model.ContactState;
import io.callbook.contacts.contact.model.Operation;
import io.callbook.contacts.contact.model.Reference;
import io.callbook.contacts.contact.store.ContactReader;
import io.callbook.contacts.contact.store.ContactWrites;
import io.callbook.contacts.contact.store.NewContact;
import io.callbook.contacts.contact.store.Tombstone;
import io.callbook.contacts.contact.store.TombstoneReader;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.failure.Reason;
import io.callbook.contacts.platform.RequestKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Undeletes contacts, with the ids that they had. */
@ApplicationScoped
public class ContactRestoring {
    private final ContactUnit unit;
    private final ContactGuard guard;

    ContactRestoring(ContactUnit unit, ContactGuard guard) {
        this.unit = unit;
        this.guard = guard;
    }

    /** Brings a contact back, unless the request is repeated. */
    public Uni<Restored> restore(
            String accountId, UUID contactId, Authorship by, RequestKey request) {
        AtomicReference<List<Reference>> lost = new AtomicReference<>(List.of());
        return unit.run(
                accountId,
                editing ->
                        editing.once(
                                        request,
                                        contactId,
                                        () ->
                                                restore(editing, contactId, by)
                                                        .invoke(lost::set)
                                                        .replaceWithVoid())
                                .chain(editing::get)
                                .map(contact -> new Restored(contact, lost.get())));
    }

    private Uni<List<Reference>> restore(Editing editing, UUID contactId, Authorship by) {
        return TombstoneReader.locked(editing.connection(), editing.accountId(), List.of(contactId))
                .chain(graves -> requireRestorable(editing, contactId, graves))
                .chain(grave -> restore(editing, grave, by));
    }

    private Uni<List<Reference>> restore(Editing editing, Tombstone grave, Authorship by) {
        ContactState state = Objects.requireNonNull(grave.state());
        List<Reference> all =
                java.util.stream.Stream.concat(
                                state.references().stream(), state.aliases().stream())
                        .toList();
        return ContactReader.owners(editing.connection(), editing.accountId(), all)
                .chain(owners ->
                        write(editing, grave, without(state, owners.keySet()), by)
                                .replaceWith(all.stream().filter(owners::containsKey).toList()));
    }

    private Uni<Void> write(Editing editing, Tombstone grave, ContactState state, Authorship by) {
        NewContact again = NewContact.again(grave, state, Operation.RESTORED, null);
        Proposal proposal =
                new Proposal(
                        grave.contactId(),
                        state.fields(),
                        state.references(),
                        state.aliases(),
                        null,
                        null);
        return guard.require(editing.connection(), editing.rules(), proposal)
                .chain(() -> editing.writer().write(ContactWrites.of(again), by));
    }

    private static ContactState without(ContactState state, Set<Reference> taken) {
        return new ContactState(
                state.fields(),
                state.references().stream().filter(r -> !taken.contains(r)).toList(),
                state.aliases().stream().filter(r -> !taken.contains(r)).toList(),
                state.origin(),
                state.createdAt());
    }

    private static Uni<Tombstone> requireRestorable(
            Editing editing, UUID contactId, Map<UUID, Tombstone> graves) {
        Tombstone grave = graves.get(contactId);
        if (grave != null && grave.isRestorable()) {
            return Uni.createFrom().item(grave);
        }
        // Whatever it is instead, the lookup tells best.
        return ContactLookup.get(editing.connection(), editing.accountId(), contactId)
                .map(contact -> {
                    throw notDeleted(contactId, grave);
                });
    }

    private static CallFailure notDeleted(UUID contactId, @Nullable Tombstone grave) {
        if (grave == null || grave.mergedInto() == null) {
            return new CallFailure(
                    Reason.CONTACT_NOT_DELETED, "The contact '" + contactId + "' is not deleted.");
        }
        return new CallFailure(
                Reason.CONTACT_NOT_DELETED,
                grave.state() == null
                        ? "The id '"
                                + contactId
                                + "' only stands for the contact '"
                                + grave.mergedInto()
                                + "': there is nothing to bring back."
                        : "The contact '" + contactId + "' was merged, not deleted: unmerge it.");
    }
}
