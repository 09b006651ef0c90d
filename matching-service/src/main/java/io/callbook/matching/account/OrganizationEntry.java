package io.callbook.matching.account;

import io.callbook.numbers.Equivalences;
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

    /**
     * Whether it has a number, or an equivalent of it, with this extension.
     *
     * @param extension the index's code; 0 for none
     */
    public boolean hasExtension(long key, long extension) {
        long canonical = Equivalences.canonical(key);
        return numbers.stream()
                .anyMatch(number ->
                        Equivalences.canonical(number.key()) == canonical
                                && number.extension() == extension);
    }

    /** Its number that is equal or equivalent to this one; it must have one. */
    public OrganizationNumber numberLike(long key) {
        long canonical = Equivalences.canonical(key);
        return numbers.stream()
                .filter(number -> Equivalences.canonical(number.key()) == canonical)
                .findFirst()
                .orElseThrow();
    }
}
