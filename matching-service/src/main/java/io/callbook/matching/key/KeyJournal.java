package io.callbook.matching.key;

import io.callbook.access.grpc.KeyMemory;
import io.callbook.matching.disk.Journal;
import io.callbook.matching.platform.JournalConfig;
import io.quarkus.logging.Log;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The keys that were good, on this replica's disk: a telephone system is answered after a restart
 * though the store, which knows its key, is away. Of a key there is its digest and whose it is.
 */
@ApplicationScoped
class KeyJournal implements KeyMemory {
    private static final String FILE = "account-keys.journal";

    private final Journal journal;
    private final Map<String, byte[]> keys = new ConcurrentHashMap<>();

    /** One thread, so that what is written last is what came last. */
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("key-journal").factory());

    KeyJournal(JournalConfig config) {
        journal = Journal.open(config.folder().resolve(FILE));
        keys.putAll(journal.entries());
    }

    @Override
    public Optional<byte[]> find(String digest) {
        return Optional.ofNullable(keys.get(digest));
    }

    @Override
    public void keep(String digest, byte[] key) {
        if (!Arrays.equals(keys.put(digest, key), key)) {
            write(() -> {
                journal.remove(List.of(digest));
                journal.add(Map.of(digest, key));
            });
        }
    }

    @Override
    public void forget(String digest) {
        if (keys.remove(digest) != null) {
            write(() -> journal.remove(List.of(digest)));
        }
    }

    /** Without the disk a key is remembered until the service ends. */
    private void write(Runnable change) {
        writer.execute(() -> {
            try {
                change.run();
            } catch (UncheckedIOException | IllegalStateException refused) {
                Log.warnf("A key cannot be remembered on the disk: %s", refused.getMessage());
            }
        });
    }

    @PreDestroy
    void close() throws IOException {
        writer.close();
        journal.close();
    }
}
