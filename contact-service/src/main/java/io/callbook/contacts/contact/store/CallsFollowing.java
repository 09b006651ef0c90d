package io.callbook.contacts.contact.store;

import io.callbook.contacts.change.ChangeLog;
import io.callbook.contacts.contact.activity.ContactActivity;
import io.callbook.contacts.contact.activity.ReferenceCalls;
import io.callbook.contacts.contact.model.Reference;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Keeps what calls say about contacts right when contacts are merged, parted or lose records. */
final class CallsFollowing {
    private final Statements statements;
    private final boolean hasReferenceCalls;

    CallsFollowing(Statements statements, boolean hasReferenceCalls) {
        this.statements = statements;
        this.hasReferenceCalls = hasReferenceCalls;
    }

    Uni<Void> follow(ContactWrites writes) {
        Set<UUID> families = new HashSet<>();
        writes.created().stream()
                .filter(contact -> contact.otherId() != null)
                .forEach(contact -> {
                    families.add(contact.contactId());
                    families.add(contact.otherId());
                });
        List<UUID> merged = new ArrayList<>();
        writes.ended().stream()
                .filter(contact -> contact.survivor() != null)
                .forEach(contact -> {
                    families.add(Objects.requireNonNull(contact.mergedInto()));
                    merged.add(contact.contactId());
                });
        return moved(writes)
                .chain(touched -> {
                    families.addAll(touched);
                    return refresh(families, merged);
                });
    }

    private Uni<Set<UUID>> moved(ContactWrites writes) {
        return hasReferenceCalls
                ? ReferenceCalls.follow(
                        statements.connection(), statements.accountId(), references(writes))
                : Uni.createFrom().item(Set.of());
    }

    private Uni<Void> refresh(Set<UUID> families, List<UUID> merged) {
        if (families.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return new ContactActivity(statements.connection(), statements.accountId())
                .refresh(families, merged)
                .chain(changed ->
                        ChangeLog.appendLiving(
                                statements.connection(), statements.accountId(), changed));
    }

    /** All that may have come, gone or changed hands. */
    private static Set<Reference> references(ContactWrites writes) {
        Set<Reference> references = new HashSet<>();
        for (NewContact contact : writes.created()) {
            references.addAll(contact.references());
            references.addAll(contact.aliases());
        }
        for (ContactChange change : writes.changed()) {
            if (change.changesReferences()) {
                references.addAll(change.references());
                references.addAll(change.aliases());
                references.addAll(change.before().references());
                references.addAll(change.before().aliases());
            }
        }
        for (EndedContact contact : writes.ended()) {
            references.addAll(contact.before().references());
            references.addAll(contact.before().aliases());
        }
        return references;
    }
}
