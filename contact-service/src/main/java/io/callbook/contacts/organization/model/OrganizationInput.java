package io.callbook.contacts.organization.model;

import io.callbook.contacts.contact.model.PhoneInput;
import java.util.List;
import java.util.Locale;

/**
 * An organization as a writer gives it, not checked yet.
 *
 * @param name spaces at its ends and repeated ones are dropped
 * @param region may be empty
 * @param phones blank ones count as absent
 * @param domains blank ones count as absent
 * @param references in any order
 */
public record OrganizationInput(
        String name,
        String region,
        List<PhoneInput> phones,
        List<String> domains,
        List<OrganizationReference> references) {
    /** Tidies the texts, drops what is blank, sorts what has no order. */
    public OrganizationInput {
        name = name.strip().replaceAll("\\s+", " ");
        region = region.strip().toUpperCase(Locale.ROOT);
        phones = phones.stream().filter(phone -> !phone.raw().isBlank()).toList();
        domains =
                domains.stream()
                        .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
                        .filter(domain -> !domain.isEmpty())
                        .distinct()
                        .sorted()
                        .toList();
        references = references.stream().distinct().sorted().toList();
    }

    /** What a writer would give to leave an organization as it is. */
    public static OrganizationInput of(OrganizationFields fields) {
        return new OrganizationInput(
                fields.name(),
                fields.region(),
                fields.phones().stream().map(p -> new PhoneInput(p.raw(), p.kind())).toList(),
                fields.domains(),
                fields.references());
    }
}
