package io.callbook.matching.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import io.callbook.contacts.v1.Call;
import io.callbook.matching.disk.Spool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CallQueueTest {
    private static final long ROOM = 1 << 26;

    @TempDir Path folder;

    private final FakeCallStore store = new FakeCallStore();
    private CallQueue queue;

    @BeforeEach
    void open() {
        queue = open(ROOM);
    }

    @AfterEach
    void close() throws IOException {
        queue.close();
    }

    @Test
    void callsReachTheStoreAndAreForgotten() {
        queue.add(call("1", 1));
        queue.add(call("2", 1));

        assertThat(queue.deliver()).isTrue();

        assertThat(store.taken).containsExactlyInAnyOrder(call("1", 1), call("2", 1));
        assertThat(queue.fresh()).isZero();
        assertThat(queue.spooled()).isZero();
        queue.deliver();
        assertThat(store.taken).hasSize(2);
    }

    @Test
    void ofACallThatIsIdentifiedTwiceTheLastStateCounts() {
        queue.add(call("1", 1));
        queue.add(call("1", 2));

        queue.deliver();

        assertThat(store.taken).containsExactly(call("1", 2));
    }

    @Test
    @DisplayName("MAT-16: what the store does not take is on the disk, and brought after a restart")
    void callsOutliveTheService() throws IOException {
        store.reachable = false;
        queue.add(call("1", 1));
        assertThat(queue.deliver()).isFalse();
        assertThat(queue.fresh()).isZero();
        assertThat(queue.spooled()).isEqualTo(1);
        queue.add(call("2", 2));
        queue.close();
        store.reachable = true;

        queue = open(ROOM);
        queue.deliver();

        assertThat(store.taken).containsExactly(call("1", 1), call("2", 2));
        assertThat(queue.spooled()).isZero();
    }

    @Test
    @DisplayName("MAT-16: the states of a call reach the store in their order, whatever it refuses")
    void statesStayInOrder() {
        for (int second = 1; second <= 50; second++) {
            store.reachable = second % 7 == 0;
            queue.add(call("1", second));
            queue.deliver();
        }
        store.reachable = true;
        queue.deliver();

        assertThat(store.taken)
                .extracting(call -> call.getIdentifiedAt().getSeconds())
                .isSorted()
                .endsWith(50L);
        assertThat(queue.fresh()).isZero();
        assertThat(queue.spooled()).isZero();
    }

    @Test
    @DisplayName("MAT-16: a store that is slow fills the disk, not the memory, and gets all of it")
    void aStoreThatIsBehindFillsTheDisk() {
        List<Call> calls = calls(30_000);
        calls.forEach(queue::add);

        assertThat(queue.deliver()).isTrue();
        assertThat(queue.fresh()).isZero();
        assertThat(queue.spooled()).isEqualTo(30_000);
        queue.deliver();

        assertThat(store.taken).containsExactlyInAnyOrderElementsOf(calls);
        assertThat(queue.spooled()).isZero();
        assertThat(queue.lost()).isZero();
    }

    @Test
    @DisplayName("MAT-16: calls that come while a backlog is brought are on the disk meanwhile")
    void callsThatComeDuringABacklogAreKept() {
        calls(30_000).forEach(queue::add);
        queue.deliver();
        store.meanwhile = () -> queue.add(call("late " + store.taken.size(), 1));

        queue.deliver();

        assertThat(queue.fresh()).isZero();
        assertThat(store.taken).hasSize(30_000);
        assertThat(queue.spooled()).isPositive();
        store.meanwhile = () -> {};
        queue.deliver();
        assertThat(store.taken.subList(30_000, store.taken.size()))
                .isNotEmpty()
                .allMatch(call -> call.getCallId().startsWith("late"));
    }

    @Test
    @DisplayName(
            "MAT-16: while the store is silent, calls are on the disk a moment after they came")
    void aSilentStoreKeepsNothingInMemory() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        store.meanwhile = () -> await(answer);
        queue.add(call("first", 1));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> delivery = threads.submit(queue::deliver);
            queue.add(call("meanwhile", 1));

            Awaitility.await().until(() -> queue.spooled() >= 2 && queue.fresh() == 0);

            assertThat(delivery.isDone()).isFalse();
            answer.countDown();
            assertThat(delivery.get()).isTrue();
        }
        queue.deliver();
        assertThat(store.taken).contains(call("first", 1), call("meanwhile", 1));
        assertThat(queue.spooled()).isZero();
        assertThat(queue.lost()).isZero();
    }

    @Test
    @DisplayName("MAT-16: calls for which there is no room are counted; those that are kept stay")
    void whatDoesNotFitIsCounted() throws IOException {
        queue.close();
        queue = open(1);
        store.reachable = false;
        List<Call> calls = calls(60_000);

        calls.forEach(queue::add);
        assertThat(queue.fresh()).as("memory is bounded").isEqualTo(50_000);
        assertThat(queue.lost()).isEqualTo(10_000);
        queue.deliver();
        queue.add(call("too late", 1));
        queue.deliver();

        assertThat(queue.spooled()).isPositive();
        assertThat(queue.lost()).isEqualTo(60_001 - queue.spooled());
        store.reachable = true;
        long kept = queue.spooled();
        queue.deliver();
        assertThat(store.taken).hasSize((int) kept).isSubsetOf(calls);
    }

    private CallQueue open(long room) {
        return new CallQueue(Spool.open(folder, room), store::take);
    }

    private static List<Call> calls(int count) {
        return IntStream.range(0, count).mapToObj(i -> call("call " + i, 1)).toList();
    }

    private static Call call(String id, long second) {
        return Call.newBuilder()
                .setAccountId("demo")
                .setCallId(id)
                .setIdentifiedAt(Timestamp.newBuilder().setSeconds(second))
                .build();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class FakeCallStore {
        private final List<Call> taken = new CopyOnWriteArrayList<>();
        private volatile boolean reachable = true;
        private volatile Runnable meanwhile = () -> {};

        boolean take(List<Call> calls) {
            if (reachable) {
                taken.addAll(calls);
                meanwhile.run();
            }
            return reachable;
        }
    }
}
