package io.callbook.contacts.organization;

import io.callbook.contacts.organization.model.OrganizationReference;
import io.callbook.contacts.rest.Absent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A CRM record that an organization stands for.
 *
 * @param connectionId the connection through which it was read
 * @param objectType the CRM's name of its type
 * @param externalId the CRM's id of it
 * @param alias whether only its id still stands for the organization
 */
@Schema(
        name = "OrganizationReference",
        requiredProperties = {"connectionId", "objectType", "externalId"})
record ReferenceView(
        @Schema(maxLength = 64) @Nullable String connectionId,
        @Schema(maxLength = 100, examples = "Account") @Nullable String objectType,
        @Schema(maxLength = 200) @Nullable String externalId,
        @Schema(
                        description = "True if the record is gone and its id still stands for it",
                        defaultValue = "false")
                @Nullable Boolean alias) {
    static ReferenceView of(OrganizationReference reference) {
        return new ReferenceView(
                reference.connectionId(),
                reference.objectType(),
                reference.externalId(),
                reference.alias());
    }

    OrganizationReference reference() {
        return new OrganizationReference(
                Absent.text(connectionId),
                Absent.text(objectType),
                Absent.text(externalId),
                alias != null && alias);
    }
}
