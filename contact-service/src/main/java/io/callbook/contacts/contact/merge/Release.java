package io.callbook.contacts.contact.merge;

import io.callbook.contacts.contact.guard.ContactGuard.Proposal;
import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.model.ContactState;
import io.callbook.contacts.contact.model.ContactUnmerge;
import io.callbook.contacts.contact.model.Operation;
import io.callbook.contacts.contact.store.ContactChange;
import io.callbook.contacts.contact.store.ContactWrites;
import io.callbook.contacts.contact.store.NewContact;
import io.callbook.contacts.contact.store.Tombstone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What taking a merge back writes. Pure.
 *
 * @param proposal the contact that is free again, for the guard
 * @param writes it and its former survivor
 * @param laterSurvivors what the survivor would have said before each later merge without this one,
 *     by the ids of the contacts merged later: taking those back must not bring this one's back
 */
record Release(Proposal proposal, ContactWrites writes, Map<UUID, ContactState> laterSurvivors) {
    /** Copies the states. */
    Release {
        laterSurvivors = Map.copyOf(laterSurvivors);
    }

    /**
     * The writes.
     *
     * @param survivor as it is
     * @param grave of the contact that is to be free
     * @param later graves of those merged since, in their order; earlier ones' gifts the survivor
     *     had already
     */
    static Release of(Contact survivor, Tombstone grave, List<Tombstone> later) {
        ContactState merged = Objects.requireNonNull(grave.state());
        ContactState before = Objects.requireNonNull(grave.survivorState());
        List<ContactState> since = states(later);
        ContactUnmerge unmerge = new ContactUnmerge(survivor.state(), before, merged, since);
        ContactState released = unmerge.released();
        ContactChange change =
                ContactChange.merging(
                        survivor, unmerge.survivor(), Operation.RELEASED, grave.contactId());
        NewContact again =
                NewContact.again(grave, released, Operation.UNMERGED, survivor.contactId());
        Proposal proposal =
                new Proposal(
                        grave.contactId(),
                        released.fields(),
                        released.references(),
                        released.aliases(),
                        null,
                        survivor.contactId());
        return new Release(
                proposal,
                new ContactWrites(List.of(again), List.of(change), List.of()),
                laterSurvivors(before, merged, later));
    }

    private static Map<UUID, ContactState> laterSurvivors(
            ContactState before, ContactState merged, List<Tombstone> later) {
        Map<UUID, ContactState> rewritten = new HashMap<>();
        List<ContactState> between = new ArrayList<>();
        for (Tombstone grave : later) {
            ContactState said = grave.survivorState();
            if (said != null) {
                ContactState without = new ContactUnmerge(said, before, merged, between).survivor();
                rewritten.put(grave.contactId(), without);
            }
            between.add(Objects.requireNonNull(grave.state()));
        }
        return rewritten;
    }

    private static List<ContactState> states(List<Tombstone> graves) {
        return graves.stream().map(Tombstone::state).filter(Objects::nonNull).toList();
    }
}
