package io.callbook.contacts.ingest;

import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.model.ContactFields;
import io.callbook.contacts.contact.model.ContactIds;
import io.callbook.contacts.contact.model.ContactOrigin;
import io.callbook.contacts.contact.model.ContactRules;
import io.callbook.contacts.contact.model.Reference;
import io.callbook.contacts.contact.store.ContactChange;
import io.callbook.contacts.contact.store.NewContact;
import io.callbook.contacts.ingest.Candidate.Ready;
import io.callbook.contacts.ingest.Candidate.Rejected;
import io.callbook.contacts.ingest.Candidate.Superseded;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a chunk writes. If several records belong to one contact, the last one decides what
 * it says. Pure.
 */
final class ChunkPlan {
    private final StoreState state;
    private final @Nullable UpsertResult[] results;
    private final List<NewContact> created = new ArrayList<>();
    private final Map<UUID, Target> targets = new LinkedHashMap<>();
    private final List<ContactChange> changed = new ArrayList<>();

    private ChunkPlan(StoreState state, int size) {
        this.state = state;
        this.results = new UpsertResult[size];
    }

    /** The decisions about the candidates, given what the store holds. */
    static ChunkPlan of(List<Candidate> candidates, StoreState state) {
        ChunkPlan plan = new ChunkPlan(state, candidates.size());
        for (int i = 0; i < candidates.size(); i++) {
            plan.place(i, candidates.get(i));
        }
        plan.targets.values().forEach(plan::decide);
        for (int i = 0; i < candidates.size(); i++) {
            if (candidates.get(i) instanceof Superseded superseded) {
                plan.results[i] = plan.results[superseded.index()];
            }
        }
        return plan;
    }

    /** Contacts to create. */
    List<NewContact> created() {
        return created;
    }

    /** Contacts to change. */
    List<ContactChange> changed() {
        return changed;
    }

    /** One for each candidate, in their order. */
    List<UpsertResult> results() {
        List<UpsertResult> all = new ArrayList<>(results.length);
        for (UpsertResult result : results) {
            if (result == null) {
                throw new IllegalStateException("A record was left without a decision");
            }
            all.add(result);
        }
        return all;
    }

    private void place(int index, Candidate candidate) {
        switch (candidate) {
            case Rejected rejected -> results[index] = UpsertResult.rejected(rejected.error());
            case Ready ready -> place(index, ready);
            case Superseded superseded -> {
                // Gets the later record's result at the end.
            }
        }
    }

    private void place(int index, Ready ready) {
        UUID owner = state.owners().get(ready.reference());
        if (owner != null) {
            target(owner).add(index, ready);
        } else if (ready.link().isPresent()) {
            link(index, ready, ready.link().get());
        } else {
            create(index, ready);
        }
    }

    private void link(int index, Ready ready, UUID contactId) {
        if (!state.contacts().containsKey(contactId)) {
            results[index] =
                    UpsertResult.rejected(
                            "link_contact_id "
                                    + contactId
                                    + " is no contact of this account; leave it empty to create"
                                    + " one");
        } else if (!target(contactId).hasRoom()) {
            results[index] =
                    UpsertResult.rejected(
                            "the contact "
                                    + contactId
                                    + " has "
                                    + ContactRules.MAX_REFERENCES
                                    + " references already, which is the limit");
        } else {
            target(contactId).addLink(index, ready);
        }
    }

    private void create(int index, Ready ready) {
        UUID contactId = ContactIds.next();
        created.add(
                new NewContact(
                        contactId, ready.fields(), List.of(ready.reference()), ContactOrigin.SYNC));
        results[index] = UpsertResult.stored(UpsertOutcome.CREATED, contactId, 1, ready);
    }

    private Target target(UUID contactId) {
        return targets.computeIfAbsent(
                contactId,
                id -> {
                    Contact contact = state.contacts().get(id);
                    if (contact == null) {
                        throw new IllegalStateException("A reference without its contact");
                    }
                    return new Target(contact);
                });
    }

    private void decide(Target target) {
        if (target.records.isEmpty()) {
            return;
        }
        Contact before = target.contact;
        ContactFields fields = target.records.lastEntry().getValue().fields();
        boolean same = target.added.isEmpty() && fields.saysTheSameAs(before.fields());
        if (!same) {
            changed.add(new ContactChange(before, fields, target.added));
        }
        UpsertOutcome outcome = same ? UpsertOutcome.UNCHANGED : UpsertOutcome.UPDATED;
        long version = same ? before.version() : before.version() + 1;
        target.records.forEach((index, ready) ->
                results[index] = UpsertResult.stored(outcome, before.contactId(), version, ready));
    }

    /** An existing contact and the records of the chunk that belong to it. */
    private static final class Target {
        private final Contact contact;
        private final LinkedHashMap<Integer, Ready> records = new LinkedHashMap<>();
        private final List<Reference> added = new ArrayList<>();

        Target(Contact contact) {
            this.contact = contact;
        }

        boolean hasRoom() {
            return contact.references().size() + added.size() < ContactRules.MAX_REFERENCES;
        }

        void add(int index, Ready ready) {
            records.put(index, ready);
        }

        void addLink(int index, Ready ready) {
            add(index, ready);
            added.add(ready.reference());
        }
    }
}
