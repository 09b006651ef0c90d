package io.callbook.gateway.ledger;

import io.callbook.gateway.platform.FencedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Records what became of records. */
@ApplicationScoped
public final class Ledger {
    private final Jdbi jdbi;
    private final RunRepository runs;
    private final LinkRepository links;
    private final EventRepository events;

    /** Records in this database. */
    public Ledger(Jdbi jdbi, RunRepository runs, LinkRepository links, EventRepository events) {
        this.jdbi = jdbi;
        this.runs = runs;
        this.links = links;
        this.events = events;
    }

    /**
     * Records links, events and counters and moves the checkpoint; all or nothing.
     *
     * @throws FencedException if the run was taken over; nothing was recorded
     */
    public void record(RunTicket run, List<Settlement> settlements, Checkpoint checkpoint) {
        jdbi.useTransaction(handle -> {
            runs.add(handle, run, RunCounts.of(settlements));
            links.save(handle, run.sync(), settlements);
            events.add(handle, run, settlements);
            checkpoint.move(handle);
        });
    }

    /** Records how a record stands that was read for somebody who waits, outside of any run. */
    public void record(SyncKey sync, Settlement settlement) {
        jdbi.useTransaction(handle -> links.save(handle, sync, List.of(settlement)));
    }
}
