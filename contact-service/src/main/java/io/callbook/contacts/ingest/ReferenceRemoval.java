package io.callbook.contacts.ingest;

import io.callbook.contacts.account.AccountDirectory;
import io.callbook.contacts.contact.model.Reference;
import io.callbook.contacts.contact.store.ContactReader;
import io.callbook.contacts.contact.store.ContactWriter;
import io.callbook.contacts.platform.ConcurrentChange;
import io.callbook.contacts.platform.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Takes references away, in one transaction a call. */
@ApplicationScoped
class ReferenceRemoval {
    private final AccountDirectory accounts;
    private final UnitOfWork unitOfWork;

    ReferenceRemoval(AccountDirectory accounts, UnitOfWork unitOfWork) {
        this.accounts = accounts;
        this.unitOfWork = unitOfWork;
    }

    /** One result for each reference, in their order. */
    Uni<List<RemovalResult>> remove(String accountId, List<Reference> references, boolean keep) {
        Set<Reference> distinct = new HashSet<>(references);
        return accounts.getDefaultRegion(accountId)
                .chain(() ->
                        unitOfWork.run(
                                accountId,
                                connection -> remove(connection, accountId, distinct, keep)))
                .map(plan -> references.stream().map(plan::resultOf).toList());
    }

    private static Uni<RemovalPlan> remove(
            SqlConnection connection, String accountId, Set<Reference> references, boolean keep) {
        ContactWriter writer = new ContactWriter(connection, accountId);
        return ContactReader.owners(connection, accountId, references)
                .call(owners -> writer.lock(owners.values()))
                .chain(owners ->
                        ContactReader.byIds(connection, accountId, new HashSet<>(owners.values()))
                                .map(found -> RemovalPlan.of(references, found, keep))
                                .invoke(plan -> requireSame(owners, plan)))
                .call(plan -> writer.unlink(plan.unlinked(), plan.lost().keySet()))
                .call(plan -> writer.delete(plan.deleted()));
    }

    /** Between reading the owners and locking them, others may have moved references. */
    private static void requireSame(Map<Reference, UUID> owners, RemovalPlan plan) {
        if (!owners.equals(plan.lost())) {
            throw new ConcurrentChange("A reference moved while it was taken away");
        }
    }
}
