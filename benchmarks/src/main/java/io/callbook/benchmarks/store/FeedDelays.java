package io.callbook.benchmarks.store;

import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.ContactServiceGrpc;
import io.callbook.contacts.v1.ContactServiceGrpc.ContactServiceBlockingStub;
import io.callbook.contacts.v1.CreateContactRequest;
import io.grpc.Channel;
import io.grpc.ManagedChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/**
 * How long after a write's answer each reader of the feed has the change: single contacts are
 * created at a steady pace while an ingest runs, all of which the readers are told, too.
 */
final class FeedDelays {
    static final String PROBE = "Probe ";

    private static final Duration PACE = Duration.ofMillis(25);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int DIGITS = 3;

    private final Channel channel;
    private final String account;
    private final List<FeedReader> readers;
    private final Map<String, Long> answered = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    private FeedDelays(Channel channel, String account, List<FeedReader> readers) {
        this.channel = channel;
        this.account = account;
        this.readers = readers;
    }

    /**
     * Measures while the load runs.
     *
     * @param connect makes another connection to the service
     * @return micros, of every reader and probe
     */
    static Histogram measure(
            Supplier<ManagedChannel> connect, String account, int readers, Load load)
            throws InterruptedException {
        ManagedChannel channel = connect.get();
        List<FeedReader> listening = new ArrayList<>();
        try {
            for (int i = 0; i < readers; i++) {
                listening.add(FeedReader.listen(connect.get(), account));
            }
            return new FeedDelays(channel, account, listening).measure(load);
        } finally {
            listening.forEach(FeedReader::close);
            channel.shutdownNow();
        }
    }

    /** What goes on meanwhile. */
    @FunctionalInterface
    interface Load {
        void run() throws InterruptedException;
    }

    private Histogram measure(Load load) throws InterruptedException {
        FutureTask<Integer> prober = new FutureTask<>(this::probe);
        Thread.ofPlatform().daemon().start(prober);
        try {
            load.run();
            stopped = true;
            prober.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            stopped = true;
        }
        return delays();
    }

    private int probe() throws InterruptedException {
        ContactServiceBlockingStub contacts = ContactServiceGrpc.newBlockingStub(channel);
        int probes = 0;
        while (!stopped) {
            String id = create(contacts, PROBE + probes++);
            answered.put(id, System.nanoTime());
            Thread.sleep(PACE);
        }
        return probes;
    }

    private String create(ContactServiceBlockingStub contacts, String name) {
        return contacts.createContact(
                        CreateContactRequest.newBuilder()
                                .setContact(
                                        Contact.newBuilder()
                                                .setAccountId(account)
                                                .setDisplayName(name))
                                .build())
                .getContact()
                .getContactId();
    }

    private Histogram delays() throws InterruptedException {
        Histogram micros = new Histogram(DIGITS);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (FeedReader reader : readers) {
            for (Map.Entry<String, Long> probe : answered.entrySet()) {
                long seen = reader.awaitSeen(probe.getKey(), deadline);
                long delay = Math.max(0, seen - probe.getValue());
                micros.recordValue(TimeUnit.NANOSECONDS.toMicros(delay));
            }
        }
        return micros;
    }
}
