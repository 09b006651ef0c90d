package io.callbook.contacts;

import static io.callbook.contacts.StoreClient.reference;

import com.google.protobuf.Timestamp;
import io.callbook.contacts.v1.Call;
import io.callbook.contacts.v1.ChooseContactRequest;
import io.callbook.contacts.v1.RecordCallsRequest;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Calls and agents' choices at random but repeatably. */
final class RandomCalls {
    private final StoreClient store;
    private final Random random;
    private final String account;
    private final Supplier<String> contactIds;

    RandomCalls(StoreClient store, Random random, String account, Supplier<String> contactIds) {
        this.store = store;
        this.random = random;
        this.account = account;
        this.contactIds = contactIds;
    }

    /** Some calls, of anybody. */
    void record() {
        RecordCallsRequest.Builder request = RecordCallsRequest.newBuilder().setAccountId(account);
        IntStream.range(0, 1 + random.nextInt(8)).forEach(i -> request.addCalls(call()));
        store.calls().recordCalls(request.build());
    }

    /** A call that names an id which no contact has yet. */
    void record(String reservedId) {
        store.calls()
                .recordCalls(
                        RecordCallsRequest.newBuilder()
                                .setAccountId(account)
                                .addCalls(call().setContactId(reservedId))
                                .build());
    }

    /** An agent's choice of anybody. */
    void choose() {
        store.calls()
                .chooseContact(
                        ChooseContactRequest.newBuilder()
                                .setAccountId(account)
                                .setCallId(callId())
                                .setContactId(contactIds.get())
                                .build());
    }

    private String callId() {
        return "call-" + random.nextInt(150);
    }

    private Call.Builder call() {
        Call.Builder call =
                Call.newBuilder()
                        .setCallId(callId())
                        .setIdentifiedAt(
                                Timestamp.newBuilder()
                                        .setSeconds(1_700_000_000L + random.nextInt(1_000)))
                        .setOutcome("MATCHED");
        if (random.nextInt(8) > 0) {
            call.setE164("+1202224" + (3000 + random.nextInt(40)))
                    .setExtension(random.nextInt(4) == 0 ? "5" : "");
        }
        if (random.nextInt(4) > 0) {
            call.setContactId(contactIds.get());
        }
        if (random.nextInt(3) == 0) {
            call.setReference(reference("r" + random.nextInt(60)));
        }
        return call;
    }
}
