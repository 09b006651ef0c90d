package io.callbook.contacts.contact.guard;

import io.callbook.contacts.contact.model.ContactDetails;
import io.callbook.contacts.contact.model.ContactInput;
import io.callbook.contacts.failure.FieldViolation;
import io.callbook.contacts.field.FieldCheck;
import io.callbook.contacts.field.FieldDefinition;
import io.callbook.contacts.organization.store.NamedOrganization;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What the details of contacts may refer to. Pure.
 *
 * @param declared fields of contacts, by name
 * @param organizations that exist, by id
 */
public record KnownDetails(
        Map<String, FieldDefinition> declared, Map<UUID, NamedOrganization> organizations) {
    /** Copies the maps. */
    public KnownDetails {
        declared = Map.copyOf(declared);
        organizations = Map.copyOf(organizations);
    }

    /**
     * An input with its values in their types' form and its organization's own name.
     *
     * @param input to store, unless there are faults
     * @param region of its organization; empty if unknown
     * @param faults what it refers to and is not there
     */
    public record Understood(ContactInput input, String region, List<FieldViolation> faults) {
        /** Copies the faults. */
        public Understood {
            faults = List.copyOf(faults);
        }
    }

    /** Holds an input against what is known. */
    public Understood understand(ContactInput input) {
        ContactDetails details = input.details();
        if (details == null) {
            return new Understood(input, "", List.of());
        }
        FieldCheck fields = FieldCheck.ofContact(declared, details.attributes());
        List<FieldViolation> faults = new ArrayList<>(fields.faultsIn("attributes"));
        UUID organizationId = details.organizationId();
        Optional<NamedOrganization> organization =
                Optional.ofNullable(organizationId).map(organizations::get);
        if (organizationId != null && organization.isEmpty()) {
            faults.add(
                    new FieldViolation(
                            "organization_id",
                            "is no organization of this account: create it first, or leave it"
                                    + " empty"));
        }
        ContactInput stored =
                new ContactInput(
                        input.displayName(),
                        input.givenName(),
                        input.familyName(),
                        organization.map(NamedOrganization::name).orElse(input.organization()),
                        input.phones(),
                        input.emails(),
                        details.withAttributes(fields.values()));
        return new Understood(
                stored, organization.map(NamedOrganization::region).orElse(""), faults);
    }
}
