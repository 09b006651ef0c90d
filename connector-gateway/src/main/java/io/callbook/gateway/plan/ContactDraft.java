package io.callbook.gateway.plan;

import java.util.List;

/**
 * A contact as a record of a CRM describes it. Two drafts that are equal write the same.
 *
 * @param displayName the name to show; empty if unknown
 * @param givenName empty if unknown
 * @param familyName empty if unknown
 * @param organization the organization's name; empty if none
 * @param phones as written in the CRM, the primary one first, none twice
 * @param emails the primary one first, none twice
 * @param region ISO 3166-1 alpha-2: the country of the record; empty if unknown
 */
public record ContactDraft(
        String displayName,
        String givenName,
        String familyName,
        String organization,
        List<Phone> phones,
        List<String> emails,
        String region) {
    /** Copies the lists. */
    public ContactDraft {
        phones = List.copyOf(phones);
        emails = List.copyOf(emails);
    }

    /**
     * A number of the contact.
     *
     * @param raw as written in the CRM
     * @param kind what it is for
     */
    public record Phone(String raw, PhoneKind kind) {}

    /** Whether there is anything to call the contact. */
    public boolean hasName() {
        return !(displayName + givenName + familyName + organization).isEmpty();
    }

    /** The same contact with other numbers. */
    public ContactDraft withPhones(List<Phone> others) {
        return new ContactDraft(
                displayName, givenName, familyName, organization, others, emails, region);
    }
}
