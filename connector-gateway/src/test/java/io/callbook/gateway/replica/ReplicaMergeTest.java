package io.callbook.gateway.replica;

import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.gateway.replica.ReplicaMerge.Effect;
import io.callbook.gateway.replica.ReplicaMerge.Known;
import io.callbook.gateway.replica.ReplicaMerge.Merged;
import io.callbook.gateway.spi.RecordChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplicaMergeTest {
    @Test
    void newerVersionOfTheSameContentIsNoChange() {
        RecordChange before = new RecordChange.Present("1", "1", Map.of("a", "b"));
        RecordChange after = new RecordChange.Present("1", "2", Map.of("a", "b"));

        assertThat(ReplicaMerge.merge(List.of(after), Map.of("1", known(before))))
                .extracting(Merged::effect)
                .containsExactly(Effect.RENEWED);
    }

    @Test
    void sameVersionWithOtherContentIsAChange() {
        RecordChange before = new RecordChange.Present("1", "1", Map.of("a", "b"));
        RecordChange after = new RecordChange.Present("1", "1", Map.of("a", "c"));

        assertThat(ReplicaMerge.merge(List.of(after), Map.of("1", known(before))))
                .extracting(Merged::effect)
                .containsExactly(Effect.CHANGED);
    }

    @Test
    void hashTellsADeletionFromARecordWithoutFields() {
        RecordChange empty = new RecordChange.Present("1", "1", Map.of());
        RecordChange deleted = new RecordChange.Deleted("1", "1", Optional.empty());

        assertThat(ContentHash.of(empty)).isNotEqualTo(ContentHash.of(deleted));
    }

    private static Known known(RecordChange change) {
        return new Known(change.version(), ContentHash.of(change));
    }
}
