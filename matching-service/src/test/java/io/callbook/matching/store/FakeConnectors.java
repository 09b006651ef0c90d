package io.callbook.matching.store;

import com.google.rpc.Code;
import io.callbook.connectors.v1.ConnectorServiceGrpc.ConnectorServiceImplBase;
import io.callbook.connectors.v1.FetchRecordRequest;
import io.callbook.connectors.v1.FetchRecordResponse;
import io.callbook.connectors.v1.SearchByNumberRequest;
import io.callbook.connectors.v1.SearchByNumberResponse;
import io.callbook.contacts.v1.Contact;
import io.callbook.types.v1.ErrorReason;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A connector-gateway whose CRM has what the test says, as fast as the test says. */
public final class FakeConnectors {
    private final Map<String, Contact> records = new ConcurrentHashMap<>();
    private final Map<String, Contact> numbers = new ConcurrentHashMap<>();
    private final List<SearchByNumberRequest> searches = new CopyOnWriteArrayList<>();
    private final List<SearchByNumberRequest> awaited = new CopyOnWriteArrayList<>();
    private final Map<String, String> unsearched = new ConcurrentHashMap<>();
    private final Set<String> searched = ConcurrentHashMap.newKeySet();
    private volatile Duration delay = Duration.ZERO;
    private volatile @Nullable Status failure;
    private @Nullable Server server;

    void start() {
        try {
            server =
                    NettyServerBuilder.forAddress(
                                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                            .addService(new Connectors())
                            .build()
                            .start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void stop() {
        if (server != null) {
            server.shutdownNow();
        }
    }

    int port() {
        return server == null ? 0 : server.getPort();
    }

    /** The CRM has a record; fetching it makes it this contact. */
    public void hasRecord(String externalId, Contact contact) {
        records.put(externalId, contact);
    }

    /** The CRM knows a number; searching it makes its record this contact. */
    public void knowsNumber(String e164, Contact contact) {
        numbers.put(e164, contact);
    }

    /** From now on each answer takes so long. */
    public void answerAfter(Duration time) {
        delay = time;
    }

    /** From now on each answer is this failure. */
    public void failWith(Status status) {
        failure = status;
    }

    /** From now on answers lack what this connection's CRM knows. */
    public void leaveOut(String connectionId, String why) {
        unsearched.put(connectionId, why);
    }

    /** From now on this connection's CRM is searched. */
    public void search(String connectionId) {
        searched.add(connectionId);
    }

    /** At once, complete and without failure again. */
    public void recover() {
        delay = Duration.ZERO;
        failure = null;
        unsearched.clear();
        searched.clear();
    }

    /** What was searched until now. */
    public List<SearchByNumberRequest> searches() {
        return List.copyOf(searches);
    }

    /** Those of them that were still waited for when their answer was there. */
    public List<SearchByNumberRequest> awaitedSearches() {
        return List.copyOf(awaited);
    }

    private <T> void answer(StreamObserver<T> observer, @Nullable T answer) {
        Status failing = failure;
        if (failing != null) {
            observer.onError(failing.asRuntimeException());
        } else if (answer == null) {
            observer.onError(
                    FakeErrors.of(
                            ErrorReason.ERROR_REASON_SOURCE_RECORD_NOT_FOUND,
                            Code.NOT_FOUND,
                            "The CRM has no such record."));
        } else {
            observer.onNext(answer);
            observer.onCompleted();
        }
    }

    private void later(Runnable answer) {
        CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS).execute(answer);
    }

    private void answer(
            SearchByNumberRequest request,
            ServerCallStreamObserver<SearchByNumberResponse> observer) {
        if (!observer.isCancelled()) {
            awaited.add(request);
            answer(observer, found(request.getE164()));
        }
    }

    private SearchByNumberResponse found(String e164) {
        SearchByNumberResponse.Builder found = SearchByNumberResponse.newBuilder();
        found.addAllSearchedConnectionIds(searched);
        unsearched.forEach(
                (id, why) -> found.addUnsearchedBuilder().setConnectionId(id).setMessage(why));
        Contact contact = numbers.get(e164);
        if (contact != null) {
            found.addContacts(contact);
        }
        return found.build();
    }

    private final class Connectors extends ConnectorServiceImplBase {
        @Override
        public void fetchRecord(
                FetchRecordRequest request, StreamObserver<FetchRecordResponse> observer) {
            Contact contact = records.get(request.getReference().getExternalId());
            FetchRecordResponse answer =
                    contact == null
                            ? null
                            : FetchRecordResponse.newBuilder().setContact(contact).build();
            later(() -> answer(observer, answer));
        }

        @Override
        public void searchByNumber(
                SearchByNumberRequest request, StreamObserver<SearchByNumberResponse> observer) {
            searches.add(request);
            ServerCallStreamObserver<SearchByNumberResponse> asking =
                    (ServerCallStreamObserver<SearchByNumberResponse>) observer;
            later(() -> answer(request, asking));
        }
    }
}
