package io.callbook.gateway.lookup;

import io.callbook.gateway.apply.Applier;
import io.callbook.gateway.apply.SyncScope;
import io.callbook.gateway.capture.RecordCapture;
import io.callbook.gateway.ledger.Ledger;
import io.callbook.gateway.ledger.LinkRepository;
import io.callbook.gateway.ledger.Outcome;
import io.callbook.gateway.ledger.Settlement;
import io.callbook.gateway.ledger.SyncLock;
import io.callbook.gateway.plan.Link;
import io.callbook.gateway.plan.LinkState;
import io.callbook.gateway.plan.Reason;
import io.callbook.gateway.replica.ReplicaRecord;
import io.callbook.gateway.replica.ReplicaRepository;
import io.callbook.gateway.run.RunMetrics;
import io.callbook.gateway.spi.RecordChange;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Puts a record into the replica, the store and the ledger as a run of its syncs would: the next
 * run finds it done.
 */
@Singleton
class RecordStoring {
    private static final Standing GONE =
            new Standing.KeptOut("The sync that the record belongs to does not run any more.");

    private final RecordCapture capture;
    private final ReplicaRepository replica;
    private final LiveSyncs syncs;
    private final Applier applier;
    private final Ledger ledger;
    private final LinkRepository links;
    private final SyncLock lock;
    private final RunMetrics metrics;
    private final Duration patience;
    private final Semaphore turns;

    RecordStoring(
            RecordCapture capture,
            ReplicaRepository replica,
            LiveSyncs syncs,
            Applier applier,
            Ledger ledger,
            LinkRepository links,
            SyncLock lock,
            RunMetrics metrics,
            LookupConfig config) {
        this.capture = capture;
        this.replica = replica;
        this.syncs = syncs;
        this.applier = applier;
        this.ledger = ledger;
        this.links = links;
        this.lock = lock;
        this.metrics = metrics;
        this.patience = config.timeLimit();
        this.turns = new Semaphore(config.concurrent(), true);
    }

    /**
     * Stores a record by each of its syncs.
     *
     * @param scopes at least one; all of one connection
     * @param fitting the contact that the record fits if it stands for none yet
     */
    Standing store(
            List<SyncScope> scopes,
            String objectType,
            RecordChange change,
            Optional<String> fitting) {
        takeTurn();
        try {
            metrics.captured(1);
            capture.store(scopes.getFirst().stream(objectType), change);
            List<Standing> standings =
                    scopes.stream()
                            .map(scope -> settle(scope, objectType, change.externalId(), fitting))
                            .toList();
            return standings.stream()
                    .filter(Standing.Stored.class::isInstance)
                    .findFirst()
                    .orElseGet(standings::getFirst);
        } finally {
            turns.release();
        }
    }

    private void takeTurn() {
        try {
            if (turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new LookupException.StoreUnavailable(
                "Too many records wait for the contact store. Try again in a moment.", null);
    }

    private Standing settle(
            SyncScope known, String objectType, String externalId, Optional<String> fitting) {
        return lock.ofRecord(
                known.sync(),
                objectType,
                externalId,
                () ->
                        syncs.again(known)
                                .map(scope -> settleNow(scope, objectType, externalId, fitting))
                                .orElse(GONE));
    }

    /**
     * Decides by what the replica and the ledger say now, which may be newer than what was read.
     */
    private Standing settleNow(
            SyncScope scope, String objectType, String externalId, Optional<String> fitting) {
        List<ReplicaRecord> records = replica.find(scope.stream(objectType), List.of(externalId));
        Settlement settlement = apply(scope, objectType, records.getFirst().change(), fitting);
        ledger.record(scope.sync(), settlement);
        metrics.settled(List.of(settlement));
        return standing(scope, settlement);
    }

    /**
     * A contact that is gone, or that the store does not give away, is no reason to lose the
     * record.
     */
    private Settlement apply(
            SyncScope scope, String objectType, RecordChange change, Optional<String> fitting) {
        Settlement settlement = applier.apply(scope, objectType, change, fitting.stream().toList());
        boolean refused =
                settlement
                        .reason()
                        .map(Reason::code)
                        .equals(Optional.of(Reason.Code.TARGET_REFUSED));
        return refused && fitting.isPresent()
                ? applier.apply(scope, objectType, change, List.of())
                : settlement;
    }

    private Standing standing(SyncScope scope, Settlement settlement) {
        Optional<Link> link =
                settlement
                        .link()
                        .or(() ->
                                Optional.ofNullable(
                                        links.find(
                                                        scope.sync(),
                                                        settlement.objectType(),
                                                        List.of(settlement.externalId()))
                                                .get(settlement.externalId())));
        return link.filter(known -> known.state() == LinkState.IN_SYNC)
                .flatMap(Link::contactId)
                .<Standing>map(Standing.Stored::new)
                .orElseGet(() -> new Standing.KeptOut(sentence(settlement)));
    }

    private static String sentence(Settlement settlement) {
        return settlement
                .reason()
                .map(Reason::sentence)
                .orElse(
                        settlement.outcome() == Outcome.FAILED
                                ? "The record could not be stored."
                                : "The record was deleted in the CRM.");
    }
}
