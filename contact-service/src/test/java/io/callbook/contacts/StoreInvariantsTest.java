package io.callbook.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is done in whatever order, the store keeps its word. The number of operations is {@code
 * callbook.test.operations}, the seed {@code callbook.test.seed}; both are told when it fails.
 */
@QuarkusTest
class StoreInvariantsTest extends ServiceTest {
    private static final int OPERATIONS = Integer.getInteger("callbook.test.operations", 1_200);
    private static final long SEED = Long.getLong("callbook.test.seed", 20_261_121L);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @DisplayName("DEL-9, DEL-6, DEL-10, LOG-5, PRJ-1, MAT-5: they hold after random operations")
    void theInvariantsHold(boolean keyedByEmail) throws Exception {
        RandomOperations operations = new RandomOperations(STORE, SEED, keyedByEmail);

        for (int i = 0; i < OPERATIONS; i++) {
            operations.next();
            if (i % 300 == 299) {
                StoreInvariants.check(operations.account(), operations.known());
            }
        }

        assertThat(operations.done()).as("seed %s", SEED).isGreaterThan(OPERATIONS / 3);
        // Where the e-mail address is the key, next to all are different persons by it.
        if (!keyedByEmail) {
            assertThat(operations.mergedByRule()).as("seed %s", SEED).isPositive();
        }
        StoreInvariants.check(operations.account(), operations.known());
    }

    @Test
    @DisplayName("DEL-9, DEL-6, DEL-10, LOG-5, MAT-5: they hold with several writers at once")
    void theInvariantsHoldWithSeveralWriters() throws Exception {
        RandomOperations first = new RandomOperations(STORE, SEED + 1, false);
        List<RandomOperations> writers = new ArrayList<>(List.of(first));
        for (int i = 2; i <= 4; i++) {
            writers.add(first.another(SEED + i));
        }

        try (ExecutorService threads = Executors.newFixedThreadPool(writers.size())) {
            List<Future<?>> running = new ArrayList<>();
            for (RandomOperations writer : writers) {
                running.add(
                        threads.submit(() -> {
                            for (int i = 0; i < OPERATIONS / 4; i++) {
                                writer.next();
                            }
                            return null;
                        }));
            }
            for (Future<?> writer : running) {
                writer.get();
            }
        }

        StoreInvariants.check(first.account(), first.known());
    }
}
