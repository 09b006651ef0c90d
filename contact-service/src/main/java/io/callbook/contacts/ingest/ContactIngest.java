package io.callbook.contacts.ingest;

import io.callbook.contacts.account.AccountDirectory;
import io.callbook.contacts.contact.model.Reference;
import io.callbook.contacts.contact.store.ContactReader;
import io.callbook.contacts.contact.store.ContactWriter;
import io.callbook.contacts.ingest.Candidate.Ready;
import io.callbook.contacts.platform.CallContext;
import io.callbook.contacts.platform.ConcurrentChange;
import io.callbook.contacts.platform.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;

/** Writes chunks: each in one transaction, only what differs, by a statement for each table. */
@ApplicationScoped
class ContactIngest {
    private final AccountDirectory accounts;
    private final UnitOfWork unitOfWork;
    private final IngestMetrics metrics;
    private final ChunkReading reading = new ChunkReading();

    ContactIngest(AccountDirectory accounts, UnitOfWork unitOfWork, IngestMetrics metrics) {
        this.accounts = accounts;
        this.unitOfWork = unitOfWork;
        this.metrics = metrics;
    }

    /** One result for each record; they tell what is committed. */
    Uni<List<UpsertResult>> upsert(Chunk chunk) {
        // Thousands of numbers take too long for an event loop.
        Executor here = CallContext.capture();
        return accounts.getDefaultRegion(chunk.accountId())
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(region -> reading.read(chunk, region))
                .emitOn(here)
                .chain(candidates -> write(chunk.accountId(), candidates))
                .invoke(metrics::count);
    }

    private Uni<List<UpsertResult>> write(String accountId, List<Candidate> candidates) {
        return unitOfWork.run(
                accountId,
                connection ->
                        state(connection, accountId, candidates)
                                .map(state -> ChunkPlan.of(candidates, state))
                                .call(plan -> write(connection, accountId, plan))
                                .map(ChunkPlan::results));
    }

    private static Uni<Void> write(SqlConnection connection, String accountId, ChunkPlan plan) {
        return new ContactWriter(connection, accountId).write(plan.created(), plan.changed());
    }

    private static Uni<StoreState> state(
            SqlConnection connection, String accountId, List<Candidate> candidates) {
        List<Ready> ready =
                candidates.stream().filter(Ready.class::isInstance).map(Ready.class::cast).toList();
        List<Reference> references = ready.stream().map(Ready::reference).toList();
        return ContactReader.owners(connection, accountId, references)
                .chain(owners ->
                        ContactReader.byIds(connection, accountId, wanted(owners, ready))
                                .map(contacts -> new StoreState(owners, contacts)))
                .invoke(ContactIngest::requireConsistent);
    }

    private static Set<UUID> wanted(Map<Reference, UUID> owners, List<Ready> ready) {
        Set<UUID> wanted = new HashSet<>(owners.values());
        ready.stream().map(Ready::link).flatMap(Optional::stream).forEach(wanted::add);
        return wanted;
    }

    private static void requireConsistent(StoreState state) {
        if (!state.isConsistent()) {
            throw new ConcurrentChange("A reference moved while it was read");
        }
    }
}
