package io.callbook.matching.index;

import io.callbook.matching.account.OrganizationEntry;
import io.callbook.matching.account.OrganizationNumber;
import io.callbook.matching.account.OrganizationSink;
import io.callbook.numbers.Equivalences;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One account's organizations by number. They are few beside contacts, so each is an object. {@link
 * #find} never waits and may be called by any thread; there is one writer at a time. While a change
 * is taken in, a reader finds the organization in its old or its new state, and never misses it
 * under a number that both have.
 */
public final class OrganizationIndex implements OrganizationSink {
    private final Map<Long, List<OrganizationEntry>> byNumber = new ConcurrentHashMap<>();
    private final Map<UUID, OrganizationEntry> byId = new ConcurrentHashMap<>();

    /**
     * The organizations that have a number or an equivalent of it, with whatever extension, in the
     * order of their ids.
     *
     * @param key the digits of the E.164 form
     */
    public List<OrganizationEntry> find(long key) {
        return byNumber.isEmpty()
                ? List.of()
                : byNumber.getOrDefault(Equivalences.canonical(key), List.of());
    }

    /** How many organizations have numbers. */
    public int size() {
        return byId.size();
    }

    /** One without numbers is found by nobody, and not kept. */
    @Override
    public void put(OrganizationEntry organization) {
        if (organization.numbers().isEmpty()) {
            remove(organization.id());
            return;
        }
        OrganizationEntry before = byId.put(organization.id(), organization);
        Set<Long> keys = keys(organization);
        keys.forEach(key -> replace(key, organization.id(), organization));
        if (before != null) {
            Set<Long> gone = keys(before);
            gone.removeAll(keys);
            gone.forEach(key -> replace(key, organization.id(), null));
        }
    }

    @Override
    public void remove(UUID organizationId) {
        OrganizationEntry before = byId.remove(organizationId);
        if (before != null) {
            keys(before).forEach(key -> replace(key, organizationId, null));
        }
    }

    private void replace(long key, UUID id, @Nullable OrganizationEntry next) {
        byNumber.compute(
                key,
                (number, known) -> {
                    List<OrganizationEntry> changed =
                            Stream.concat(others(known, id), Stream.ofNullable(next))
                                    .sorted(Comparator.comparing(OrganizationEntry::id))
                                    .toList();
                    return changed.isEmpty() ? null : changed;
                });
    }

    private static Stream<OrganizationEntry> others(
            @Nullable List<OrganizationEntry> known, UUID id) {
        return known == null ? Stream.empty() : known.stream().filter(o -> !o.id().equals(id));
    }

    private static Set<Long> keys(OrganizationEntry organization) {
        Set<Long> keys = new HashSet<>();
        for (OrganizationNumber number : organization.numbers()) {
            keys.add(Equivalences.canonical(number.key()));
        }
        return keys;
    }
}
