package io.callbook.gateway.apply;

import io.callbook.gateway.ledger.LinkRepository;
import io.callbook.gateway.ledger.Settlement;
import io.callbook.gateway.plan.Decision;
import io.callbook.gateway.plan.Link;
import io.callbook.gateway.plan.Matches;
import io.callbook.gateway.plan.Planner;
import io.callbook.gateway.plan.SourceRecord;
import io.callbook.gateway.spi.RecordChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides and carries out what is to be done with a batch of records. Records nothing. */
@ApplicationScoped
public final class Applier {
    private final LinkRepository links;
    private final Winners winners;
    private final TargetEndpoint target;

    /** Writes to this target. */
    public Applier(LinkRepository links, Winners winners, TargetEndpoint target) {
        this.links = links;
        this.winners = winners;
        this.target = target;
    }

    /** How many records a batch may have. */
    public int batchSize() {
        return target.batchSize();
    }

    /**
     * Brings the target up to date with some records of one type.
     *
     * @param records no record twice, at most a batch
     * @return one settlement for each, in order
     * @throws TargetException if nothing is known of what was carried out: try again
     */
    public List<Settlement> apply(SyncScope scope, String objectType, List<RecordChange> records) {
        return apply(scope, objectType, records, List.of());
    }

    /**
     * Likewise for a record of which it is known which contacts it fits (LNK-1).
     *
     * @param fitting the contacts; only for a record that stands for none yet
     */
    public Settlement apply(
            SyncScope scope, String objectType, RecordChange record, List<String> fitting) {
        return apply(scope, objectType, List.of(record), fitting).getFirst();
    }

    private List<Settlement> apply(
            SyncScope scope, String objectType, List<RecordChange> records, List<String> fitting) {
        Map<String, Link> known =
                links.find(
                        scope.sync(),
                        objectType,
                        records.stream().map(RecordChange::externalId).toList());
        Map<String, Matches.Winner> merges = winners.find(scope, objectType, records);
        List<Planned> plan = new ArrayList<>();
        for (RecordChange change : records) {
            Matches matches =
                    new Matches(
                            fitting, merges.getOrDefault(change.externalId(), Matches.Winner.NONE));
            plan.add(plan(scope, objectType, change, known, matches));
        }
        return carryOut(scope, objectType, plan);
    }

    private static Planned plan(
            SyncScope scope,
            String objectType,
            RecordChange change,
            Map<String, Link> known,
            Matches matches) {
        Optional<Link> found = Optional.ofNullable(known.get(change.externalId()));
        Optional<Link> link = scope.rewrite() ? found.map(Link::withoutLastSynced) : found;
        Decision decision =
                Planner.decide(scope.config(), new SourceRecord(objectType, change), link, matches);
        return new Planned(
                change.externalId(), link, decision, write(objectType, change, decision));
    }

    private static @Nullable Write write(
            String objectType, RecordChange change, Decision decision) {
        String id = change.externalId();
        return switch (decision) {
            case Decision.Create create ->
                    new Write.Upsert(objectType, id, create.draft(), Optional.empty());
            case Decision.Update update ->
                    new Write.Upsert(objectType, id, update.draft(), update.linkTo());
            case Decision.Delete _ -> new Write.Remove(objectType, id, false);
            case Decision.Unlink _ -> new Write.Remove(objectType, id, true);
            case Decision.LinkOnly _,
                    Decision.Exclude _,
                    Decision.Fail _,
                    Decision.Hold _,
                    Decision.NoChange _ ->
                    null;
        };
    }

    private List<Settlement> carryOut(SyncScope scope, String objectType, List<Planned> plan) {
        List<Write> writes = new ArrayList<>();
        for (Planned planned : plan) {
            if (planned.write() != null) {
                writes.add(planned.write());
            }
        }
        List<WriteOutcome> outcomes = writes.isEmpty() ? List.of() : write(scope, writes);
        List<Settlement> settlements = new ArrayList<>();
        int next = 0;
        for (Planned planned : plan) {
            @Nullable WriteOutcome outcome = planned.write() == null ? null : outcomes.get(next++);
            settlements.add(
                    new Settling(objectType, planned.externalId(), planned.link())
                            .settle(planned.decision(), outcome));
        }
        return settlements;
    }

    private List<WriteOutcome> write(SyncScope scope, List<Write> writes) {
        List<WriteOutcome> outcomes =
                target.write(
                        new WriteBatch(
                                scope.sync().accountId(),
                                scope.connectionId(),
                                scope.connectionRegion(),
                                writes));
        if (outcomes.size() != writes.size()) {
            throw new TargetException.Unavailable(
                    "The target answered for %d of %d records."
                            .formatted(outcomes.size(), writes.size()),
                    null);
        }
        return outcomes;
    }

    /** A record on its way: its link, what to do, and the write for that if it needs one. */
    private record Planned(
            String externalId, Optional<Link> link, Decision decision, @Nullable Write write) {}
}
