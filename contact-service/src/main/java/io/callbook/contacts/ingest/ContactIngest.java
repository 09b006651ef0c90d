package io.callbook.contacts.ingest;

import io.callbook.contacts.account.AccountDirectory;
import io.callbook.contacts.contact.guard.ContactUnit;
import io.callbook.contacts.contact.guard.Editing;
import io.callbook.contacts.contact.model.Authorship;
import io.callbook.contacts.ingest.Candidate.Ready;
import io.callbook.contacts.platform.CallContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.Executor;

/** Writes chunks: each in one transaction, only what differs, by a statement for each table. */
@ApplicationScoped
class ContactIngest {
    private final AccountDirectory accounts;
    private final ContactUnit unit;
    private final StateReader states;
    private final IngestMetrics metrics;
    private final ChunkReading reading = new ChunkReading();

    ContactIngest(
            AccountDirectory accounts,
            ContactUnit unit,
            StateReader states,
            IngestMetrics metrics) {
        this.accounts = accounts;
        this.unit = unit;
        this.states = states;
        this.metrics = metrics;
    }

    /** One result for each record; they tell what is committed. */
    Uni<List<UpsertResult>> upsert(Chunk chunk, Authorship by) {
        // Thousands of numbers take too long for an event loop.
        Executor here = CallContext.capture();
        return accounts.getDefaultRegion(chunk.accountId())
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(region -> reading.read(chunk, region))
                .emitOn(here)
                .chain(candidates -> write(chunk.accountId(), candidates, by))
                .invoke(metrics::count);
    }

    private Uni<List<UpsertResult>> write(
            String accountId, List<Candidate> candidates, Authorship by) {
        List<Ready> ready =
                candidates.stream().filter(Ready.class::isInstance).map(Ready.class::cast).toList();
        return unit.run(
                accountId,
                editing ->
                        states.read(editing, ready)
                                .map(state -> ChunkPlan.of(candidates, state))
                                .call(plan -> write(editing, plan, by))
                                .map(ChunkPlan::results));
    }

    private static Uni<Void> write(Editing editing, ChunkPlan plan, Authorship by) {
        return editing.writer().write(plan.writes(), by);
    }
}
