package io.callbook.contacts.call;

import io.callbook.contacts.contact.ContactProto;
import io.callbook.contacts.platform.PageSize;
import io.callbook.contacts.v1.CallService;
import io.callbook.contacts.v1.ChooseContactRequest;
import io.callbook.contacts.v1.ChooseContactResponse;
import io.callbook.contacts.v1.GetCallRequest;
import io.callbook.contacts.v1.GetCallResponse;
import io.callbook.contacts.v1.ListCallsRequest;
import io.callbook.contacts.v1.ListCallsResponse;
import io.callbook.contacts.v1.RecordCallsRequest;
import io.callbook.contacts.v1.RecordCallsResponse;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;

/** The edge of the calls. */
@GrpcService
final class CallGrpcService implements CallService {
    private final CallRecording recording;
    private final CallChoosing choosing;
    private final Calls calls;

    CallGrpcService(CallRecording recording, CallChoosing choosing, Calls calls) {
        this.recording = recording;
        this.choosing = choosing;
        this.calls = calls;
    }

    @Override
    public Uni<RecordCallsResponse> recordCalls(RecordCallsRequest request) {
        CallProto.Received received = CallProto.received(request);
        return recording
                .record(request.getAccountId(), received.calls())
                .map(done -> CallProto.response(received.refused()));
    }

    @Override
    public Uni<ChooseContactResponse> chooseContact(ChooseContactRequest request) {
        return choosing.choose(
                        new CallChoosing.Order(
                                request.getAccountId(),
                                request.getCallId(),
                                request.getContactId(),
                                request.getAgent()))
                .map(answered -> {
                    ChooseContactResponse.Builder response =
                            ChooseContactResponse.newBuilder()
                                    .setCall(CallProto.toProto(answered.call()));
                    answered.contact().map(ContactProto::toProto).ifPresent(response::setContact);
                    return response.build();
                });
    }

    @Override
    public Uni<GetCallResponse> getCall(GetCallRequest request) {
        return calls.get(request.getAccountId(), request.getCallId())
                .map(answered -> {
                    GetCallResponse.Builder response =
                            GetCallResponse.newBuilder()
                                    .setCall(CallProto.toProto(answered.call()));
                    answered.contact().map(ContactProto::toProto).ifPresent(response::setContact);
                    return response.build();
                });
    }

    @Override
    public Uni<ListCallsResponse> listCalls(ListCallsRequest request) {
        CallList list =
                new CallList(
                        request.getAccountId(),
                        request.getContactId(),
                        request.getE164(),
                        request.getPageToken(),
                        PageSize.of(request.getPageSize()));
        return calls.list(list)
                .map(list::page)
                .map(page ->
                        ListCallsResponse.newBuilder()
                                .addAllCalls(page.calls().stream().map(CallProto::toProto).toList())
                                .setNextPageToken(page.nextPageToken())
                                .build());
    }
}
