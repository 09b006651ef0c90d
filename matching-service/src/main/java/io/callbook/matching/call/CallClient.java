package io.callbook.matching.call;

import io.callbook.contacts.v1.ChooseContactRequest;
import io.callbook.contacts.v1.ChooseContactResponse;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.GetCallRequest;
import io.callbook.contacts.v1.GetCallResponse;
import io.callbook.contacts.v1.ListContactsRequest;
import io.callbook.contacts.v1.MutinyCallServiceGrpc;
import io.callbook.contacts.v1.MutinyContactServiceGrpc;
import io.callbook.contacts.v1.Reference;
import io.callbook.matching.failure.StoreSilentException;
import io.callbook.matching.platform.ErrorReasonProto;
import io.callbook.matching.platform.StoreChannel;
import io.callbook.types.v1.ErrorReason;
import io.grpc.StatusRuntimeException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Asks contact-service about calls and contacts. Fails with StoreSilentException if it cannot be
 * reached; its own refusals are passed on as they are.
 */
@ApplicationScoped
public class CallClient {
    private final StoreChannel store;
    private final CallLog log;

    CallClient(StoreChannel store, CallLog log) {
        this.store = store;
        this.log = log;
    }

    /** Notes a choice; a call that was identified just now is brought first. */
    public Uni<ChooseContactResponse> choose(ChooseContactRequest request, Duration timeout) {
        return flushed(stub -> stub.chooseContact(request), timeout);
    }

    /** Reads a call; one that was identified just now is brought first. */
    public Uni<GetCallResponse> get(String accountId, String callId, Duration timeout) {
        GetCallRequest request =
                GetCallRequest.newBuilder().setAccountId(accountId).setCallId(callId).build();
        return flushed(stub -> stub.getCall(request), timeout);
    }

    /** Bringing what is fresh counts for the time, too: a store that is silent answers neither. */
    private <T> Uni<T> flushed(
            Function<MutinyCallServiceGrpc.MutinyCallServiceStub, Uni<T>> question,
            Duration timeout) {
        return asked(
                log.flush()
                        .chain(() ->
                                question.apply(
                                        MutinyCallServiceGrpc.newMutinyStub(store.channel())
                                                .withDeadlineAfter(
                                                        timeout.toMillis(), TimeUnit.MILLISECONDS)))
                        .ifNoItem()
                        .after(timeout)
                        .failWith(StoreSilentException::new));
    }

    /** The contact that has a CRM record, or had it. */
    public Uni<Optional<Contact>> byReference(
            String accountId, Reference reference, Duration timeout) {
        ListContactsRequest request =
                ListContactsRequest.newBuilder()
                        .setAccountId(accountId)
                        .setReference(reference)
                        .setPageSize(1)
                        .build();
        return asked(
                        MutinyContactServiceGrpc.newMutinyStub(store.channel())
                                .withDeadlineAfter(timeout.toMillis(), TimeUnit.MILLISECONDS)
                                .listContacts(request))
                .map(page -> page.getContactsList().stream().findFirst());
    }

    private static <T> Uni<T> asked(Uni<T> answer) {
        return answer.onFailure(StatusRuntimeException.class).transform(CallClient::translated);
    }

    private static Throwable translated(Throwable failure) {
        boolean isAnswer =
                ErrorReasonProto.reasonOf(failure) != ErrorReason.ERROR_REASON_UNSPECIFIED
                        && ErrorReasonProto.reasonOf(failure)
                                != ErrorReason.ERROR_REASON_STORE_UNAVAILABLE;
        return isAnswer ? failure : new StoreSilentException();
    }
}
