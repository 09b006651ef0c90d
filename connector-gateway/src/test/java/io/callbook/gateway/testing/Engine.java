package io.callbook.gateway.testing;

import io.callbook.gateway.ledger.LinkCounts;
import io.callbook.gateway.ledger.LinkRepository;
import io.callbook.gateway.ledger.RunKind;
import io.callbook.gateway.ledger.RunRepository;
import io.callbook.gateway.ledger.SyncKey;
import io.callbook.gateway.ledger.SyncRun;
import io.callbook.gateway.plan.ObjectMapping;
import io.callbook.gateway.plan.PhoneKind;
import io.callbook.gateway.plan.PhoneRule;
import io.callbook.gateway.run.RunResult;
import io.callbook.gateway.run.SyncRunner;
import io.callbook.gateway.sync.SyncKind;
import io.callbook.gateway.sync.SyncRepository;
import io.callbook.gateway.sync.SyncSettings;
import io.callbook.gateway.sync.SyncState;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;

/** Makes syncs of CRMs in memory and runs them step by step, without the scheduler. */
@Singleton
public final class Engine {
    private static final AtomicInteger MADE = new AtomicInteger();
    private static final String ACCOUNT = "acme";

    private final Jdbi jdbi;
    private final SyncRepository syncs;
    private final RunRepository runs;
    private final LinkRepository links;
    private final SyncRunner runner;

    Engine(
            Jdbi jdbi,
            SyncRepository syncs,
            RunRepository runs,
            LinkRepository links,
            SyncRunner runner) {
        this.jdbi = jdbi;
        this.syncs = syncs;
        this.runs = runs;
        this.links = links;
        this.runner = runner;
    }

    /** The fields of a person. */
    public static Map<String, String> person(String name, String phone) {
        return Map.of("Name", name, "Phone", phone);
    }

    /** Settings of a sync of these types that follows deletions. */
    public static SyncSettings settings(String... objectTypes) {
        return settings(true, true, objectTypes);
    }

    /** Settings of a sync of these types. */
    public static SyncSettings settings(
            boolean contacts, boolean deletedContacts, String... objectTypes) {
        ObjectMapping mapping =
                ObjectMapping.builder().displayName("Name").phone("Phone", PhoneKind.WORK).build();
        Map<String, ObjectMapping> mappings = new HashMap<>();
        for (String type : objectTypes) {
            mappings.put(type, mapping);
        }
        return new SyncSettings(
                "caller-id",
                List.of(objectTypes),
                contacts,
                deletedContacts,
                3600,
                PhoneRule.KEEP_RECORD,
                mappings);
    }

    /** A connection to a CRM in memory; its id is the CRM's name. */
    public String connect() {
        String id = "crm-" + MADE.incrementAndGet();
        jdbi.useHandle(handle ->
                handle.execute(
                        "INSERT INTO connection (account_id, connection_id, name, type,"
                                + " settings) VALUES (?, ?, ?, 'memory', '{}')",
                        ACCOUNT,
                        id,
                        id));
        return id;
    }

    /** An active sync that has not run yet. */
    public SyncKey sync(String connectionId, SyncSettings settings) {
        SyncKey key = new SyncKey(ACCOUNT, "sync-" + MADE.incrementAndGet());
        syncs.insert(key, "Test", connectionId, SyncKind.POLLED, SyncState.INITIAL, settings);
        runs.enqueue(key, RunKind.INITIAL);
        return key;
    }

    /** Changes the settings as an administrator does. */
    public void change(SyncKey key, SyncSettings settings) {
        jdbi.useTransaction(handle ->
                syncs.update(
                        handle,
                        key,
                        "Test",
                        settings,
                        syncs.lock(handle, key).orElseThrow().configVersion() + 1));
    }

    /** Executes the waiting run, or a poll. */
    public RunResult run(SyncKey key) {
        return runner.run(key);
    }

    /** Asks for a run and executes it. */
    public RunResult runNow(SyncKey key) {
        runs.enqueue(key, RunKind.REQUESTED);
        return runner.run(key);
    }

    /** The newest run. */
    public SyncRun lastRun(SyncKey key) {
        return runs.list(key, Optional.empty(), 1).getFirst();
    }

    /** The state of a sync. */
    public SyncState state(SyncKey key) {
        return syncs.find(key).orElseThrow().state();
    }

    /** How the records of a sync stand. */
    public LinkCounts counts(SyncKey key) {
        return links.count(key);
    }
}
