package io.callbook.matching.lookup;

import io.callbook.connectors.v1.FetchRecordRequest;
import io.callbook.connectors.v1.FetchRecordResponse;
import io.callbook.connectors.v1.MutinyConnectorServiceGrpc;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.Reference;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Fetches the record that an agent calls from, if no sync has brought it yet (MAT-14). */
@ApplicationScoped
public class RecordFetch {
    private final ConnectorsChannel connectors;
    private final ConnectorsConfig config;

    RecordFetch(ConnectorsChannel connectors, ConnectorsConfig config) {
        this.connectors = connectors;
        this.config = config;
    }

    /** What came of it; never fails. */
    public Uni<Fetched> fetch(String accountId, Reference reference, Duration patience) {
        Duration timeout =
                patience.compareTo(config.fetchTimeout()) < 0 ? patience : config.fetchTimeout();
        FetchRecordRequest request =
                FetchRecordRequest.newBuilder()
                        .setAccountId(accountId)
                        .setReference(reference)
                        .build();
        return MutinyConnectorServiceGrpc.newMutinyStub(connectors.channel())
                .withDeadlineAfter(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .fetchRecord(request)
                .map(FetchRecordResponse::getContact)
                .<Fetched>map(Fetched.Stored::new)
                .onFailure()
                .recoverWithItem(failure -> new Fetched.Missing(GatewayFailureProto.why(failure)));
    }

    /** What came of fetching a record. */
    public sealed interface Fetched {
        /**
         * The record is a contact of the store now.
         *
         * @param contact that it stands for
         */
        record Stored(Contact contact) implements Fetched {}

        /**
         * There is no contact for the record.
         *
         * @param why a sentence for people
         */
        record Missing(String why) implements Fetched {}
    }
}
