package io.callbook.contacts.contact.model;

import java.util.List;
import java.util.Locale;

/**
 * All that a writer decides about a contact, understood.
 *
 * @param displayName never empty
 * @param displayNameDerived whether it was made of the other fields
 * @param givenName empty if unknown
 * @param familyName empty if unknown
 * @param organization empty if none
 * @param phones the first is the primary one
 * @param emails the first is the primary one
 * @param details all else
 */
public record ContactFields(
        String displayName,
        boolean displayNameDerived,
        String givenName,
        String familyName,
        String organization,
        List<Phone> phones,
        List<String> emails,
        ContactDetails details) {
    /** Copies the lists. */
    public ContactFields {
        phones = List.copyOf(phones);
        emails = List.copyOf(emails);
    }

    /** Whether both say the same; e-mail addresses are compared without regard to case. */
    public boolean saysTheSameAs(ContactFields other) {
        return hasNamesOf(other)
                && phones.equals(other.phones)
                && hasEmailsOf(other)
                && details.equals(other.details);
    }

    /** Whether the names are equal. */
    public boolean hasNamesOf(ContactFields other) {
        return displayName.equals(other.displayName)
                && displayNameDerived == other.displayNameDerived
                && givenName.equals(other.givenName)
                && familyName.equals(other.familyName)
                && organization.equals(other.organization);
    }

    /** Whether the e-mail addresses are equal, without regard to case. */
    public boolean hasEmailsOf(ContactFields other) {
        return folded(emails).equals(folded(other.emails));
    }

    /** The same with another name. */
    ContactFields withName(String newName, boolean derived) {
        return new ContactFields(
                newName, derived, givenName, familyName, organization, phones, emails, details);
    }

    /** The same with the name that its fields make. */
    ContactFields withDerivedName() {
        return withName(
                DisplayName.derived(givenName, familyName, organization, phones, emails), true);
    }

    /** The same with other details. */
    public ContactFields withDetails(ContactDetails newDetails) {
        return new ContactFields(
                displayName,
                displayNameDerived,
                givenName,
                familyName,
                organization,
                phones,
                emails,
                newDetails);
    }

    private static List<String> folded(List<String> addresses) {
        return addresses.stream().map(address -> address.toLowerCase(Locale.ROOT)).toList();
    }
}
