package io.callbook.matching.store;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Starts a {@link FakeStore} with the account demo, and points the service at it. */
public final class StoreResource implements QuarkusTestResourceLifecycleManager {
    private final FakeStore store = new FakeStore();

    @Override
    public Map<String, String> start() {
        store.addAccount("demo", "US");
        store.put(TestContacts.contact("demo", "Maria", TestContacts.phone("+12022243441")));
        store.start();
        return Map.of(
                "callbook.contacts.host", "127.0.0.1",
                "callbook.contacts.port", String.valueOf(store.port()),
                "callbook.matching.retry-max", "0.3S",
                "callbook.matching.load-wait", "2S",
                "callbook.matching.caller.max-data-age", "3S");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(store, new TestInjector.MatchesType(FakeStore.class));
    }

    @Override
    public void stop() {
        store.stop();
    }
}
