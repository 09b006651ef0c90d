package io.callbook.contacts.ingest;

import io.callbook.contacts.contact.guard.ContactUnit;
import io.callbook.contacts.contact.guard.Editing;
import io.callbook.contacts.contact.model.Authorship;
import io.callbook.contacts.contact.model.Reference;
import io.callbook.contacts.contact.store.ContactReader;
import io.callbook.contacts.platform.ConcurrentChange;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Takes references away, in one transaction a call. */
@ApplicationScoped
class ReferenceRemoval {
    private final ContactUnit unit;

    ReferenceRemoval(ContactUnit unit) {
        this.unit = unit;
    }

    /** One result for each reference, in their order. */
    Uni<List<RemovalResult>> remove(
            String accountId, List<Reference> references, boolean keep, Authorship by) {
        Set<Reference> distinct = new HashSet<>(references);
        return unit.run(accountId, editing -> remove(editing, distinct, keep, by))
                .map(plan -> references.stream().map(plan::resultOf).toList());
    }

    private static Uni<RemovalPlan> remove(
            Editing editing, Set<Reference> references, boolean keep, Authorship by) {
        return ContactReader.owners(editing.connection(), editing.accountId(), references)
                .call(owners -> editing.writer().lock(new HashSet<>(owners.values())))
                .chain(owners ->
                        ContactReader.byIds(
                                        editing.connection(),
                                        editing.accountId(),
                                        new HashSet<>(owners.values()))
                                .map(found -> RemovalPlan.of(references, found, keep))
                                .invoke(plan -> requireSame(owners, plan)))
                .call(plan -> editing.writer().write(plan.writes(), by));
    }

    /** Between reading the owners and locking them, others may have moved references. */
    private static void requireSame(Map<Reference, UUID> owners, RemovalPlan plan) {
        if (!owners.equals(plan.lost())) {
            throw new ConcurrentChange("A reference moved while it was taken away");
        }
    }
}
