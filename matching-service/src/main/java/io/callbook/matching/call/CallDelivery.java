package io.callbook.matching.call;

import io.callbook.contacts.v1.Call;
import io.callbook.contacts.v1.CallServiceGrpc;
import io.callbook.contacts.v1.RecordCallsRequest;
import io.callbook.contacts.v1.RecordCallsResponse;
import io.callbook.matching.platform.StoreChannel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Hands calls to the store. Blocks. */
@ApplicationScoped
class CallDelivery {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final StoreChannel store;

    CallDelivery(StoreChannel store) {
        this.store = store;
    }

    /**
     * Brings calls. What the store will never take is logged, and not in the way of the rest.
     *
     * @return false if the store cannot be reached: it may have some of them, and takes them again
     */
    boolean send(List<Call> calls) {
        Map<String, RecordCallsRequest.Builder> byAccount = new LinkedHashMap<>();
        calls.forEach(call ->
                byAccount
                        .computeIfAbsent(
                                call.getAccountId(),
                                account -> RecordCallsRequest.newBuilder().setAccountId(account))
                        .addCalls(call));
        return byAccount.values().stream().allMatch(request -> send(request.build()));
    }

    private boolean send(RecordCallsRequest request) {
        try {
            RecordCallsResponse response =
                    CallServiceGrpc.newBlockingStub(store.channel())
                            .withDeadlineAfter(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                            .recordCalls(request);
            response.getRefusedList()
                    .forEach(refused ->
                            Log.errorf(
                                    "A call of account %s was not kept: %s",
                                    request.getAccountId(), refused.getMessage()));
            return true;
        } catch (StatusRuntimeException failure) {
            return isHopeless(failure.getStatus(), request);
        }
    }

    private static boolean isHopeless(Status status, RecordCallsRequest request) {
        boolean hopeless =
                status.getCode() == Status.Code.NOT_FOUND
                        || status.getCode() == Status.Code.INVALID_ARGUMENT;
        if (hopeless) {
            Log.errorf(
                    "%d calls of account %s were not kept: %s",
                    request.getCallsCount(), request.getAccountId(), status.getDescription());
        }
        return hopeless;
    }
}
