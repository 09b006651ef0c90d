package io.callbook.contacts.contact.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What tells that two contacts are one person (DEL-10); as texts, for hashing. */
public final class IdentifyingValues {
    private static final char SEPARATOR = '\u001f';

    private IdentifyingValues() {}

    /** All of a contact. */
    public static Set<String> of(
            ContactFields fields, Collection<Reference> references, Collection<Reference> aliases) {
        Set<String> values = new HashSet<>();
        fields.phones().stream().filter(Phone::isDialable).forEach(p -> values.add(phone(p)));
        fields.emails().forEach(address -> values.add(email(address)));
        references.forEach(reference -> values.add(reference(reference)));
        aliases.forEach(reference -> values.add(reference(reference)));
        return values;
    }

    private static String phone(Phone phone) {
        return phone(String.valueOf(phone.e164()), phone.extension());
    }

    /** A number. */
    public static String phone(String e164, String extension) {
        return "phone" + SEPARATOR + e164 + SEPARATOR + extension;
    }

    /** An address, without regard to case. */
    public static String email(String address) {
        return "email" + SEPARATOR + address.strip().toLowerCase(Locale.ROOT);
    }

    /** A CRM record. */
    public static String reference(Reference reference) {
        return "reference"
                + SEPARATOR
                + reference.connectionId()
                + SEPARATOR
                + reference.objectType()
                + SEPARATOR
                + reference.externalId();
    }

    /** A value of the account's primary key. */
    public static String key(String value) {
        return "key" + SEPARATOR + value;
    }
}
