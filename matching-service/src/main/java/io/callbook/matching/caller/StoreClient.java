package io.callbook.matching.caller;

import io.callbook.contacts.v1.MutinyIngestServiceGrpc;
import io.callbook.contacts.v1.ResolveCallerRequest;
import io.callbook.contacts.v1.ResolveCallerResponse;
import io.callbook.matching.failure.AccountNotFoundException;
import io.callbook.matching.feed.ContactEntryProto;
import io.callbook.matching.platform.ErrorReasonProto;
import io.callbook.matching.platform.StoreChannel;
import io.callbook.types.v1.ErrorReason;
import io.grpc.StatusRuntimeException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Asks contact-service for the contacts of a number that nobody in memory has. */
@ApplicationScoped
class StoreClient {
    private final StoreChannel store;
    private final Semaphore room;

    StoreClient(StoreChannel store, CallerConfig config) {
        this.store = store;
        this.room = new Semaphore(config.maxResolving());
    }

    /**
     * The contacts of the number; if there is none, one is created under the reserved id. Fails
     * with AccountNotFoundException or StoreUnavailableException; with the latter at once while the
     * store has too many questions already.
     */
    Uni<ResolvedCaller> resolve(ResolveCallerRequest request, Duration timeout) {
        return Uni.createFrom()
                .deferred(() ->
                        room.tryAcquire()
                                ? ask(request, timeout).onTermination().invoke(room::release)
                                : Uni.createFrom().failure(new StoreUnavailableException()));
    }

    private Uni<ResolvedCaller> ask(ResolveCallerRequest request, Duration timeout) {
        return MutinyIngestServiceGrpc.newMutinyStub(store.channel())
                .withDeadlineAfter(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .resolveCaller(request)
                .map(StoreClient::resolved)
                .onFailure(StatusRuntimeException.class)
                .transform(failure -> translated(failure, request.getAccountId()));
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
            default -> new StoreUnavailableException();
        };
    }
}
