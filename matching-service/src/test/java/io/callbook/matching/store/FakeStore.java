package io.callbook.matching.store;

import io.callbook.contacts.v1.Account;
import io.callbook.contacts.v1.Call;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.Organization;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A contact-service that can be stopped and started again on the same port. */
public final class FakeStore {
    private static final int ATTEMPTS = 50;
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int LOWEST_PORT = 20_000;
    private static final int HIGHEST_PORT = 30_000;

    final Map<String, FakeAccount> accounts = new ConcurrentHashMap<>();
    final AtomicInteger resolved = new AtomicInteger();
    final Map<String, String> keys = new ConcurrentHashMap<>();
    final List<String> resolvedNumbers = new CopyOnWriteArrayList<>();
    final List<Runnable> hanging = new CopyOnWriteArrayList<>();
    final Map<String, Call> calls = new ConcurrentHashMap<>();
    volatile boolean resolveHangs;
    volatile boolean recordHangs;
    volatile boolean ofTheVersionBefore;
    private int port;
    private @Nullable Server server;

    /**
     * Starts on any port the first time, later on the same one. Not on one that the system gives to
     * outgoing connections: while the store is stopped one of them, even the service's own attempt
     * to reach the store, could take it.
     */
    public void start() {
        for (int attempt = 1; attempt < ATTEMPTS && server == null; attempt++) {
            if (port == 0) {
                tryPort(ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT));
            } else {
                tryPort(port);
            }
        }
        if (server == null) {
            listen(port);
        }
    }

    /**
     * A port that is taken is somebody else's, or our own of a moment ago: the system frees it only
     * when the selector of the stopped server looks the next time.
     */
    private void tryPort(int candidate) {
        try {
            listen(candidate);
        } catch (UncheckedIOException taken) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private void listen(int wanted) {
        try {
            Server started =
                    NettyServerBuilder.forAddress(
                                    new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted))
                            .addService(new FakeFeedService(this))
                            .addService(new FakeAccountService(this))
                            .addService(new FakeIngestService(this))
                            .addService(new FakeCallService(this))
                            .addService(new FakeContactService(this))
                            .intercept(new TokenCheck())
                            .build()
                            .start();
            port = started.getPort();
            server = started;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public void stop() {
        Server running = server;
        if (running != null) {
            try {
                running.shutdownNow().awaitTermination(5, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            server = null;
        }
    }

    public int port() {
        return port;
    }

    public void addAccount(String accountId, String defaultRegion) {
        accounts.put(accountId, new FakeAccount(accountId, defaultRegion));
    }

    /** Makes a key of an account, with the role calls. */
    public void addKey(String secret, String accountId) {
        keys.put(secret, accountId);
    }

    public void put(Contact contact) {
        account(contact.getAccountId()).put(contact);
    }

    public void delete(String accountId, String contactId) {
        account(accountId).delete(contactId);
    }

    public void put(Organization organization) {
        account(organization.getAccountId()).put(organization);
    }

    public void deleteOrganization(String accountId, String organizationId) {
        account(accountId).deleteOrganization(organizationId);
    }

    /** Changes the account's settings; the id tells whose. */
    public void change(Account settings) {
        account(settings.getAccountId()).change(settings);
    }

    /** Whether it is of the version before, which tells neither organizations nor settings. */
    public void beOfTheVersionBefore(boolean old) {
        ofTheVersionBefore = old;
    }

    /** Whether a service has the account's feed. */
    public boolean isWatched(String accountId) {
        return account(accountId).isWatched();
    }

    /** From now on the account's feed tells nothing but heartbeats. */
    public void silenceFeed(String accountId) {
        account(accountId).fallSilent();
    }

    /** All positions given until now become too old. */
    public void forgetChanges(String accountId) {
        account(accountId).forget();
    }

    /** Whether calls that are brought are answered by nothing. */
    public void hangOnRecord(boolean hangs) {
        recordHangs = hangs;
    }

    /** Whether ResolveCaller leaves its callers without an answer, as long as this is so. */
    public void hangOnResolve(boolean hangs) {
        resolveHangs = hangs;
        if (!hangs) {
            hanging.forEach(Runnable::run);
            hanging.clear();
        }
    }

    /** How often ResolveCaller was asked. */
    public int timesResolved() {
        return resolved.get();
    }

    /** How many questions wait for an answer that does not come. */
    public int hangingResolves() {
        return hanging.size();
    }

    /** How often ResolveCaller was asked about a number. */
    public int timesResolved(String e164) {
        return Collections.frequency(resolvedNumbers, e164);
    }

    public int contactCount(String accountId) {
        return account(accountId).all().size();
    }

    /** All contacts of an account. */
    public List<Contact> contacts(String accountId) {
        return account(accountId).all();
    }

    /** A call as it was recorded last. */
    public Optional<Call> call(String accountId, String callId) {
        return Optional.ofNullable(calls.get(FakeCallService.key(accountId, callId)));
    }

    Optional<Contact> contact(String accountId, String contactId) {
        return contacts(accountId).stream()
                .filter(contact -> contact.getContactId().equals(contactId))
                .findFirst();
    }

    Optional<FakeAccount> find(String accountId) {
        return Optional.ofNullable(accounts.get(accountId));
    }

    private FakeAccount account(String accountId) {
        return find(accountId).orElseThrow();
    }

    /** Refuses whoever does not show a signed token. */
    private static final class TokenCheck implements ServerInterceptor {
        private static final Metadata.Key<String> AUTHORIZATION =
                Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

        @Override
        public <Q, A> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
            String value = headers.get(AUTHORIZATION);
            if (value != null && value.startsWith("Bearer ey")) {
                return next.startCall(call, headers);
            }
            call.close(Status.UNAUTHENTICATED, new Metadata());
            return new ServerCall.Listener<>() {};
        }
    }
}
