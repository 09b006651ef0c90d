package io.callbook.gateway.replica;

import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.gateway.replica.ReplicaMerge.Effect;
import io.callbook.gateway.replica.ReplicaMerge.Known;
import io.callbook.gateway.replica.ReplicaMerge.Merged;
import io.callbook.gateway.spi.RecordChange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ReplicaMergeProperties {
    @Property
    @Label("CAP-7: whatever the order, the repetition and the pages, the newest change stays")
    void newestChangeStays(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int changes) {
        Random random = new Random(seed);
        List<RecordChange> history = new ArrayList<>();
        for (int version = 0; version < changes; version++) {
            history.add(change("r" + random.nextInt(3), version, random));
        }
        List<RecordChange> delivered = new ArrayList<>(history);
        delivered.addAll(history.subList(0, random.nextInt(changes)));
        Collections.shuffle(delivered, random);

        Map<String, Known> replica = new HashMap<>();
        int from = 0;
        while (from < delivered.size()) {
            int to = Math.min(delivered.size(), from + 1 + random.nextInt(5));
            apply(replica, delivered.subList(from, to));
            from = to;
        }

        Map<String, Known> expected = new HashMap<>();
        history.forEach(change -> expected.put(change.externalId(), known(change)));
        assertThat(replica).isEqualTo(expected);
    }

    private static RecordChange change(String id, int version, Random random) {
        String text = "%04d".formatted(version);
        return random.nextInt(4) == 0
                ? new RecordChange.Deleted(id, text, Optional.empty())
                : new RecordChange.Present(id, text, Map.of("n", "" + random.nextInt(3)));
    }

    private static void apply(Map<String, Known> replica, List<RecordChange> page) {
        for (Merged merged : ReplicaMerge.merge(page, replica)) {
            if (merged.effect() != Effect.SEEN) {
                replica.put(merged.change().externalId(), known(merged.change()));
            }
        }
    }

    private static Known known(RecordChange change) {
        return new Known(change.version(), ContentHash.of(change));
    }
}
