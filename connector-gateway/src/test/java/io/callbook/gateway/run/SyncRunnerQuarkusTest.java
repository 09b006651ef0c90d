package io.callbook.gateway.run;

import static io.callbook.gateway.testing.Engine.person;
import static io.callbook.gateway.testing.Engine.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.gateway.apply.TargetException;
import io.callbook.gateway.ledger.EventRepository;
import io.callbook.gateway.ledger.LinkCounts;
import io.callbook.gateway.ledger.Outcome;
import io.callbook.gateway.ledger.RunState;
import io.callbook.gateway.ledger.SyncEvent;
import io.callbook.gateway.ledger.SyncKey;
import io.callbook.gateway.plan.ContactDraft;
import io.callbook.gateway.plan.Reason;
import io.callbook.gateway.spi.ConnectorException;
import io.callbook.gateway.sync.SyncState;
import io.callbook.gateway.testing.Engine;
import io.callbook.gateway.testing.FakeCrm;
import io.callbook.gateway.testing.FakeStore;
import io.callbook.testing.AccessResource;
import io.callbook.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AccessResource.class)
@QuarkusTestResource(PostgresResource.class)
class SyncRunnerQuarkusTest {
    private final Engine engine;
    private final FakeStore store;
    private final EventRepository events;

    @Inject
    SyncRunnerQuarkusTest(Engine engine, FakeStore store, EventRepository events) {
        this.engine = engine;
        this.store = store;
        this.events = events;
    }

    @AfterEach
    void everythingWorksAgain() {
        store.faults(FakeCrm.Faults.NONE);
    }

