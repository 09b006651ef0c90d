package io.callbook.contacts.organization;

import io.callbook.contacts.contact.model.Reference;
import io.callbook.contacts.contact.view.PhoneView;
import io.callbook.contacts.contact.view.ReferenceView;
import io.callbook.contacts.organization.model.OrganizationInput;
import io.callbook.contacts.organization.model.OrganizationReference;
import io.callbook.contacts.rest.Absent;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a client gives of an organization.
 *
 * @param name its name
 * @param region absent if unknown
 * @param phones its main lines
 * @param domains its Internet domains
 * @param references the CRM records that it stands for
 */
@Schema(name = "OrganizationBody", requiredProperties = "name")
record OrganizationBody(
        @Schema(description = "Unique in the account without regard to case", maxLength = 400)
                @Nullable String name,
        @Schema(description = "ISO 3166-1 alpha-2", examples = "DE") @Nullable String region,
        @Schema(description = "Main lines, at most 50") @Nullable List<PhoneView> phones,
        @Schema(description = "Internet domains, at most 50", examples = "[\"example.com\"]")
                @Nullable List<String> domains,
        @Schema(description = "CRM records that it stands for, at most 100")
                @Nullable List<ReferenceView> references) {
    OrganizationInput input() {
        return new OrganizationInput(
                Absent.text(name),
                Absent.text(region),
                PhoneView.inputs(phones),
                Absent.list(domains),
                Absent.list(references).stream().map(OrganizationBody::reference).toList());
    }

    private static OrganizationReference reference(ReferenceView view) {
        Reference reference = view.reference();
        return new OrganizationReference(
                reference.connectionId(),
                reference.objectType(),
                reference.externalId(),
                view.isAlias());
    }
}
