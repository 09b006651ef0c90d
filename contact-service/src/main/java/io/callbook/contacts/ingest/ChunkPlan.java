package io.callbook.contacts.ingest;

import io.callbook.contacts.contact.guard.ContactFailures;
import io.callbook.contacts.contact.guard.ContactGuard;
import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.model.Reference;
import io.callbook.contacts.contact.store.ContactWrites;
import io.callbook.contacts.contact.store.Tombstone;
import io.callbook.contacts.ingest.Candidate.Ready;
import io.callbook.contacts.ingest.Candidate.Rejected;
import io.callbook.contacts.ingest.Candidate.Superseded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a chunk writes. If several records belong to one contact, the last one decides what
 * it says. Pure.
 */
final class ChunkPlan {
    private final StoreState state;
    private final @Nullable UpsertResult[] results;
    private final Map<UUID, Target> targets = new LinkedHashMap<>();

    /** Who has a primary key when the chunk is written. */
    private final Map<String, UUID> keyOwners;

    /** Who has a reference or an alias when the chunk is written. */
    private final Map<Reference, UUID> owners;

    private ChunkPlan(StoreState state, int size) {
        this.state = state;
        this.results = new UpsertResult[size];
        this.keyOwners = new HashMap<>(state.keyOwners());
        this.owners = new HashMap<>(state.owners());
    }

    /** The decisions about the candidates, given what the store holds. */
    static ChunkPlan of(List<Candidate> candidates, StoreState state) {
        ChunkPlan plan = new ChunkPlan(state, candidates.size());
        for (int i = 0; i < candidates.size(); i++) {
            plan.place(i, candidates.get(i));
        }
        plan.targets.values().forEach(target -> target.settle(plan.results));
        for (int i = 0; i < candidates.size(); i++) {
            if (candidates.get(i) instanceof Superseded superseded) {
                plan.results[i] = plan.results[superseded.index()];
            }
        }
        return plan;
    }

    /** All that is to be written. */
    ContactWrites writes() {
        return new ContactWrites(
                targets.values().stream().map(Target::created).flatMap(Optional::stream).toList(),
                targets.values().stream().map(Target::changed).flatMap(Optional::stream).toList(),
                List.of());
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
        if (isSuppressed(ready)) {
            results[index] = UpsertResult.suppressed();
            return;
        }
        Optional<UUID> link = ready.link();
        if (link.isPresent()
                && !owners.containsKey(ready.reference())
                && !state.contacts().containsKey(link.get())) {
            results[index] = UpsertResult.rejected(noContact(link.get()));
            return;
        }
        Target target = targetOf(ready);
        Optional<String> fault = faultOf(ready, target);
        if (fault.isPresent()) {
            results[index] = UpsertResult.rejected(fault.get());
        } else {
            accept(index, ready, target);
        }
    }

    private void accept(int index, Ready ready, Target target) {
        targets.putIfAbsent(target.contactId(), target);
        target.add(index, ready);
        owners.put(ready.reference(), target.contactId());
        ready.aliases().forEach(alias -> owners.put(alias, target.contactId()));
        keyOf(ready, target).ifPresent(key -> keyOwners.put(key, target.contactId()));
    }

    private boolean isSuppressed(Ready ready) {
        return !state.suppressed().isEmpty()
                && ContactGuard.suspicious(
                                state.rules(),
                                ready.fields(),
                                List.of(ready.reference()),
                                ready.aliases())
                        .stream()
                        .anyMatch(state.suppressed()::contains);
    }

    private static String noContact(UUID link) {
        return "link_contact_id "
                + link
                + " is no contact of this account; leave it empty to create one";
    }

    /** The contact that has the reference, or is to have it, else one that comes back or is new. */
    private Target targetOf(Ready ready) {
        Optional<UUID> known =
                Optional.ofNullable(owners.get(ready.reference()))
                        .or(ready::link)
                        .or(() -> ofAlias(ready))
                        .or(() -> formerOwner(ready))
                        .or(() -> ofKey(ready));
        return known.map(this::target).orElseGet(Target::fresh);
    }

    private Optional<UUID> ofAlias(Ready ready) {
        return ready.aliases().stream().filter(owners::containsKey).map(owners::get).findFirst();
    }

    /** A record that comes back belongs where it belonged. */
    private Optional<UUID> formerOwner(Ready ready) {
        return Optional.ofNullable(state.formerOwners().get(ready.reference()));
    }

    private Optional<UUID> ofKey(Ready ready) {
        return state.rules()
                .key()
                .valueOf(ready.fields(), List.of(ready.reference()))
                .map(keyOwners::get);
    }

    private Target target(UUID contactId) {
        Target begun = targets.get(contactId);
        if (begun != null) {
            return begun;
        }
        Contact contact = state.contacts().get(contactId);
        if (contact != null) {
            return Target.existing(contact);
        }
        Tombstone grave = state.graves().get(contactId);
        if (grave == null) {
            throw new IllegalStateException("A reference without its contact");
        }
        return Target.returning(grave);
    }

    private Optional<String> faultOf(Ready ready, Target target) {
        for (Reference alias : ready.aliases()) {
            UUID owner = owners.get(alias);
            if (owner != null && !owner.equals(target.contactId())) {
                return Optional.of(
                        "the alias "
                                + alias.objectType()
                                + " "
                                + alias.externalId()
                                + " belongs to the contact "
                                + owner
                                + ", the record to "
                                + target.contactId()
                                + ": merge the two contacts");
            }
        }
        return target.hasRoomFor(ready) ? keyFault(ready, target) : Optional.of(target.tooMany());
    }

    private Optional<String> keyFault(Ready ready, Target target) {
        if (!state.rules().key().isDemanded()) {
            return Optional.empty();
        }
        Optional<String> key = keyOf(ready, target);
        if (key.isEmpty()) {
            return target.mayLackKey(state.rules().key())
                    ? Optional.empty()
                    : Optional.of("contact " + ContactFailures.keyMissing(state.rules().key()));
        }
        UUID owner = keyOwners.get(key.get());
        return owner == null || owner.equals(target.contactId())
                ? Optional.empty()
                : Optional.ofNullable(
                        ContactFailures.keyTaken(state.rules().key(), owner).getMessage());
    }

    private Optional<String> keyOf(Ready ready, Target target) {
        return state.rules()
                .key()
                .valueOf(target.fieldsAfter(ready), target.referencesAfter(ready));
    }
}
