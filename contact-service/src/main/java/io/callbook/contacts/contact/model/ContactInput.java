package io.callbook.contacts.contact.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact as a writer gives it, not checked yet.
 *
 * @param displayName empty to derive it
 * @param givenName may be empty
 * @param familyName may be empty
 * @param organization may be empty
 * @param phones blank ones count as absent
 * @param emails blank ones count as absent
 * @param details all else; null to leave it as it is
 */
public record ContactInput(
        String displayName,
        String givenName,
        String familyName,
        String organization,
        List<PhoneInput> phones,
        List<String> emails,
        @Nullable ContactDetails details) {
    /** Strips the names and drops blank numbers and addresses. */
    public ContactInput {
        displayName = displayName.strip();
        givenName = givenName.strip();
        familyName = familyName.strip();
        organization = organization.strip();
        phones = phones.stream().filter(phone -> !phone.raw().isBlank()).toList();
        emails = emails.stream().filter(address -> !address.isBlank()).toList();
    }

    /** Whether there is nothing by which anybody could know the contact. */
    public boolean isEmpty() {
        return displayName.isEmpty()
                && givenName.isEmpty()
                && familyName.isEmpty()
                && organization.isEmpty()
                && phones.isEmpty()
                && emails.isEmpty()
                && (details == null || details.organizationId() == null);
    }
}
