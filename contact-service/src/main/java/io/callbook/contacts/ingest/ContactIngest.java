package io.callbook.contacts.ingest;

import io.callbook.contacts.account.AccountDirectory;
import io.callbook.contacts.contact.guard.ContactUnit;
import io.callbook.contacts.contact.guard.DetailsReader;
import io.callbook.contacts.contact.guard.Editing;
import io.callbook.contacts.contact.guard.KnownDetails;
import io.callbook.contacts.contact.model.Authorship;
import io.callbook.contacts.contact.model.ContactInput;
import io.callbook.contacts.ingest.Candidate.Ready;
import io.callbook.contacts.platform.CallContext;
import io.callbook.contacts.platform.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.Executor;

/** Writes chunks: each in one transaction, only what differs, by a statement for each table. */
@ApplicationScoped
class ContactIngest {
    private final AccountDirectory accounts;
    private final UnitOfWork unitOfWork;
    private final ContactUnit unit;
    private final StateReader states;
    private final IngestMetrics metrics;
    private final Turns turns;
    private final ChunkReading reading = new ChunkReading();

    ContactIngest(
            AccountDirectory accounts,
            UnitOfWork unitOfWork,
            ContactUnit unit,
            StateReader states,
            IngestMetrics metrics,
            IngestConfig config) {
        this.accounts = accounts;
        this.unitOfWork = unitOfWork;
        this.unit = unit;
        this.states = states;
        this.metrics = metrics;
        this.turns = new Turns(config.writesAtOnce());
    }

    /** One result for each record; they tell what is committed. */
    Uni<List<UpsertResult>> upsert(Chunk chunk, Authorship by) {
        // Thousands of numbers take too long for an event loop.
        Executor here = CallContext.capture();
        return accounts.getDefaultRegion(chunk.accountId())
                .chain(region ->
                        known(chunk)
                                .emitOn(Infrastructure.getDefaultWorkerPool())
                                .map(known ->
                                        new Prepared(known, reading.read(chunk, region, known))))
                .emitOn(here)
                .chain(prepared -> turns.take(here, () -> write(chunk, prepared, by)))
                .invoke(metrics::count);
    }

    private Uni<KnownDetails> known(Chunk chunk) {
        return detailed(chunk).isEmpty()
                ? Uni.createFrom().item(DetailsReader.nothing())
                : unitOfWork.read(
                        chunk.accountId(),
                        connection ->
                                DetailsReader.read(connection, chunk.accountId(), detailed(chunk)));
    }

    private static List<ContactInput> detailed(Chunk chunk) {
        return chunk.records().stream()
                .map(UpsertRecord::input)
                .filter(input -> input.details() != null)
                .toList();
    }

    private Uni<List<UpsertResult>> write(Chunk chunk, Prepared prepared, Authorship by) {
        return unit.run(
                chunk.accountId(),
                editing ->
                        candidates(editing, chunk, prepared)
                                .chain(candidates ->
                                        states.read(editing, ready(candidates))
                                                .map(state -> ChunkPlan.of(candidates, state)))
                                .call(plan -> write(editing, plan, by))
                                .map(ChunkPlan::results));
    }

    /** Fields and organizations may have changed since the records were read. */
    private Uni<List<Candidate>> candidates(Editing editing, Chunk chunk, Prepared prepared) {
        List<ContactInput> detailed = detailed(chunk);
        if (detailed.isEmpty()) {
            return Uni.createFrom().item(prepared.candidates());
        }
        return DetailsReader.read(editing.connection(), editing.accountId(), detailed)
                .map(known ->
                        known.equals(prepared.known())
                                ? prepared.candidates()
                                : reading.read(chunk, editing.rules().defaultRegion(), known));
    }

    private static List<Ready> ready(List<Candidate> candidates) {
        return candidates.stream().filter(Ready.class::isInstance).map(Ready.class::cast).toList();
    }

    private static Uni<Void> write(Editing editing, ChunkPlan plan, Authorship by) {
        return editing.writer().write(plan.writes(), by);
    }

    /**
     * A chunk's records, read before the transaction.
     *
     * @param known what they were held against
     * @param candidates the records after checking
     */
    private record Prepared(KnownDetails known, List<Candidate> candidates) {}
}