    @Test
    @DisplayName("CAP-1, LOG-2, RUN-1: the first run copies everything; then the sync is active")
    void firstRunCopiesEverything() {
        String crm = engine.connect();
        people(crm, "Contact", 25);
        people(crm, "Lead", 31);
        SyncKey sync = engine.sync(crm, settings("Contact", "Lead"));

        RunResult result = engine.run(sync);

        assertThat(result).isEqualTo(new RunResult.Finished(Duration.ofHours(1)));
        assertThat(store.drafts(crm, "Contact")).hasSize(25);
        assertThat(store.drafts(crm, "Lead")).hasSize(31);
        assertThat(engine.counts(sync)).isEqualTo(new LinkCounts(56, 0, 0));
        assertThat(engine.lastRun(sync).counts().created()).isEqualTo(56);
        assertThat(engine.lastRun(sync).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(engine.state(sync)).isEqualTo(SyncState.ACTIVE);
    }

    @Test
    @DisplayName("CAP-4: what is created, changed or deleted later arrives with the next run")
    void laterChangesArrive() {
        String crm = engine.connect();
        people(crm, "Contact", 3);
        SyncKey sync = engine.sync(crm, settings("Contact"));
        engine.run(sync);

        FakeCrm.of(crm).put("Contact", "c0", person("Renamed", "+12022240000"));
        FakeCrm.of(crm).put("Contact", "new", person("New", "+12022249999"));
        FakeCrm.of(crm).delete("Contact", "c1");
        engine.runNow(sync);

        assertThat(store.drafts(crm, "Contact")).containsOnlyKeys("c0", "c2", "new");
        assertThat(name(crm, "c0")).isEqualTo("Renamed");
        assertThat(engine.lastRun(sync).counts())
                .satisfies(counts -> {
                    assertThat(counts.created()).isEqualTo(1);
                    assertThat(counts.updated()).isEqualTo(1);
                    assertThat(counts.deleted()).isEqualTo(1);
                });
        assertThat(engine.counts(sync)).isEqualTo(new LinkCounts(3, 0, 0));
    }

    @Test
    @DisplayName("CAP-7: old changes delivered again, late or in another order change nothing")
    void redeliveryChangesNothing() {
        String crm = engine.connect();
        people(crm, "Contact", 5);
        FakeCrm.of(crm).put("Contact", "c0", person("Newest", "+12022240000"));
        SyncKey sync = engine.sync(crm, settings("Contact"));
        engine.run(sync);
        int changes = store.changes();

        for (int place = 0; place < 6; place++) {
            FakeCrm.of(crm).redeliver("Contact", place);
        }
        engine.runNow(sync);

        assertThat(store.changes()).isEqualTo(changes);
        assertThat(name(crm, "c0")).isEqualTo("Newest");
    }

    @Test
    @DisplayName("CAP-10: a poll is spared if another sync of the connection has just read")
    void oneReadServesEverySync() {
        String crm = engine.connect();
        people(crm, "Contact", 30);
        SyncKey first = engine.sync(crm, settings("Contact"));
        SyncKey second = engine.sync(crm, settings("Contact"));
        engine.run(first);
        engine.run(second);
        FakeCrm.of(crm).put("Contact", "c0", person("Changed", "+12022240000"));
        engine.run(first);
        int fetches = FakeCrm.of(crm).fetches();

        engine.run(second);

        assertThat(FakeCrm.of(crm).fetches()).isEqualTo(fetches);
        assertThat(engine.counts(second)).isEqualTo(new LinkCounts(30, 0, 0));
    }

    @Test
    @DisplayName(
            "OBJ-1: types that are not enabled are not read, and none at all is a valid choice")
    void typesThatAreOffAreNotRead() {
        String crm = engine.connect();
        people(crm, "Contact", 3);
        people(crm, "Lead", 3);
        SyncKey leads = engine.sync(crm, settings("Lead"));
        SyncKey nothing = engine.sync(crm, settings());

        engine.run(leads);
        engine.run(nothing);

        assertThat(FakeCrm.of(crm).fetchedTypes()).containsOnly("Lead");
        assertThat(store.drafts(crm, "Contact")).isEmpty();
        assertThat(engine.state(nothing)).isEqualTo(SyncState.ACTIVE);
    }

    @Test
    @DisplayName("DEL-1: with deletions off the contact stays and its record counts as excluded")
    void deletionIsNotFollowedIfSwitchedOff() {
        String crm = engine.connect();
        people(crm, "Contact", 2);
        SyncKey sync = engine.sync(crm, settings(true, false, "Contact"));
        engine.run(sync);

        FakeCrm.of(crm).delete("Contact", "c0");
        engine.runNow(sync);

        assertThat(store.drafts(crm, "Contact")).containsOnlyKeys("c0", "c1");
        assertThat(engine.counts(sync)).isEqualTo(new LinkCounts(1, 1, 0));
        assertThat(reasons(sync, Outcome.EXCLUDED)).containsExactly(Reason.Code.DELETIONS_OFF);
    }

    @Test
    @DisplayName("DEL-1: with contacts off nothing is created, changed or deleted")
    void nothingHappensIfContactsAreSwitchedOff() {
        String crm = engine.connect();
        people(crm, "Contact", 2);
        SyncKey sync = engine.sync(crm, settings("Contact"));
        engine.run(sync);

        engine.change(sync, settings(false, true, "Contact"));
        FakeCrm.of(crm).delete("Contact", "c0");
        FakeCrm.of(crm).put("Contact", "c1", person("Changed", "+12022240001"));
        FakeCrm.of(crm).put("Contact", "new", person("New", "+12022240002"));
        engine.runNow(sync);

        assertThat(store.drafts(crm, "Contact")).containsOnlyKeys("c0", "c1");
        assertThat(name(crm, "c1")).isEqualTo("Contact 1");
        assertThat(engine.counts(sync).inSync()).isZero();
    }

    @Test
    @DisplayName("DEL-4: a merged record's contact goes once the winner is there")
    void mergedRecordFollowsTheWinner() {
        String crm = engine.connect();
        people(crm, "Contact", 2);
        SyncKey sync = engine.sync(crm, settings("Contact"));
        engine.run(sync);

        FakeCrm.of(crm).merge("Contact", "c0", "c1");
        FakeCrm.of(crm).merge("Contact", "c1", "later");
        engine.runNow(sync);
        assertThat(store.drafts(crm, "Contact")).containsOnlyKeys("c1");
        assertThat(reasons(sync, Outcome.FAILED)).containsExactly(Reason.Code.WINNER_MISSING);

        FakeCrm.of(crm).put("Contact", "later", person("Survivor", "+12022240000"));
        engine.runNow(sync);
        assertThat(store.drafts(crm, "Contact")).containsOnlyKeys("later");
        assertThat(engine.counts(sync)).isEqualTo(new LinkCounts(1, 0, 0));
    }

    @Test
    @DisplayName(
            "CAP-5, DEL-7: an expired cursor means reading everything again; only then deletes")
    void expiredCursorStartsAgain() {
        String crm = engine.connect();
        people(crm, "Contact", 25);
        SyncKey sync = engine.sync(crm, settings("Contact"));
        engine.run(sync);

        FakeCrm.of(crm).vanish("Contact", "c24");
        FakeCrm.of(crm).forgetCursors();
        FakeCrm.of(crm)
                .faults(
                        atThe(
                                3,
                                "fetch",
                                () -> new ConnectorException.SourceUnavailable("Down", null)));
        engine.runNow(sync);
        assertThat(store.drafts(crm, "Contact")).hasSize(25);

        FakeCrm.of(crm).faults(FakeCrm.Faults.NONE);
        engine.run(sync);
        assertThat(store.drafts(crm, "Contact")).hasSize(24).doesNotContainKey("c24");
    }

    @Test
    @DisplayName("LOG-1: a refused record fails with the reason and does not stop the others")
    void refusedRecordFails() {
        String crm = engine.connect();
        people(crm, "Contact", 20);
        FakeCrm.of(crm).put("Contact", "bad", person("REFUSE me", "+12022240000"));
        SyncKey sync = engine.sync(crm, settings("Contact"));
        engine.run(sync);
        assertThat(engine.counts(sync)).isEqualTo(new LinkCounts(20, 0, 1));
        assertThat(events(sync, Outcome.FAILED).getFirst().reason().orElseThrow().sentence())
                .isEqualTo("The store does not like this name.");

        engine.runNow(sync);
        assertThat(events(sync, Outcome.FAILED)).as("one line, however often tried").hasSize(1);

        FakeCrm.of(crm).put("Contact", "bad", person("Better", "+12022240000"));
        engine.runNow(sync);
        assertThat(engine.counts(sync)).isEqualTo(new LinkCounts(21, 0, 0));
    }

    @Test
    @DisplayName("RUN-9: while the store is away the run waits, and then goes on")
    void runWaitsForTheStore() {
        String crm = engine.connect();
        people(crm, "Contact", 30);
        SyncKey sync = engine.sync(crm, settings("Contact"));
        store.faults(atThe(3, "write", () -> new TargetException.Unavailable("Away", null)));

        assertThat(engine.run(sync)).isInstanceOf(RunResult.TryAgain.class);
        assertThat(engine.lastRun(sync).state()).isEqualTo(RunState.RUNNING);
        assertThat(engine.lastRun(sync).error()).contains("Away");

        store.faults(FakeCrm.Faults.NONE);
        assertThat(engine.run(sync)).isInstanceOf(RunResult.Finished.class);
        assertThat(engine.lastRun(sync).counts().created()).isEqualTo(30);
        assertThat(store.everCreated(crm)).isEqualTo(30);
    }

    @Test
    void rateLimitIsWaitedFor() {
        String crm = engine.connect();
        SyncKey sync = engine.sync(crm, settings("Contact"));
        FakeCrm.of(crm)
                .faults(
                        atThe(
                                1,
                                "fetch",
                                () ->
                                        new ConnectorException.RateLimited(
                                                "Wait", Duration.ofMinutes(7))));

        assertThat(engine.run(sync)).isEqualTo(new RunResult.TryAgain(Duration.ofMinutes(7)));
    }

    @Test
    @DisplayName(
            "RUN-1: what only a person can put right shows as errors, and heals by itself then")
    void refusedCredentialsShowAsErrors() {
        String crm = engine.connect();
        people(crm, "Contact", 3);
        SyncKey sync = engine.sync(crm, settings("Contact"));
        FakeCrm.of(crm)
                .faults(
                        atThe(
                                1,
                                "fetch",
                                () -> new ConnectorException.AuthRefused("Wrong secret")));

        engine.run(sync);
        assertThat(engine.state(sync)).isEqualTo(SyncState.ERRORS);
        assertThat(engine.lastRun(sync).state()).isEqualTo(RunState.FAILED);
        assertThat(engine.lastRun(sync).error()).contains("Wrong secret");

        FakeCrm.of(crm).faults(FakeCrm.Faults.NONE);
        engine.run(sync);
        assertThat(engine.state(sync)).isEqualTo(SyncState.ACTIVE);
        assertThat(engine.counts(sync)).isEqualTo(new LinkCounts(3, 0, 0));
    }

    private static FakeCrm.Faults atThe(
            int time, String where, Supplier<RuntimeException> failure) {
        int[] times = {0};
        return point -> {
            if (point.equals(where) && ++times[0] >= time) {
                throw failure.get();
            }
        };
    }

    private static void people(String crm, String type, int count) {
        for (int i = 0; i < count; i++) {
            FakeCrm.of(crm)
                    .put(
                            type,
                            type.substring(0, 1).toLowerCase(Locale.ROOT) + i,
                            person(type + " " + i, "+1202224%04d".formatted(i)));
        }
    }

    private String name(String crm, String id) {
        ContactDraft draft = store.drafts(crm, "Contact").get(id);
        return draft == null ? "" : draft.displayName();
    }

    private List<SyncEvent> events(SyncKey sync, Outcome outcome) {
        return events.list(sync, Optional.of(outcome), Optional.empty(), Optional.empty(), 100);
    }

    private List<Reason.Code> reasons(SyncKey sync, Outcome outcome) {
        return events(sync, outcome).stream()
                .map(event -> event.reason().orElseThrow().code())
                .toList();
    }
}
