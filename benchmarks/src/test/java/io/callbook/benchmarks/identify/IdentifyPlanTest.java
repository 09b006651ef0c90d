package io.callbook.benchmarks.identify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdentifyPlanTest {
    private static IdentifyPlan plan(int entries, Set<Part> without) {
        return new IdentifyPlan(
                entries,
                new IdentifyPlan.Load(4, 64, 10, 5),
                new IdentifyPlan.Paces(5_000, 300, 200, 60, 1_000, 60),
                20,
                without,
                Path.of("folder/x.json"),
                new IdentifyPlan.Packages(Path.of("m.jar"), Path.of("b.jar"), Path.of("c.jar")));
    }

    @Test
    void everyThirdContactHasTwoOfTheNumbers() {
        assertThat(plan(10_000_000, Set.of()).contacts()).isEqualTo(7_500_000);
    }

    @Test
    void partsCanBeLeftOut() {
        IdentifyPlan plan = plan(1_000, Set.of(Part.SELECT));

        assertThat(plan.has(Part.SELECT)).isFalse();
        assertThat(plan.has(Part.MISS)).isTrue();
    }

    @Test
    void whatIsOutOfRangeIsNamed() {
        assertThatThrownBy(() -> plan(0, Set.of())).hasMessageContaining("--entries");
        assertThatThrownBy(() -> new IdentifyPlan.Load(4, 3, 10, 5))
                .hasMessageContaining("--in-flight");
        assertThatThrownBy(() -> new IdentifyPlan.Paces(5_000, 300, 0, 60, 1_000, 60))
                .hasMessageContaining("--miss-rate");
    }

    @Test
    void logsLieBesideTheResult() {
        assertThat(plan(1_000, Set.of()).logFolder().getFileName()).hasToString("folder");
    }
}
