package io.callbook.benchmarks.identify;

import io.callbook.benchmarks.synthetic.SyntheticContacts;
import io.callbook.contacts.v1.ContactUpsert;
import io.callbook.contacts.v1.IngestServiceGrpc;
import io.callbook.contacts.v1.Phone;
import io.callbook.contacts.v1.Reference;
import io.callbook.contacts.v1.UpsertContactsRequest;
import io.callbook.contacts.v1.UpsertContactsResponse;
import io.callbook.contacts.v1.UpsertOutcome;
import io.callbook.contacts.v1.UpsertResult;
import io.grpc.Channel;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Creates and renames contacts over one stream of the ingest. A name tells which change made it.
 */
final class ChangeStream implements StreamObserver<UpsertContactsResponse> {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String NAME = "Change ";
    private static final int NOT_YET = -1;

    /** New callers have the numbers of the ordinals before. */
    private static final int FIRST_ORDINAL = 20_000_000;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private @Nullable StreamObserver<UpsertContactsRequest> requests;

    private ChangeStream() {}

    static ChangeStream open(Channel store) {
        ChangeStream stream = new ChangeStream();
        stream.requests = IngestServiceGrpc.newStub(store).upsertContacts(stream);
        return stream;
    }

    static String number(int contact) {
        return SyntheticContacts.number(FIRST_ORDINAL + contact, 0);
    }

    /** Which change gave a contact its name; less than any if none did. */
    static int changeOf(String displayName) {
        return displayName.startsWith(NAME)
                ? Integer.parseInt(displayName.substring(NAME.length()))
                : NOT_YET;
    }

    /** Sends changes that follow one another, of contacts that follow one another. */
    void send(int firstContact, int count, int firstChange) {
        UpsertContactsRequest.Builder request =
                UpsertContactsRequest.newBuilder()
                        .setAccountId(SyntheticContacts.ACCOUNT)
                        .setRequestId(String.valueOf(firstChange));
        for (int i = 0; i < count; i++) {
            request.addUpserts(upsert(firstContact + i, firstChange + i));
        }
        StreamObserver<UpsertContactsRequest> stream = requests;
        if (stream != null && failure.get() == null) {
            stream.onNext(request.build());
        }
    }

    private static ContactUpsert upsert(int contact, int change) {
        return ContactUpsert.newBuilder()
                .setReference(
                        Reference.newBuilder()
                                .setConnectionId("salesforce")
                                .setObjectType("Contact")
                                .setExternalId("change-" + contact))
                .setDisplayName(NAME + change)
                .addPhones(Phone.newBuilder().setRaw(number(contact)))
                .build();
    }

    /** Ends the stream, once everything is answered; fails if anything was not taken. */
    void awaitAnswers() throws InterruptedException {
        StreamObserver<UpsertContactsRequest> stream = requests;
        if (stream != null && failure.get() == null) {
            stream.onCompleted();
        }
        if (!ended.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("The changes are not answered");
        }
        Throwable thrown = failure.get();
        if (thrown != null) {
            throw new IllegalStateException("A change failed: " + thrown.getMessage(), thrown);
        }
    }

    @Override
    public void onNext(UpsertContactsResponse response) {
        for (UpsertResult result : response.getResultsList()) {
            UpsertOutcome outcome = result.getOutcome();
            if (outcome != UpsertOutcome.UPSERT_OUTCOME_CREATED
                    && outcome != UpsertOutcome.UPSERT_OUTCOME_UPDATED) {
                failure.compareAndSet(null, new IllegalStateException("Not taken: " + result));
            }
        }
    }

    @Override
    public void onError(Throwable thrown) {
        failure.compareAndSet(null, thrown);
        ended.countDown();
    }

    @Override
    public void onCompleted() {
        ended.countDown();
    }
}
