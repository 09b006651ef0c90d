package io.callbook.contacts.organization;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.callbook.contacts.contact.view.PhoneView;
import io.callbook.contacts.contact.view.ReferenceView;
import io.callbook.contacts.organization.model.Organization;
import io.callbook.contacts.organization.model.OrganizationReference;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An organization as JSON.
 *
 * @param id its id
 * @param name its name
 * @param region absent if unknown
 * @param phones its main lines
 * @param domains its Internet domains
 * @param references the CRM records that it stands for
 * @param version counts its changes
 * @param createdAt when it was created
 * @param updatedAt when it last changed
 */
@Schema(
        name = "Organization",
        requiredProperties = {
            "id",
            "name",
            "phones",
            "domains",
            "references",
            "version",
            "createdAt",
            "updatedAt"
        })
record OrganizationView(
        String id,
        String name,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String region,
        List<PhoneView> phones,
        List<String> domains,
        List<ReferenceView> references,
        long version,
        Instant createdAt,
        Instant updatedAt) {
    static OrganizationView of(Organization organization) {
        String region = organization.fields().region();
        return new OrganizationView(
                organization.organizationId().toString(),
                organization.fields().name(),
                region.isEmpty() ? null : region,
                organization.fields().phones().stream().map(PhoneView::of).toList(),
                organization.fields().domains(),
                organization.fields().references().stream().map(OrganizationView::view).toList(),
                organization.version(),
                organization.createdAt(),
                organization.updatedAt());
    }

    private static ReferenceView view(OrganizationReference reference) {
        return new ReferenceView(
                reference.connectionId(),
                reference.objectType(),
                reference.externalId(),
                reference.alias());
    }
}
