package io.callbook.gateway.apply;

import io.callbook.gateway.ledger.LinkRepository;
import io.callbook.gateway.plan.Link;
import io.callbook.gateway.plan.LinkState;
import io.callbook.gateway.plan.Matches;
import io.callbook.gateway.replica.ReplicaRecord;
import io.callbook.gateway.replica.ReplicaRepository;
import io.callbook.gateway.spi.RecordChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds how the records stand into which others were merged (DEL-4). */
@ApplicationScoped
public final class Winners {
    private final LinkRepository links;
    private final ReplicaRepository replica;

    /** Looks in the ledger and in the replica. */
    public Winners(LinkRepository links, ReplicaRepository replica) {
        this.links = links;
        this.replica = replica;
    }

    /** By the id of the merged record. */
    Map<String, Matches.Winner> find(
            SyncScope scope, String objectType, List<RecordChange> records) {
        Map<String, String> winnerOf = new HashMap<>();
        for (RecordChange record : records) {
            if (record instanceof RecordChange.Deleted deleted) {
                deleted.mergedInto().ifPresent(winner -> winnerOf.put(record.externalId(), winner));
            }
        }
        if (winnerOf.isEmpty()) {
            return Map.of();
        }
        Map<String, Link> known = links.find(scope.sync(), objectType, winnerOf.values());
        Set<String> deleted = deleted(scope, objectType, winnerOf);
        Map<String, Matches.Winner> found = new HashMap<>();
        winnerOf.forEach((loser, winner) ->
                found.put(
                        loser,
                        standing(
                                Optional.ofNullable(known.get(winner)), deleted.contains(winner))));
        return found;
    }

    private Set<String> deleted(SyncScope scope, String objectType, Map<String, String> winnerOf) {
        Set<String> deleted = new HashSet<>();
        for (ReplicaRecord record : replica.find(scope.stream(objectType), winnerOf.values())) {
            if (record.change() instanceof RecordChange.Deleted) {
                deleted.add(record.change().externalId());
            }
        }
        return deleted;
    }

    private static Matches.Winner standing(Optional<Link> link, boolean deleted) {
        if (deleted || link.filter(each -> each.state() == LinkState.DELETED).isPresent()) {
            return Matches.Winner.DELETED;
        }
        return link.filter(Link::isLinked).isPresent()
                ? Matches.Winner.LINKED
                : Matches.Winner.MISSING;
    }
}
