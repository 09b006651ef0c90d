package io.callbook.contacts.contact.duplicate;

import io.callbook.contacts.contact.model.DuplicateRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Puts contacts with something in common into one group each. */
final class DuplicateGraph {
    private final Map<UUID, Cluster> clusters = new LinkedHashMap<>();
    private final Set<DuplicateKey> known = new HashSet<>();
    private final Set<UUID> fresh = new LinkedHashSet<>();

    /** Connects the contacts of a key; those of a key that is known already are connected. */
    void connect(SharedKey shared, boolean isEarlier) {
        if (!known.add(shared.key()) || shared.contactIds().size() < 2) {
            return;
        }
        Cluster all = cluster(shared.contactIds().getFirst());
        for (UUID contactId : shared.contactIds()) {
            all = joined(all, cluster(contactId));
        }
        all.rules.add(shared.key().rule());
        all.isEarlier |= isEarlier;
    }

    private Cluster cluster(UUID contactId) {
        return clusters.computeIfAbsent(
                contactId,
                id -> {
                    fresh.add(id);
                    return new Cluster(id);
                });
    }

    /** The larger of the two, with the other in it. */
    private Cluster joined(Cluster one, Cluster other) {
        if (one == other) {
            return one;
        }
        Cluster larger = one.contactIds.size() < other.contactIds.size() ? other : one;
        Cluster smaller = larger == one ? other : one;
        larger.contactIds.addAll(smaller.contactIds);
        larger.rules.addAll(smaller.rules);
        larger.isEarlier |= smaller.isEarlier;
        smaller.contactIds.forEach(id -> clusters.put(id, larger));
        return larger;
    }

    /** Those of the keys that nobody looked at so far. */
    Set<DuplicateKey> unknown(Collection<DuplicateKey> keys) {
        Set<DuplicateKey> unknown = new LinkedHashSet<>(keys);
        unknown.removeAll(known);
        return unknown;
    }

    /** Nobody need look at these again. */
    void know(Collection<DuplicateKey> keys) {
        known.addAll(keys);
    }

    /** Contacts, each told once, whose groups may still grow: not those that are too large. */
    List<UUID> takeFresh() {
        List<UUID> taken = new ArrayList<>();
        for (UUID contactId : fresh) {
            Cluster cluster = clusters.get(contactId);
            if (cluster != null && !cluster.group().isTooLarge()) {
                taken.add(contactId);
            }
        }
        fresh.clear();
        return taken;
    }

    /** The groups, without those that an earlier key connects too. */
    List<DuplicateGroup> groups() {
        return distinct().stream()
                .filter(cluster -> !cluster.isEarlier)
                .map(Cluster::group)
                .toList();
    }

    /** The rules that make exactly these contacts one group; none if they are not one. */
    Set<DuplicateRule> rulesOfOnly(Collection<UUID> contactIds) {
        List<Cluster> all = distinct();
        return all.size() == 1 && all.getFirst().contactIds.equals(Set.copyOf(contactIds))
                ? all.getFirst().rules
                : EnumSet.noneOf(DuplicateRule.class);
    }

    private List<Cluster> distinct() {
        Set<Cluster> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return clusters.values().stream().filter(seen::add).toList();
    }

    private static final class Cluster {
        private final Set<UUID> contactIds = new LinkedHashSet<>();
        private final EnumSet<DuplicateRule> rules = EnumSet.noneOf(DuplicateRule.class);
        private boolean isEarlier;

        private Cluster(UUID contactId) {
            contactIds.add(contactId);
        }

        private DuplicateGroup group() {
            return new DuplicateGroup(List.copyOf(contactIds));
        }
    }
}
