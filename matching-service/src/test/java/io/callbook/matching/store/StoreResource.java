package io.callbook.matching.store;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Starts a {@link FakeStore} with the account demo and {@link FakeConnectors}, and points the
 * service at them.
 */
public final class StoreResource implements QuarkusTestResourceLifecycleManager {
    /** How many contacts are promised at most. */
    public static final int MOST_PROMISES = 300;

    private final FakeStore store = new FakeStore();
    private final FakeConnectors connectors = new FakeConnectors();

    @Override
    public Map<String, String> start() {
        store.addAccount("demo", "US");
        store.put(TestContacts.contact("demo", "Maria", TestContacts.phone("+12022243441")));
        store.start();
        connectors.start();
        Map<String, String> settings = new HashMap<>();
        settings.put("callbook.contacts.host", "127.0.0.1");
        settings.put("callbook.contacts.port", String.valueOf(store.port()));
        settings.put("callbook.connectors.host", "127.0.0.1");
        settings.put("callbook.connectors.port", String.valueOf(connectors.port()));
        settings.put("callbook.matching.journal.folder", JournalFolder.fresh());
        settings.put("callbook.matching.journal.max-promises", String.valueOf(MOST_PROMISES));
        settings.put("callbook.matching.retry-max", "0.3S");
        settings.put("callbook.matching.load-wait", "2S");
        settings.put("callbook.matching.caller.deferred-retry", "0.2S");
        settings.put("callbook.matching.caller.max-data-age", "3S");
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(store, new TestInjector.MatchesType(FakeStore.class));
        injector.injectIntoFields(connectors, new TestInjector.MatchesType(FakeConnectors.class));
    }

    @Override
    public void stop() {
        connectors.stop();
        store.stop();
    }
}
