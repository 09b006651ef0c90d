package io.callbook.matching.caller;

import io.callbook.contacts.v1.MutinyIngestServiceGrpc;
import io.callbook.contacts.v1.ResolveCallerRequest;
import io.callbook.contacts.v1.ResolveCallerResponse;
import io.callbook.matching.failure.AccountNotFoundException;
import io.callbook.matching.feed.ContactEntryProto;
import io.callbook.matching.platform.ErrorReasonProto;
import io.callbook.matching.platform.StoreChannel;
import io.callbook.numbers.NumberReading;
import io.callbook.types.v1.ErrorReason;
import io.grpc.StatusRuntimeException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Asks contact-service for the contacts of a number that nobody in memory has. */
@ApplicationScoped
class StoreClient {
    private final StoreChannel store;

    StoreClient(StoreChannel store) {
        this.store = store;
    }

    /**
     * The contacts of the number; if there is none, one is created. Fails with
     * AccountNotFoundException or StoreUnavailableException.
     */
    Uni<ResolvedCaller> resolve(String accountId, NumberReading.Dialable caller, Duration timeout) {
        ResolveCallerRequest request =
                ResolveCallerRequest.newBuilder()
                        .setAccountId(accountId)
                        .setE164(caller.number().e164())
                        .setExtension(caller.extension())
                        .build();
        return MutinyIngestServiceGrpc.newMutinyStub(store.channel())
                .withDeadlineAfter(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .resolveCaller(request)
                .map(StoreClient::resolved)
                .onFailure(StatusRuntimeException.class)
                .transform(failure -> translated(failure, accountId));
    }

    private static ResolvedCaller resolved(ResolveCallerResponse response) {
        return new ResolvedCaller(
                response.getContactsList().stream().map(ContactEntryProto::of).toList(),
                response.getCreated());
    }

    /** What the store calls a bad request is our own mistake and stays an unforeseen failure. */
    private static Throwable translated(StatusRuntimeException failure, String accountId) {
        ErrorReason reason = ErrorReasonProto.reasonOf(failure);
        if (reason == ErrorReason.ERROR_REASON_ACCOUNT_NOT_FOUND) {
            return new AccountNotFoundException(accountId);
        }
        return switch (failure.getStatus().getCode()) {
            case INVALID_ARGUMENT, UNIMPLEMENTED, PERMISSION_DENIED, UNAUTHENTICATED ->
                    new IllegalStateException("The store refused the question", failure);
            default -> new StoreUnavailableException(mayHaveCreated(reason, failure));
        };
    }

    /** Not if there was no connection, or if the store says that it could not write. */
    private static boolean mayHaveCreated(ErrorReason reason, StatusRuntimeException failure) {
        Throwable cause = failure.getStatus().getCause();
        return reason != ErrorReason.ERROR_REASON_STORE_UNAVAILABLE
                && !(cause instanceof ConnectException)
                && !(cause instanceof UnknownHostException);
    }
}
