package io.callbook.matching.store;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A store that has an address and does not answer until the test starts it. */
public final class AbsentStoreResource implements QuarkusTestResourceLifecycleManager {
    private final FakeStore store = new FakeStore();

    @Override
    public Map<String, String> start() {
        store.start();
        store.stop();
        return Map.of(
                "callbook.contacts.host", "127.0.0.1",
                "callbook.contacts.port", String.valueOf(store.port()),
                "callbook.matching.journal.folder", JournalFolder.fresh(),
                "callbook.matching.retry-max", "0.3S",
                "callbook.matching.preload-parallel", "2",
                "callbook.matching.max-accounts", "3");
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
