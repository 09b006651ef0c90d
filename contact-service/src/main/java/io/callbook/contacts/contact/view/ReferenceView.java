package io.callbook.contacts.contact.view;

import io.callbook.contacts.contact.model.Reference;
import io.callbook.contacts.rest.Absent;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A CRM record that a contact or an organization stands for.
 *
 * @param connectionId the connection through which it was read
 * @param objectType the CRM's name of its type
 * @param externalId the CRM's id of it
 * @param alias whether only its id still stands for the contact or organization
 */
@Schema(
        name = "Reference",
        requiredProperties = {"connectionId", "objectType", "externalId"})
public record ReferenceView(
        @Schema(description = "The connection through which it was read", maxLength = 64)
                @Nullable String connectionId,
        @Schema(description = "The CRM's name of its type", maxLength = 100, examples = "Contact")
                @Nullable String objectType,
        @Schema(description = "The CRM's id of it", maxLength = 200) @Nullable String externalId,
        @Schema(
                        description = "True if the record is gone and only its id still stands",
                        defaultValue = "false")
                @Nullable Boolean alias) {
    /** A reference as stored. */
    public static ReferenceView of(Reference reference, boolean alias) {
        return new ReferenceView(
                reference.connectionId(), reference.objectType(), reference.externalId(), alias);
    }

    /** References and aliases as stored. */
    public static List<ReferenceView> all(List<Reference> references, List<Reference> aliases) {
        List<ReferenceView> views = new ArrayList<>();
        references.forEach(reference -> views.add(of(reference, false)));
        aliases.forEach(alias -> views.add(of(alias, true)));
        return views;
    }

    /** Whether it is given as an alias. */
    public boolean isAlias() {
        return alias != null && alias;
    }

    /** The reference as given. */
    public Reference reference() {
        return new Reference(
                Absent.text(connectionId), Absent.text(objectType), Absent.text(externalId));
    }
}
