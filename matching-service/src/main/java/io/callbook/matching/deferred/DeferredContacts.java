package io.callbook.matching.deferred;

import com.google.protobuf.InvalidProtocolBufferException;
import io.callbook.contacts.v1.ResolveCallerRequest;
import io.callbook.matching.disk.Journal;
import io.callbook.matching.failure.StoreSilentException;
import io.callbook.matching.platform.Complaint;
import io.callbook.matching.platform.JournalConfig;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The contacts that were promised and are still to be created. They are in memory and in a journal
 * on this replica's disk, so that a restart forgets none.
 */
@Startup
@ApplicationScoped
public class DeferredContacts {
    private static final String FILE = "deferred-contacts.journal";

    private final Journal journal;
    private final int most;
    private final Counter refused;
    private final Complaint full =
            new Complaint(times ->
                    Log.errorf(
                            "%d contacts were not promised: as many wait for the store as"
                                    + " CALLBOOK_MATCHING_JOURNAL_MAX_PROMISES allows",
                            times));
    private final Complaint unnoted =
            new Complaint(times ->
                    Log.warnf(
                            "%d contacts were created, which the journal cannot note: after a"
                                    + " restart the store is asked for them again",
                            times));
    private final Complaint unwritten =
            new Complaint(times ->
                    Log.errorf(
                            "%d contacts were not promised: the journal cannot be written; make"
                                    + " room, or see what is wrong with its disk",
                            times));
    private final Map<Caller, ResolveCallerRequest> waiting = new ConcurrentHashMap<>();

    /** By reserved id, which begins with the time. */
    private final ConcurrentNavigableMap<String, ResolveCallerRequest> byAge =
            new ConcurrentSkipListMap<>();

    DeferredContacts(JournalConfig config, MeterRegistry metrics) {
        most = config.maxPromises();
        refused = metrics.counter("callbook.deferred.refused");
        journal = Journal.open(config.folder().resolve(FILE));
        journal.entries().forEach(this::remember);
        metrics.gaugeMapSize("callbook.deferred.contacts", List.of(), waiting);
        if (!waiting.isEmpty()) {
            Log.infof("%d contacts of earlier calls are still to be created", waiting.size());
        }
    }

    /** The promised request for the same caller, else this one. */
    public ResolveCallerRequest promisedOr(ResolveCallerRequest request) {
        return waiting.getOrDefault(Caller.of(request), request);
    }

    /**
     * Promises that the contact will be created under the request's reserved id; returns when the
     * promise is on the disk. Blocks.
     *
     * @return the id that the contact will have: that of an earlier promise for the same caller;
     *     empty if no other promise can be kept, for there are too many or the disk refuses it
     * @throws StoreSilentException if this replica is shutting down: another one can promise
     */
    public synchronized Optional<UUID> promise(ResolveCallerRequest request) {
        if (waiting.size() >= most && !waiting.containsKey(Caller.of(request))) {
            refused.increment();
            full.add(1);
            return Optional.empty();
        }
        ResolveCallerRequest first = waiting.putIfAbsent(Caller.of(request), request);
        ResolveCallerRequest promised = first == null ? request : first;
        byAge.put(promised.getReservedContactId(), promised);
        try {
            journal.add(Map.of(promised.getReservedContactId(), promised.toByteArray()));
        } catch (IllegalStateException shuttingDown) {
            throw new StoreSilentException();
        } catch (UncheckedIOException broken) {
            Log.debug("A promise cannot be written", broken);
            forget(promised);
            refused.increment();
            unwritten.add(1);
            return Optional.empty();
        }
        return Optional.of(UUID.fromString(promised.getReservedContactId()));
    }

    /**
     * What is still to be created, eldest first: of two that turn out to be one contact the first
     * call's is created. Shows what changes meanwhile.
     */
    public Collection<ResolveCallerRequest> waiting() {
        return Collections.unmodifiableCollection(byAge.values());
    }

    /**
     * The store has the contact, or will never have it. If the disk refuses to note that, the store
     * is asked again after a restart, which does no harm.
     */
    public void done(ResolveCallerRequest request) {
        forget(request);
        try {
            journal.remove(List.of(request.getReservedContactId()));
        } catch (UncheckedIOException broken) {
            Log.debug("A fulfilled promise cannot be noted", broken);
            unnoted.add(1);
        }
    }

    private void forget(ResolveCallerRequest request) {
        waiting.remove(Caller.of(request), request);
        byAge.remove(request.getReservedContactId());
    }

    private void remember(String id, byte[] bytes) {
        try {
            ResolveCallerRequest request = ResolveCallerRequest.parseFrom(bytes);
            waiting.put(Caller.of(request), request);
            byAge.put(request.getReservedContactId(), request);
        } catch (InvalidProtocolBufferException unreadable) {
            Log.errorf("Entry %s of the journal of deferred contacts cannot be read", id);
        }
    }

    @PreDestroy
    void close() throws IOException {
        journal.close();
    }

    private record Caller(String accountId, String e164, String extension) {
        static Caller of(ResolveCallerRequest request) {
            return new Caller(request.getAccountId(), request.getE164(), request.getExtension());
        }
    }
}
