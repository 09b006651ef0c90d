package io.callbook.matching.call;

import com.google.protobuf.InvalidProtocolBufferException;
import io.callbook.contacts.v1.Call;
import io.callbook.contacts.v1.CallServiceGrpc;
import io.callbook.contacts.v1.RecordCallsRequest;
import io.callbook.contacts.v1.RecordCallsResponse;
import io.callbook.matching.platform.Journal;
import io.callbook.matching.platform.JournalConfig;
import io.callbook.matching.platform.StoreChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Brings identified calls to the store, a moment after the answer, many at a time. What the store
 * does not take now is kept in a journal on this replica's disk and brought later.
 */
@ApplicationScoped
public class CallLog {
    private static final String FILE = "calls.journal";
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int BATCH = 500;

    private final StoreChannel store;
    private final RecentCalls recent;
    private final Journal journal;
    private final Map<String, Call> fresh = new ConcurrentHashMap<>();
    private long triedAt;
    private final Thread thread = Thread.ofVirtual().name("call-log").unstarted(this::run);

    CallLog(StoreChannel store, RecentCalls recent, JournalConfig config, MeterRegistry metrics) {
        this.store = store;
        this.recent = recent;
        this.journal = Journal.open(config.folder().resolve(FILE));
        metrics.gaugeMapSize("callbook.calls.fresh", List.of(), fresh);
        metrics.gauge("callbook.calls.journalled", journal, Journal::size);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    /** Will bring the call to the store, and remembers from where it came. Returns at once. */
    public void record(Call call) {
        recent.identified(call);
        fresh.put(id(call.getAccountId(), call.getCallId()), call);
    }

    /** Brings what is waiting; completes when it is in the store, or is in the journal. */
    public Uni<Void> flush() {
        return Uni.createFrom()
                .voidItem()
                .invoke(this::deliver)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(PAUSE);
                deliverOrKeep();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @PreDestroy
    void stop() throws IOException {
        thread.interrupt();
        deliver();
        journal.close();
    }

    /** While the store is away, what is fresh is on the disk as soon as it would be delivered. */
    private synchronized void deliverOrKeep() {
        if (journal.size() == 0 || System.nanoTime() - triedAt >= RETRY.toNanos()) {
            deliver();
        } else {
            keep(new LinkedHashMap<>(fresh));
        }
    }

    /** The eldest first; one delivery at a time, so that a call's states stay in order. */
    private synchronized void deliver() {
        triedAt = System.nanoTime();
        if (!deliverJournal()) {
            keep(new LinkedHashMap<>(fresh));
            return;
        }
        Map<String, Call> batch = next();
        while (!batch.isEmpty()) {
            if (!send(batch.values())) {
                keep(batch);
                return;
            }
            forget(batch);
            batch = next();
        }
    }

    private Map<String, Call> next() {
        return fresh.entrySet().stream()
                .limit(BATCH)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void forget(Map<String, Call> batch) {
        batch.forEach(fresh::remove);
    }

    /** In the journal a call stands once for each time that it was identified. */
    private void keep(Map<String, Call> batch) {
        if (batch.isEmpty()) {
            return;
        }
        Map<String, byte[]> entries = LinkedHashMap.newLinkedHashMap(batch.size());
        batch.forEach((id, call) ->
                entries.put(id + ' ' + call.getIdentifiedAt().getSeconds(), call.toByteArray()));
        try {
            journal.add(entries);
            forget(batch);
        } catch (UncheckedIOException broken) {
            Log.errorf(broken, "Calls stay in memory, because the journal cannot be written");
        }
    }

    /** False if the store cannot be reached. */
    private boolean deliverJournal() {
        Map<String, byte[]> entries = journal.entries();
        List<String> ids = new ArrayList<>(entries.keySet());
        for (int from = 0; from < ids.size(); from += BATCH) {
            List<String> part = ids.subList(from, Math.min(ids.size(), from + BATCH));
            if (!send(part.stream().flatMap(id -> call(id, entries.get(id)).stream()).toList())) {
                return false;
            }
            journal.remove(List.copyOf(part));
        }
        return true;
    }

    private static List<Call> call(String id, byte[] bytes) {
        try {
            return List.of(Call.parseFrom(bytes));
        } catch (InvalidProtocolBufferException unreadable) {
            Log.errorf("Entry %s of the journal of calls cannot be read", id);
            return List.of();
        }
    }

    private boolean send(Iterable<Call> calls) {
        Map<String, RecordCallsRequest.Builder> byAccount = new LinkedHashMap<>();
        calls.forEach(call ->
                byAccount
                        .computeIfAbsent(
                                call.getAccountId(),
                                account -> RecordCallsRequest.newBuilder().setAccountId(account))
                        .addCalls(call));
        return byAccount.values().stream().allMatch(request -> send(request.build()));
    }

    private boolean send(RecordCallsRequest request) {
        try {
            RecordCallsResponse response =
                    CallServiceGrpc.newBlockingStub(store.channel())
                            .withDeadlineAfter(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                            .recordCalls(request);
            response.getRefusedList()
                    .forEach(refused ->
                            Log.errorf(
                                    "A call of account %s was not kept: %s",
                                    request.getAccountId(), refused.getMessage()));
            return true;
        } catch (StatusRuntimeException failure) {
            return isLost(failure.getStatus(), request);
        }
    }

    /** What the store will never take must not stand in the way of what follows. */
    private static boolean isLost(Status status, RecordCallsRequest request) {
        boolean hopeless =
                status.getCode() == Status.Code.NOT_FOUND
                        || status.getCode() == Status.Code.INVALID_ARGUMENT;
        if (hopeless) {
            Log.errorf(
                    "%d calls of account %s were not kept: %s",
                    request.getCallsCount(), request.getAccountId(), status.getDescription());
        }
        return hopeless;
    }

    private static String id(String accountId, String callId) {
        return accountId + ' ' + callId;
    }
}
