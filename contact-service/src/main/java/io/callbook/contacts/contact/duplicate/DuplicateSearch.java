package io.callbook.contacts.contact.duplicate;

import io.callbook.contacts.contact.model.DuplicateRule;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds groups of duplicates in one state of the store: first what contacts have in common, then
 * round by round whatever else connects those contacts with others. No group grows for more rounds
 * than it may have contacts.
 */
final class DuplicateSearch {
    private final DuplicateRows rows;
    private final List<DuplicateRule> rules;
    private final @Nullable DuplicateKey from;
    private final DuplicateGraph graph = new DuplicateGraph();

    /**
     * Searches once.
     *
     * @param rules in their order, at least one
     * @param from the place to begin behind; null for the first
     */
    DuplicateSearch(
            SqlConnection connection,
            String accountId,
            List<DuplicateRule> rules,
            @Nullable DuplicateKey from) {
        this.rows = new DuplicateRows(connection, accountId);
        this.rules = List.copyOf(rules);
        this.from = from;
    }

    /** At most so many groups. */
    Uni<DuplicatePage> find(int limit) {
        DuplicateWalk walk = new DuplicateWalk(rows, rules, from, limit);
        return walk.run()
                .invoke(() -> walk.found().forEach(shared -> graph.connect(shared, false)))
                .chain(this::grow)
                .map(grown -> new DuplicatePage(graph.groups(), walk.place()));
    }

    private Uni<Void> grow() {
        List<UUID> fresh = graph.takeFresh();
        return fresh.isEmpty()
                ? Uni.createFrom().voidItem()
                : Multi.createFrom()
                        .iterable(rules)
                        .onItem()
                        .transformToUniAndConcatenate(rule -> grow(rule, fresh))
                        .collect()
                        .last()
                        .chain(this::grow);
    }

    private Uni<Void> grow(DuplicateRule rule, List<UUID> contactIds) {
        DuplicateKey place = from != null && from.rule() == rule ? from : DuplicateKey.first(rule);
        return rows.keysOf(rule, contactIds)
                .map(keys -> graph.unknown(keys.keySet()))
                .chain(keys ->
                        rows.shared(place, values(keys)).invoke(shared -> connect(keys, shared)))
                .replaceWithVoid();
    }

    private static Set<String> values(Set<DuplicateKey> keys) {
        return keys.stream().map(DuplicateKey::value).collect(Collectors.toSet());
    }

    private void connect(Set<DuplicateKey> keys, List<SharedKey> shared) {
        for (SharedKey key : shared) {
            if (keys.contains(key.key())) {
                graph.connect(key, isEarlier(key));
            }
        }
        graph.know(keys);
    }

    /** Whether the search that ended at the place had come by the key: the group was told then. */
    private boolean isEarlier(SharedKey shared) {
        if (from == null) {
            return false;
        }
        int order = shared.key().rule().compareTo(from.rule());
        return order < 0 || (order == 0 && !shared.isLater());
    }

    /** The rules by which contacts are one group now; none if they are not. */
    static Uni<Set<DuplicateRule>> connecting(
            SqlConnection connection,
            String accountId,
            List<DuplicateRule> rules,
            Collection<UUID> contactIds) {
        DuplicateRows rows = new DuplicateRows(connection, accountId);
        return Multi.createFrom()
                .iterable(rules)
                .onItem()
                .transformToUniAndConcatenate(rule -> rows.keysOf(rule, contactIds))
                .collect()
                .asList()
                .map(all -> {
                    Map<DuplicateKey, List<UUID>> keys = new HashMap<>();
                    all.forEach(keys::putAll);
                    DuplicateGraph graph = new DuplicateGraph();
                    keys.forEach((key, ids) -> graph.connect(new SharedKey(key, ids, true), false));
                    return graph.rulesOfOnly(contactIds);
                });
    }
}
