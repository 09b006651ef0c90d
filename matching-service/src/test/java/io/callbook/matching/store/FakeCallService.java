package io.callbook.matching.store;

import io.callbook.contacts.v1.Call;
import io.callbook.contacts.v1.CallServiceGrpc;
import io.callbook.contacts.v1.ChooseContactRequest;
import io.callbook.contacts.v1.ChooseContactResponse;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.GetCallRequest;
import io.callbook.contacts.v1.GetCallResponse;
import io.callbook.contacts.v1.RecordCallsRequest;
import io.callbook.contacts.v1.RecordCallsResponse;
import io.callbook.types.v1.ErrorReason;
import io.grpc.stub.StreamObserver;
import java.util.Optional;

/** Keeps calls and choices; the latest state of a call replaces the one before. */
final class FakeCallService extends CallServiceGrpc.CallServiceImplBase {
    private final FakeStore store;

    FakeCallService(FakeStore store) {
        this.store = store;
    }

    @Override
    public void recordCalls(
            RecordCallsRequest request, StreamObserver<RecordCallsResponse> observer) {
        if (store.recordHangs) {
            return;
        }
        request.getCallsList()
                .forEach(call -> store.calls.put(key(call.getAccountId(), call.getCallId()), call));
        observer.onNext(RecordCallsResponse.getDefaultInstance());
        observer.onCompleted();
    }

    @Override
    public void chooseContact(
            ChooseContactRequest request, StreamObserver<ChooseContactResponse> observer) {
        String key = key(request.getAccountId(), request.getCallId());
        Call call =
                store.calls.computeIfPresent(
                        key,
                        (id, known) ->
                                known.toBuilder()
                                        .setChosenContactId(request.getContactId())
                                        .setChosenBy(request.getAgent())
                                        .build());
        if (call == null) {
            observer.onError(FakeErrors.of(ErrorReason.ERROR_REASON_CALL_NOT_FOUND));
            return;
        }
        Optional<Contact> contact = store.contact(request.getAccountId(), request.getContactId());
        if (contact.isEmpty()) {
            observer.onError(FakeErrors.of(ErrorReason.ERROR_REASON_CONTACT_NOT_FOUND));
            return;
        }
        observer.onNext(
                ChooseContactResponse.newBuilder().setCall(call).setContact(contact.get()).build());
        observer.onCompleted();
    }

    @Override
    public void getCall(GetCallRequest request, StreamObserver<GetCallResponse> observer) {
        Call call = store.calls.get(key(request.getAccountId(), request.getCallId()));
        if (call == null) {
            observer.onError(FakeErrors.of(ErrorReason.ERROR_REASON_CALL_NOT_FOUND));
            return;
        }
        GetCallResponse.Builder response = GetCallResponse.newBuilder().setCall(call);
        String contactId =
                call.getChosenContactId().isEmpty()
                        ? call.getContactId()
                        : call.getChosenContactId();
        store.contact(request.getAccountId(), contactId).ifPresent(response::setContact);
        observer.onNext(response.build());
        observer.onCompleted();
    }

    static String key(String accountId, String callId) {
        return accountId + ' ' + callId;
    }
}
