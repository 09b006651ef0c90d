package io.callbook.contacts.contact.merge;

import io.callbook.contacts.contact.guard.ContactFailures;
import io.callbook.contacts.contact.guard.ContactGuard;
import io.callbook.contacts.contact.guard.ContactUnit;
import io.callbook.contacts.contact.guard.Editing;
import io.callbook.contacts.contact.model.Authorship;
import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.model.ContactMerge;
import io.callbook.contacts.contact.model.ContactState;
import io.callbook.contacts.contact.model.MergeRules;
import io.callbook.contacts.contact.model.Operation;
import io.callbook.contacts.contact.store.ContactChange;
import io.callbook.contacts.contact.store.ContactWrites;
import io.callbook.contacts.contact.store.EndedContact;
import io.callbook.contacts.contact.store.Tombstone;
import io.callbook.contacts.contact.store.TombstoneReader;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.platform.RequestKey;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes two contacts one, and takes that back. */
@ApplicationScoped
public class ContactMerging {
    private final ContactUnit unit;
    private final ContactGuard guard;

    ContactMerging(ContactUnit unit, ContactGuard guard) {
        this.unit = unit;
        this.guard = guard;
    }

    /** Merges one contact into another, unless the request is repeated; the survivor. */
    public Uni<Contact> merge(MergeOrder order, Authorship by, RequestKey request) {
        return unit.run(
                order.accountId(),
                editing ->
                        editing.once(request, order.survivorId(), () -> merge(editing, order, by))
                                .chain(editing::get));
    }

    /** Merges one contact into another in a transaction that does more. */
    public Uni<Void> merge(Editing editing, MergeOrder order, Authorship by) {
        return editing.writer()
                .lock(List.of(order.survivorId(), order.mergedId()))
                .chain(() -> editing.getItselfForChange(order.survivorId()))
                .chain(survivor ->
                        editing.getItselfForChange(order.mergedId())
                                .map(merged -> merged(order, survivor, merged)))
                .chain(writes -> editing.writer().write(writes, by));
    }

    private static ContactWrites merged(MergeOrder order, Contact survivor, Contact merged) {
        requireVersion(survivor, order.survivorVersion());
        requireVersion(merged, order.mergedVersion());
        ContactState after = ContactMerge.merged(survivor.state(), merged.state());
        MergeRules.require(after);
        ContactChange change =
                ContactChange.merging(survivor, after, Operation.ABSORBED, merged.contactId());
        return new ContactWrites(
                List.of(), List.of(change), List.of(new EndedContact(merged, survivor)));
    }

    private static void requireVersion(Contact contact, long version) {
        if (version != 0 && version != contact.version()) {
            throw ContactFailures.versionConflict(version, contact.version());
        }
    }

    /** Takes a merge back, unless the request is repeated; the contact that is free again. */
    public Uni<Unmerged> unmerge(
            String accountId, UUID mergedId, Authorship by, RequestKey request) {
        return unit.run(
                accountId,
                editing ->
                        TombstoneReader.byIds(editing.connection(), accountId, List.of(mergedId))
                                .chain(graves -> survivorOf(editing, mergedId, graves))
                                .chain(survivorId ->
                                        editing.once(
                                                        request,
                                                        survivorId,
                                                        () ->
                                                                unmerge(
                                                                        editing,
                                                                        survivorId,
                                                                        mergedId,
                                                                        by))
                                                .chain(first ->
                                                        unmerged(editing, mergedId, first))));
    }

    private static Uni<Unmerged> unmerged(Editing editing, UUID mergedId, UUID survivorId) {
        return editing.get(mergedId)
                .chain(contact ->
                        editing.get(survivorId).map(survivor -> new Unmerged(contact, survivor)));
    }

    /**
     * A contact that is no longer merged may have been freed by the first of two equal requests.
     */
    private static Uni<UUID> survivorOf(
            Editing editing, UUID mergedId, Map<UUID, Tombstone> graves) {
        Tombstone grave = graves.get(mergedId);
        if (grave != null && grave.mergedInto() != null) {
            return Uni.createFrom().item(grave.mergedInto());
        }
        return editing.getItselfForChange(mergedId).map(Contact::contactId);
    }

    private Uni<Void> unmerge(Editing editing, UUID survivorId, UUID mergedId, Authorship by) {
        if (survivorId.equals(mergedId)) {
            throw MergeFailures.notMerged(mergedId);
        }
        return survivor(editing, survivorId, mergedId)
                .chain(survivor ->
                        TombstoneReader.locked(
                                        editing.connection(),
                                        editing.accountId(),
                                        List.of(mergedId))
                                .map(graves -> requireMerged(graves, mergedId, survivorId))
                                .chain(grave ->
                                        mergedSince(editing, survivorId, grave)
                                                .map(later -> Release.of(survivor, grave, later))))
                .chain(release ->
                        guard.require(editing.connection(), editing.rules(), release.proposal())
                                .chain(() -> editing.writer().write(release.writes(), by))
                                .chain(() ->
                                        editing.writer()
                                                .rewriteSurvivors(release.laterSurvivors())))
                .chain(() ->
                        KeptApart.remember(
                                editing.connection(), editing.accountId(), survivorId, mergedId));
    }

    private static Uni<Contact> survivor(Editing editing, UUID survivorId, UUID mergedId) {
        return editing.getItselfForChange(survivorId)
                .onFailure(CallFailure.class)
                .transform(failure -> MergeFailures.survivorGone(mergedId, failure.getMessage()));
    }

    private static Tombstone requireMerged(
            Map<UUID, Tombstone> graves, UUID mergedId, UUID survivorId) {
        Tombstone grave = graves.get(mergedId);
        if (grave == null || !survivorId.equals(grave.mergedInto()) || grave.state() == null) {
            throw MergeFailures.notMerged(mergedId);
        }
        return grave;
    }

    /** Those that were merged into the survivor after this one, in their order. */
    private static Uni<List<Tombstone>> mergedSince(
            Editing editing, UUID survivorId, Tombstone grave) {
        return TombstoneReader.mergedInto(
                        editing.connection(), editing.accountId(), List.of(survivorId))
                .map(graves ->
                        graves.values().stream()
                                .filter(other -> other.endedAt().isAfter(grave.endedAt()))
                                .filter(other -> other.state() != null)
                                .sorted(Comparator.comparing(Tombstone::endedAt))
                                .toList());
    }
}
