package io.callbook.contacts.organization;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.FieldMask;
import io.callbook.contacts.ServiceTest;
import io.callbook.contacts.v1.CreateOrganizationRequest;
import io.callbook.contacts.v1.GetOrganizationRequest;
import io.callbook.contacts.v1.ListOrganizationsRequest;
import io.callbook.contacts.v1.ListOrganizationsResponse;
import io.callbook.contacts.v1.Organization;
import io.callbook.contacts.v1.OrganizationServiceGrpc;
import io.callbook.contacts.v1.OrganizationServiceGrpc.OrganizationServiceBlockingStub;
import io.callbook.contacts.v1.Reference;
import io.callbook.contacts.v1.UpdateOrganizationRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What tests of organizations do, in few words. */
abstract class OrganizationCalls extends ServiceTest {
    static OrganizationServiceBlockingStub organizations() {
        return OrganizationServiceGrpc.newBlockingStub(STORE.channel())
                .withDeadlineAfter(30, TimeUnit.SECONDS);
    }

    static Organization.Builder named(String accountId, String name) {
        return Organization.newBuilder().setAccountId(accountId).setName(name);
    }

    static Organization create(Organization.Builder organization, String requestId) {
        return organizations()
                .createOrganization(
                        CreateOrganizationRequest.newBuilder()
                                .setOrganization(organization)
                                .setRequestId(requestId)
                                .build())
                .getOrganization();
    }

    static Organization create(Organization.Builder organization) {
        return create(organization, "");
    }

    static Organization get(String accountId, String id) {
        return organizations()
                .getOrganization(
                        GetOrganizationRequest.newBuilder()
                                .setAccountId(accountId)
                                .setOrganizationId(id)
                                .build())
                .getOrganization();
    }

    static Organization update(Organization organization, String... paths) {
        return organizations()
                .updateOrganization(
                        UpdateOrganizationRequest.newBuilder()
                                .setOrganization(organization)
                                .setUpdateMask(FieldMask.newBuilder().addAllPaths(List.of(paths)))
                                .build())
                .getOrganization();
    }

    static Reference reference(String externalId) {
        return Reference.newBuilder()
                .setConnectionId("crm")
                .setObjectType("Account")
                .setExternalId(externalId)
                .build();
    }

    static List<String> list(String account, String prefix, int size) {
        List<String> names = new ArrayList<>();
        ListOrganizationsRequest.Builder request =
                ListOrganizationsRequest.newBuilder()
                        .setAccountId(account)
                        .setNamePrefix(prefix)
                        .setPageSize(size);
        do {
            ListOrganizationsResponse page = organizations().listOrganizations(request.build());
            assertThat(page.getOrganizationsCount()).isLessThanOrEqualTo(size);
            page.getOrganizationsList().forEach(o -> names.add(o.getName()));
            request.setPageToken(page.getNextPageToken());
        } while (!request.getPageToken().isEmpty());
        return names;
    }
}
