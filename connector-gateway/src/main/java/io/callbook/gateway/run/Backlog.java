package io.callbook.gateway.run;

import io.callbook.gateway.apply.Applier;
import io.callbook.gateway.apply.SyncScope;
import io.callbook.gateway.ledger.Checkpoint;
import io.callbook.gateway.ledger.Ledger;
import io.callbook.gateway.ledger.LinkRepository;
import io.callbook.gateway.ledger.Outcome;
import io.callbook.gateway.ledger.PlanCursor;
import io.callbook.gateway.ledger.PlanCursorRepository;
import io.callbook.gateway.ledger.RunKind;
import io.callbook.gateway.ledger.RunRepository;
import io.callbook.gateway.ledger.RunTicket;
import io.callbook.gateway.ledger.Settlement;
import io.callbook.gateway.ledger.SyncLock;
import io.callbook.gateway.replica.ReplicaRecord;
import io.callbook.gateway.replica.ReplicaRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Applies to the target what the replica has and the target has not. */
@ApplicationScoped
public final class Backlog {
    private final ReplicaRepository replica;
    private final LinkRepository links;
    private final PlanCursorRepository cursors;
    private final RunRepository runs;
    private final Applier applier;
    private final Ledger ledger;
    private final SyncLock lock;
    private final RunMetrics metrics;

    /** Applies by these. */
    public Backlog(
            ReplicaRepository replica,
            LinkRepository links,
            PlanCursorRepository cursors,
            RunRepository runs,
            Applier applier,
            Ledger ledger,
            SyncLock lock,
            RunMetrics metrics) {
        this.replica = replica;
        this.links = links;
        this.cursors = cursors;
        this.runs = runs;
        this.applier = applier;
        this.ledger = ledger;
        this.lock = lock;
        this.metrics = metrics;
    }

    /** Applies every change after the checkpoint, batch by batch. */
    void apply(SyncScope scope, RunTicket ticket, String objectType) {
        while (lock.ofSync(scope.sync(), () -> applyBatch(scope, ticket, objectType))) {
            // each batch moves the checkpoint
        }
    }

    /** Tries the failing records again whose time has come; all of them if somebody asked. */
    void retry(SyncScope scope, RunTicket ticket, String objectType) {
        Instant due = ticket.kind() == RunKind.INCREMENTAL ? Instant.now() : FAR_FUTURE;
        String after = "";
        while (true) {
            List<String> ids =
                    links.failing(scope.sync(), objectType, after, due, applier.batchSize());
            if (ids.isEmpty()) {
                return;
            }
            lock.ofSync(scope.sync(), () -> retry(scope, ticket, objectType, ids));
            after = ids.getLast();
        }
    }

    private boolean retry(SyncScope scope, RunTicket ticket, String objectType, List<String> ids) {
        List<ReplicaRecord> records = replica.find(scope.stream(objectType), ids);
        settle(scope, ticket, objectType, records, Checkpoint.NONE, true);
        return true;
    }

    private boolean applyBatch(SyncScope scope, RunTicket ticket, String objectType) {
        PlanCursor cursor = cursors.get(scope.sync(), objectType, scope.configVersion());
        List<ReplicaRecord> records =
                replica.changesAfter(
                        scope.stream(objectType), cursor.changeSeq(), applier.batchSize());
        if (records.isEmpty()) {
            return false;
        }
        PlanCursor next =
                new PlanCursor(
                        records.getLast().changeSeq(),
                        cursor.configVersion(),
                        cursor.applied() + records.size());
        settle(
                scope,
                ticket,
                objectType,
                records,
                handle -> cursors.save(handle, scope.sync(), objectType, next),
                false);
        return true;
    }

    private void settle(
            SyncScope scope,
            RunTicket ticket,
            String objectType,
            List<ReplicaRecord> records,
            Checkpoint checkpoint,
            boolean retry) {
        runs.check(ticket);
        List<Settlement> settlements =
                applier
                        .apply(
                                scope,
                                objectType,
                                records.stream().map(ReplicaRecord::change).toList())
                        .stream()
                        .map(each -> retry ? quietIfFailedAgain(each) : each)
                        .toList();
        ledger.record(ticket, settlements, checkpoint);
        metrics.settled(settlements);
    }

    private static Settlement quietIfFailedAgain(Settlement settlement) {
        return settlement.outcome() == Outcome.FAILED ? settlement.quiet() : settlement;
    }

    private static final Instant FAR_FUTURE = Instant.parse("9999-01-01T00:00:00Z");
}
