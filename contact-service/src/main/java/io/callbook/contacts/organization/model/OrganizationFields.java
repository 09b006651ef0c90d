package io.callbook.contacts.organization.model;

import io.callbook.contacts.contact.model.Phone;
import java.util.List;

/**
 * All that a writer decides about an organization, understood.
 *
 * @param name never empty
 * @param region ISO 3166-1 alpha-2; empty if unknown
 * @param phones the main lines
 * @param domains in lower case, sorted
 * @param references the CRM records that it stands for, sorted
 */
public record OrganizationFields(
        String name,
        String region,
        List<Phone> phones,
        List<String> domains,
        List<OrganizationReference> references) {
    /** Copies the lists. */
    public OrganizationFields {
        phones = List.copyOf(phones);
        domains = List.copyOf(domains);
        references = List.copyOf(references);
    }
}
