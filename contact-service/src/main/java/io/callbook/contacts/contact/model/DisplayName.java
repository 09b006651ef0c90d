package io.callbook.contacts.contact.model;

import java.util.List;

/** The name to show of a contact to which nobody gave one. */
final class DisplayName {
    private static final int LONGEST = 400;

    private DisplayName() {}

    /** Given and family name, else the organization, else the first number, else an address. */
    static String derived(
            String givenName,
            String familyName,
            String organization,
            List<Phone> phones,
            List<String> emails) {
        String person = (givenName + " " + familyName).strip();
        if (!person.isEmpty()) {
            return cut(person);
        }
        if (!organization.isEmpty()) {
            return organization;
        }
        if (!phones.isEmpty()) {
            return phones.getFirst().shown();
        }
        return emails.isEmpty() ? "" : emails.getFirst().strip();
    }

    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST));
    }
}
