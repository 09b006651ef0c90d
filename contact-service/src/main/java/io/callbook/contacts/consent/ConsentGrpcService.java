package io.callbook.contacts.consent;

import io.callbook.contacts.platform.RequestKey;
import io.callbook.contacts.platform.RequestKeyProto;
import io.callbook.contacts.v1.ConsentService;
import io.callbook.contacts.v1.CreateConsentTopicRequest;
import io.callbook.contacts.v1.CreateConsentTopicResponse;
import io.callbook.contacts.v1.DeleteConsentTopicRequest;
import io.callbook.contacts.v1.DeleteConsentTopicResponse;
import io.callbook.contacts.v1.GetConsentTopicRequest;
import io.callbook.contacts.v1.GetConsentTopicResponse;
import io.callbook.contacts.v1.ListConsentTopicsRequest;
import io.callbook.contacts.v1.ListConsentTopicsResponse;
import io.callbook.contacts.v1.ListConsentsRequest;
import io.callbook.contacts.v1.ListConsentsResponse;
import io.callbook.contacts.v1.SetConsentRequest;
import io.callbook.contacts.v1.SetConsentResponse;
import io.callbook.contacts.v1.UpdateConsentTopicRequest;
import io.callbook.contacts.v1.UpdateConsentTopicResponse;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** The gRPC edge of topics and decisions. */
@GrpcService
final class ConsentGrpcService implements ConsentService {
    private final Topics topics;
    private final Consents consents;

    ConsentGrpcService(Topics topics, Consents consents) {
        this.topics = topics;
        this.consents = consents;
    }

    @Override
    public Uni<CreateConsentTopicResponse> createConsentTopic(CreateConsentTopicRequest request) {
        RequestKey key = RequestKeyProto.of(request.getRequestId(), request);
        return topics.create(
                        ConsentProto.key(request.getTopic()),
                        ConsentProto.words(request.getTopic()),
                        key)
                .map(ConsentProto::toProto)
                .map(t -> CreateConsentTopicResponse.newBuilder().setTopic(t).build());
    }

    @Override
    public Uni<GetConsentTopicResponse> getConsentTopic(GetConsentTopicRequest request) {
        return topics.get(new TopicKey(request.getAccountId(), request.getTopicCode()))
                .map(ConsentProto::toProto)
                .map(t -> GetConsentTopicResponse.newBuilder().setTopic(t).build());
    }

    @Override
    public Uni<ListConsentTopicsResponse> listConsentTopics(ListConsentTopicsRequest request) {
        return topics.list(request.getAccountId()).map(ConsentGrpcService::listed);
    }

    private static ListConsentTopicsResponse listed(List<Topic> topics) {
        return ListConsentTopicsResponse.newBuilder()
                .addAllTopics(topics.stream().map(ConsentProto::toProto).toList())
                .build();
    }

    @Override
    public Uni<UpdateConsentTopicResponse> updateConsentTopic(UpdateConsentTopicRequest request) {
        TopicUpdate update = ConsentProto.update(request.getTopic(), request.getUpdateMask());
        RequestKey key = RequestKeyProto.of(request.getRequestId(), request);
        return topics.update(ConsentProto.key(request.getTopic()), update, key)
                .map(ConsentProto::toProto)
                .map(t -> UpdateConsentTopicResponse.newBuilder().setTopic(t).build());
    }

    @Override
    public Uni<DeleteConsentTopicResponse> deleteConsentTopic(DeleteConsentTopicRequest request) {
        RequestKey key = RequestKeyProto.of(request.getRequestId(), request);
        return topics.delete(
                        new TopicKey(request.getAccountId(), request.getTopicCode()),
                        request.getVersion(),
                        key)
                .replaceWith(DeleteConsentTopicResponse::getDefaultInstance);
    }

    @Override
    public Uni<SetConsentResponse> setConsent(SetConsentRequest request) {
        RequestKey key = RequestKeyProto.of(request.getRequestId(), request);
        return consents.set(ConsentProto.decision(request), key).map(ConsentProto::answer);
    }

    @Override
    public Uni<ListConsentsResponse> listConsents(ListConsentsRequest request) {
        return consents.list(request.getAccountId(), ConsentProto.contactId(request.getContactId()))
                .map(ConsentProto::list);
    }
}
