package io.callbook.gateway.run;

import static io.callbook.gateway.testing.Engine.person;
import static io.callbook.gateway.testing.Engine.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callbook.gateway.ledger.LinkCounts;
import io.callbook.gateway.ledger.RunCounts;
import io.callbook.gateway.ledger.RunKind;
import io.callbook.gateway.ledger.RunRepository;
import io.callbook.gateway.ledger.RunTicket;
import io.callbook.gateway.ledger.SyncKey;
import io.callbook.gateway.platform.FencedException;
import io.callbook.gateway.testing.Engine;
import io.callbook.gateway.testing.FakeCrm;
import io.callbook.gateway.testing.FakeStore;
import io.callbook.testing.AccessResource;
import io.callbook.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(AccessResource.class)
@QuarkusTestResource(PostgresResource.class)
class CrashQuarkusTest {
    private static final int RECORDS = 60;

    private final Engine engine;
    private final FakeStore store;
    private final RunRepository runs;
    private final Jdbi jdbi;

    @Inject
    CrashQuarkusTest(Engine engine, FakeStore store, RunRepository runs, Jdbi jdbi) {
        this.engine = engine;
        this.store = store;
        this.runs = runs;
        this.jdbi = jdbi;
    }

    /** Stands for kill -9: nothing in the engine may catch it. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @AfterEach
    void everythingWorksAgain() {
        store.faults(FakeCrm.Faults.NONE);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    @DisplayName("RUN-9: killed at random moments, a sync loses nothing and doubles nothing")
    void killedRunGoesOn(long seed) {
        // Given
        Random random = new Random(seed);
        String connection = engine.connect();
        FakeCrm crm = FakeCrm.of(connection).pageSize(9);
        for (int i = 0; i < RECORDS; i++) {
            crm.put(type(i), "r" + i, person("Person " + i, "+1202224%04d".formatted(i)));
        }
        SyncKey sync = engine.sync(connection, settings("Contact", "Lead"));
        FakeCrm.Faults killing =
                _ -> {
                    if (random.nextInt(6) == 0) {
                        throw new Killed();
                    }
                };
        crm.faults(killing);
        store.faults(killing);

        // When
        for (int round = 0; round < 25; round++) {
            runUntilKilled(sync);
            change(crm, random);
        }
        crm.faults(FakeCrm.Faults.NONE);
        store.faults(FakeCrm.Faults.NONE);
        engine.runNow(sync);
        engine.runNow(sync);

        // Then
        assertThat(names(connection)).isEqualTo(namesIn(crm));
        assertThat(engine.counts(sync)).isEqualTo(new LinkCounts(namesIn(crm).size(), 0, 0));
        assertThat(runs.hasOpen(sync)).isFalse();
    }

    @Test
    @DisplayName("RUN-9: whoever was taken over can no longer write")
    void olderTicketIsVoid() {
        SyncKey sync = engine.sync(engine.connect(), settings("Contact"));
        RunTicket zombie = runs.claim(sync);
        RunTicket successor = runs.claim(sync);

        assertThat(successor.runId()).isEqualTo(zombie.runId());
        assertThatThrownBy(() -> runs.check(zombie)).isInstanceOf(FencedException.class);
        assertThatThrownBy(() ->
                        jdbi.useTransaction(
                                handle -> runs.add(handle, zombie, RunCounts.captured(1))))
                .isInstanceOf(FencedException.class);
        runs.check(successor);
    }

    @Test
    @DisplayName("RUN-3: a paused run stops at its next write and goes on after that")
    void pausedRunIsFenced() {
        SyncKey sync = engine.sync(engine.connect(), settings("Contact"));
        RunTicket working = runs.claim(sync);

        jdbi.useTransaction(handle -> runs.interrupt(handle, sync));

        assertThatThrownBy(() -> runs.check(working)).isInstanceOf(FencedException.class);
        assertThat(runs.claim(sync).runId()).isEqualTo(working.runId());
    }

    @Test
    void requestDuringARunMakesAnotherOne() {
        SyncKey sync = engine.sync(engine.connect(), settings("Contact"));
        RunTicket working = runs.claim(sync);

        long asked = runs.enqueue(sync, RunKind.REQUESTED).runId();
        long askedAgain = runs.enqueue(sync, RunKind.REQUESTED).runId();
        runs.succeed(working);

        assertThat(askedAgain).isEqualTo(asked).isNotEqualTo(working.runId());
        assertThat(runs.claim(sync).runId()).isEqualTo(asked);
    }

    private void runUntilKilled(SyncKey sync) {
        try {
            engine.runNow(sync);
        } catch (Killed _) {
            // the next process goes on
        }
    }

    private static void change(FakeCrm crm, Random random) {
        int i = random.nextInt(RECORDS + 10);
        if (random.nextInt(4) == 0) {
            crm.delete(type(i), "r" + i);
        } else {
            crm.put(
                    type(i),
                    "r" + i,
                    person("Person " + random.nextInt(), "+1202224%04d".formatted(i)));
        }
    }

    private static String type(int i) {
        return i % 2 == 0 ? "Contact" : "Lead";
    }

    private Map<String, String> names(String connection) {
        Map<String, String> names = new HashMap<>();
        store.drafts(connection, "Contact")
                .forEach((id, draft) -> names.put(id, draft.displayName()));
        store.drafts(connection, "Lead").forEach((id, draft) -> names.put(id, draft.displayName()));
        return names;
    }

    private static Map<String, String> namesIn(FakeCrm crm) {
        Map<String, String> names = new HashMap<>();
        crm.records("Contact").forEach((id, fields) -> names.put(id, fields.get("Name")));
        crm.records("Lead").forEach((id, fields) -> names.put(id, fields.get("Name")));
        return names;
    }
}
