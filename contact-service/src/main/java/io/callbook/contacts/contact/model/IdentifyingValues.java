package io.callbook.contacts.contact.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What tells that two contacts are one person (DEL-10); as texts, for hashing. */
public final class IdentifyingValues {
    /** As in {@code Ann Lee <ann@example.org>}. */
    private static final Pattern NAMED_ADDRESS = Pattern.compile("[^<]*<([^<>]+)>\\s*");

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

    /**
     * All by which a contact is held against the suppression list: besides its own values the base
     * numbers of its extensions, so that an erased number does not come back with an extension.
     */
    public static Set<String> suspiciousOf(
            ContactFields fields, Collection<Reference> references, Collection<Reference> aliases) {
        Set<String> values = of(fields, references, aliases);
        fields.phones().stream()
                .filter(Phone::isDialable)
                .forEach(p -> values.add(phone(String.valueOf(p.e164()), "")));
        return values;
    }

    private static String phone(Phone phone) {
        return phone(String.valueOf(phone.e164()), phone.extension());
    }

    /** A number. */
    public static String phone(String e164, String extension) {
        return "phone" + SEPARATOR + e164 + SEPARATOR + extension;
    }

    /** An address, without regard to case and to a name written before it. */
    public static String email(String address) {
        Matcher named = NAMED_ADDRESS.matcher(address);
        String bare = named.matches() ? named.group(1) : address;
        return "email" + SEPARATOR + bare.strip().toLowerCase(Locale.ROOT);
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
