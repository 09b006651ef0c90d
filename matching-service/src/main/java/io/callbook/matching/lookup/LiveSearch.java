package io.callbook.matching.lookup;

import io.callbook.connectors.v1.MutinyConnectorServiceGrpc;
import io.callbook.connectors.v1.SearchByNumberRequest;
import io.callbook.connectors.v1.SearchByNumberResponse;
import io.callbook.matching.feed.ContactEntryProto;
import io.callbook.matching.index.ContactEntry;
import io.callbook.numbers.NumberReading;
import io.grpc.Context;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
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

    /**
     * The contacts of the CRM records that have the number, stored by now. Never fails: what cannot
     * be asked in time has nobody.
     */
    public Uni<List<ContactEntry>> find(
            String accountId, NumberReading.Dialable caller, Duration timeout) {
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
                .run(() -> search(request, timeout).subscribe().with(contacts -> {}));
    }

    private static SearchByNumberRequest.Builder request(
            String accountId, NumberReading.Dialable caller) {
        return SearchByNumberRequest.newBuilder()
                .setAccountId(accountId)
                .setE164(caller.number().e164());
    }

    private Uni<List<ContactEntry>> search(SearchByNumberRequest request, Duration timeout) {
        return MutinyConnectorServiceGrpc.newMutinyStub(connectors.channel())
                .withDeadlineAfter(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .searchByNumber(request)
                .map(this::entries)
                .onFailure()
                .invoke(this::note)
                .onFailure()
                .recoverWithItem(List.of());
    }

    private List<ContactEntry> entries(SearchByNumberResponse response) {
        found.increment(response.getContactsCount());
        failed.increment(response.getUnsearchedCount());
        return response.getContactsList().stream().map(ContactEntryProto::of).toList();
    }

    private void note(Throwable failure) {
        failed.increment();
        Log.debugf("A number could not be looked up in the CRMs: %s", failure.getMessage());
    }
}
