package io.callbook.matching.account;

import java.util.List;
import java.util.UUID;

/**
 * What matching knows of an organization.
 *
 * @param id given by the store
 * @param name for people
 * @param numbers its main lines; fax numbers are left out
 * @param references the CRM records that it stands for
 */
public record OrganizationEntry(
        UUID id,
        String name,
        List<OrganizationNumber> numbers,
        List<OrganizationReference> references) {
    /** Copies the lists. */
    public OrganizationEntry {
        numbers = List.copyOf(numbers);
        references = List.copyOf(references);
    }

    /** Whether it has a number with this extension. */
    public boolean has(long key, long extension) {
        return numbers.contains(new OrganizationNumber(key, extension));
    }
}
