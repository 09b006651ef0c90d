package io.callbook.contacts.organization;

import io.callbook.contacts.contact.model.ContactIds;
import io.callbook.contacts.organization.model.Organization;
import io.callbook.contacts.organization.model.OrganizationUpdate;
import io.callbook.contacts.platform.RequestKey;
import io.callbook.contacts.platform.RequestKeyProto;
import io.callbook.contacts.v1.BatchGetOrganizationsRequest;
import io.callbook.contacts.v1.BatchGetOrganizationsResponse;
import io.callbook.contacts.v1.CreateOrganizationRequest;
import io.callbook.contacts.v1.CreateOrganizationResponse;
import io.callbook.contacts.v1.DeleteOrganizationRequest;
import io.callbook.contacts.v1.DeleteOrganizationResponse;
import io.callbook.contacts.v1.GetOrganizationRequest;
import io.callbook.contacts.v1.GetOrganizationResponse;
import io.callbook.contacts.v1.ListOrganizationsRequest;
import io.callbook.contacts.v1.ListOrganizationsResponse;
import io.callbook.contacts.v1.OrganizationService;
import io.callbook.contacts.v1.UpdateOrganizationRequest;
import io.callbook.contacts.v1.UpdateOrganizationResponse;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The gRPC edge of the organizations. */
@GrpcService
final class OrganizationGrpcService implements OrganizationService {
    private final Organizations organizations;

    OrganizationGrpcService(Organizations organizations) {
        this.organizations = organizations;
    }

    @Override
    public Uni<CreateOrganizationResponse> createOrganization(CreateOrganizationRequest request) {
        RequestKey key = RequestKeyProto.of(request.getRequestId(), request);
        return organizations
                .create(
                        request.getOrganization().getAccountId(),
                        OrganizationProto.input(request.getOrganization()),
                        key)
                .map(o ->
                        CreateOrganizationResponse.newBuilder().setOrganization(proto(o)).build());
    }

    @Override
    public Uni<GetOrganizationResponse> getOrganization(GetOrganizationRequest request) {
        return organizations
                .find(request.getAccountId(), ids(List.of(request.getOrganizationId())))
                .map(found -> found.values().stream().findFirst())
                .map(o -> o.orElseThrow(() -> notFound(request.getOrganizationId())))
                .map(o -> GetOrganizationResponse.newBuilder().setOrganization(proto(o)).build());
    }

    @Override
    public Uni<BatchGetOrganizationsResponse> batchGetOrganizations(
            BatchGetOrganizationsRequest request) {
        List<String> asked = OrganizationProto.batch(request.getOrganizationIdsList());
        return organizations
                .find(request.getAccountId(), ids(asked))
                .map(found -> batch(asked, found));
    }

    private static BatchGetOrganizationsResponse batch(
            List<String> asked, Map<UUID, Organization> found) {
        BatchGetOrganizationsResponse.Builder answer = BatchGetOrganizationsResponse.newBuilder();
        for (String id : asked) {
            ContactIds.parse(id)
                    .map(found::get)
                    .ifPresentOrElse(
                            o -> answer.addOrganizations(proto(o)),
                            () -> answer.addMissingOrganizationIds(id));
        }
        return answer.build();
    }

    @Override
    public Uni<ListOrganizationsResponse> listOrganizations(ListOrganizationsRequest request) {
        OrganizationList list = OrganizationProto.list(request);
        return organizations.list(list).map(found -> page(list, found));
    }

    private static ListOrganizationsResponse page(OrganizationList list, List<Organization> found) {
        ListOrganizationsResponse.Builder answer = ListOrganizationsResponse.newBuilder();
        found.stream().limit(list.size()).forEach(o -> answer.addOrganizations(proto(o)));
        list.nextToken(found).ifPresent(answer::setNextPageToken);
        return answer.build();
    }

    @Override
    public Uni<UpdateOrganizationResponse> updateOrganization(UpdateOrganizationRequest request) {
        OrganizationUpdate update =
                OrganizationProto.update(request.getOrganization(), request.getUpdateMask());
        RequestKey key = RequestKeyProto.of(request.getRequestId(), request);
        OrganizationKey organization =
                OrganizationKey.of(
                        request.getOrganization().getAccountId(),
                        request.getOrganization().getOrganizationId());
        return organizations
                .update(organization, update, key)
                .map(o ->
                        UpdateOrganizationResponse.newBuilder().setOrganization(proto(o)).build());
    }

    @Override
    public Uni<DeleteOrganizationResponse> deleteOrganization(DeleteOrganizationRequest request) {
        RequestKey key = RequestKeyProto.of(request.getRequestId(), request);
        OrganizationKey organization =
                OrganizationKey.of(request.getAccountId(), request.getOrganizationId());
        return organizations
                .delete(organization, request.getVersion(), key)
                .replaceWith(DeleteOrganizationResponse::getDefaultInstance);
    }

    private static List<UUID> ids(List<String> asked) {
        return asked.stream().map(ContactIds::parse).flatMap(Optional::stream).toList();
    }

    private static RuntimeException notFound(String id) {
        return OrganizationFailures.notFound(id);
    }

    private static io.callbook.contacts.v1.Organization proto(Organization organization) {
        return OrganizationProto.toProto(organization);
    }
}
