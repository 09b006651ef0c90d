package io.callbook.matching.call;

import com.google.protobuf.InvalidProtocolBufferException;
import io.callbook.contacts.v1.Call;
import io.callbook.matching.disk.Spool;
import io.callbook.matching.platform.Complaint;
import io.quarkus.logging.Log;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * The calls that are still to be brought to the store: the last ones in memory, and those that it
 * does not take fast enough, or at all, in a spool. Both are bounded: identifying callers goes on
 * however long the store is away, and calls for which there is no room are counted, not kept.
 */
final class CallQueue implements AutoCloseable {
    private static final int BATCH = 500;

    /**
     * The store is behind if so many are fresh: they go to the disk before they fill the memory.
     */
    private static final int MANY = 40 * BATCH;

    private static final int MOST_FRESH = 100 * BATCH;

    /** How long calls are in memory alone while the store is silent. */
    private static final Duration SILENCE = Duration.ofMillis(100);

    private final Spool spool;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Predicate<List<Call>> store;
    private final Map<String, Call> fresh = new ConcurrentHashMap<>();
    private final AtomicLong lost = new AtomicLong();
    private final Complaint noRoom =
            new Complaint(times ->
                    Log.errorf(
                            "%d calls were not kept: the store does not take them, and there is no"
                                    + " more room for them (CALLBOOK_MATCHING_JOURNAL_MAX_CALLS, or"
                                    + " a disk that is full)",
                            times));
    private final Complaint unwritten =
            new Complaint(times ->
                    Log.errorf(
                            "Calls are in memory only, up to %d of them, because they cannot be"
                                    + " written (tried %d times); make room, or see what is wrong"
                                    + " with the journal's disk",
                            MOST_FRESH, times));

    /**
     * Takes over a spool.
     *
     * @param store brings calls to the store; false if it cannot be reached; may take long
     */
    CallQueue(Spool spool, Predicate<List<Call>> store) {
        this.spool = spool;
        this.store = store;
    }

    /** Takes a call; of one that was identified again, only the last state. Never blocks. */
    void add(Call call) {
        if (fresh.size() < MOST_FRESH) {
            fresh.put(id(call), call);
        } else {
            lose(1);
        }
    }

    /** How many are in memory alone. */
    int fresh() {
        return fresh.size();
    }

    /** How many lie on the disk. */
    long spooled() {
        return spool.size();
    }

    /** For how many there was no room, since the start. */
    long lost() {
        return lost.get();
    }

    /**
     * Brings what is there to the store, the eldest first; what it does not take is on the disk
     * afterwards. One delivery at a time, so that a call's states stay in order.
     *
     * @return whether the store could be reached
     */
    synchronized boolean deliver() {
        boolean reached = deliverSpool() && deliverFresh();
        if (!reached || !spool.isEmpty()) {
            keep();
        }
        return reached;
    }

    /** Puts what is fresh on the disk. */
    synchronized void keep() {
        List<Call> calls = List.copyOf(fresh.values());
        if (calls.isEmpty()) {
            return;
        }
        try {
            int kept = spool.add(calls.stream().map(Call::toByteArray).toList());
            lose(calls.size() - kept);
            forget(calls);
        } catch (UncheckedIOException broken) {
            Log.debug("Calls cannot be written", broken);
            unwritten.add(1);
        }
    }

    /** Keeps what is fresh; nothing that is added later. */
    @Override
    public synchronized void close() throws IOException {
        threads.shutdownNow();
        keep();
        spool.close();
    }

    /** What is added to the spool meanwhile waits for the next delivery. */
    private boolean deliverSpool() {
        for (int left = spool.parts(); left > 0; left--) {
            for (List<Call> batch : batches(spooledCalls())) {
                if (!send(batch)) {
                    return false;
                }
            }
            spool.removeEldest();
            keep();
        }
        return true;
    }

    private boolean deliverFresh() {
        while (!fresh.isEmpty() && spool.isEmpty()) {
            if (fresh.size() > MANY) {
                keep();
                return true;
            }
            List<Call> batch = fresh.values().stream().limit(BATCH).toList();
            if (!send(batch)) {
                return false;
            }
            forget(batch);
        }
        return true;
    }

    private void lose(long calls) {
        if (calls > 0) {
            lost.addAndGet(calls);
            noRoom.add(calls);
        }
    }

    /** Waits for the store, but what comes meanwhile does not. */
    private boolean send(List<Call> batch) {
        Future<Boolean> sent = threads.submit(() -> store.test(batch));
        while (true) {
            try {
                return sent.get(SILENCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException silent) {
                keep();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            } catch (ExecutionException unforeseen) {
                throw new IllegalStateException("Calls cannot be brought", unforeseen.getCause());
            }
        }
    }

    private List<Call> spooledCalls() {
        return spool.eldest().stream().flatMap(bytes -> read(bytes).stream()).toList();
    }

    private static List<List<Call>> batches(List<Call> calls) {
        List<List<Call>> batches = new ArrayList<>();
        for (int from = 0; from < calls.size(); from += BATCH) {
            batches.add(calls.subList(from, Math.min(calls.size(), from + BATCH)));
        }
        return batches;
    }

    private static List<Call> read(byte[] bytes) {
        try {
            return List.of(Call.parseFrom(bytes));
        } catch (InvalidProtocolBufferException unreadable) {
            Log.error("A call that was kept on the disk cannot be read", unreadable);
            return List.of();
        }
    }

    /** Not a state that came meanwhile. */
    private void forget(List<Call> calls) {
        calls.forEach(call -> fresh.remove(id(call), call));
    }

    private static String id(Call call) {
        return call.getAccountId() + ' ' + call.getCallId();
    }
}
