package io.callbook.matching.lookup;

import io.callbook.connectors.v1.MutinyConnectorServiceGrpc;
import io.callbook.connectors.v1.SearchByNumberRequest;
import io.callbook.connectors.v1.SearchByNumberResponse;
import io.callbook.connectors.v1.UnsearchedConnection;
import io.callbook.matching.feed.ContactEntryProto;
import io.callbook.numbers.NumberReading;
import io.grpc.Context;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Looks numbers that nobody has up in the connected CRMs (MAT-18). */
@ApplicationScoped
public class LiveSearch {
    private final ConnectorsChannel connectors;
    private final Counter found;
    private final Counter failed;

    LiveSearch(ConnectorsChannel connectors, MeterRegistry metrics) {
        this.connectors = connectors;
        this.found = metrics.counter("callbook.lookup.found");
        this.failed = metrics.counter("callbook.lookup.failed");
    }

    /** What the CRMs say by now. Never fails: what cannot be asked in time is left out. */
    public Uni<Searched> find(String accountId, NumberReading.Dialable caller, Duration timeout) {
        return search(request(accountId, caller).build(), timeout);
    }

    /**
     * The same, for a contact that was just created for the number; nobody waits for it. Records
     * that have contacts already are refreshed into those, and nothing is linked.
     */
    public void linkLater(
            String accountId, NumberReading.Dialable caller, UUID contactId, Duration timeout) {
        SearchByNumberRequest request =
                request(accountId, caller).setLinkContactId(contactId.toString()).build();
        // What is asked in the context of a call ends with the call.
        Context.current()
                .fork()
                .run(() -> search(request, timeout).subscribe().with(searched -> {}));
    }

    private static SearchByNumberRequest.Builder request(
            String accountId, NumberReading.Dialable caller) {
        return SearchByNumberRequest.newBuilder()
                .setAccountId(accountId)
                .setE164(caller.number().e164());
    }

    private Uni<Searched> search(SearchByNumberRequest request, Duration timeout) {
        return MutinyConnectorServiceGrpc.newMutinyStub(connectors.channel())
                .withDeadlineAfter(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .searchByNumber(request)
                .map(this::searched)
                .onFailure()
                .invoke(this::note)
                .onFailure()
                .recoverWithItem(failure -> Searched.failed(GatewayFailureProto.why(failure)));
    }

    private Searched searched(SearchByNumberResponse response) {
        found.increment(response.getContactsCount());
        failed.increment(response.getUnsearchedCount());
        return new Searched(
                response.getContactsList().stream().map(ContactEntryProto::of).toList(),
                response.getSearchedConnectionIdsList(),
                response.getUnsearchedList().stream().map(LiveSearch::unsearched).toList());
    }

    private static String unsearched(UnsearchedConnection connection) {
        return Sentence.of(connection.getConnectionId() + ": " + connection.getMessage());
    }

    private void note(Throwable failure) {
        failed.increment();
        Log.debugf("A number could not be looked up in the CRMs: %s", failure.getMessage());
    }
}
