package io.callbook.contacts.contact;

import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.model.ContactDetails;
import io.callbook.contacts.contact.model.ContactFields;
import io.callbook.contacts.contact.model.ContactInput;
import io.callbook.contacts.contact.model.PhoneInput;
import io.callbook.contacts.contact.model.Reference;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a caller wants a contact to become.
 *
 * @param given the new values; its details are never null
 * @param references the new references
 * @param aliases the new aliases
 * @param paths which of them count
 * @param version the version that the contact must still have; 0 for any
 */
record ContactUpdate(
        ContactInput given,
        List<Reference> references,
        List<Reference> aliases,
        Set<String> paths,
        long version) {
    private static final String ATTRIBUTE = "attributes.";

    /** The fields that an update may name, besides single attributes. */
    static final Set<String> KNOWN_PATHS =
            Set.of(
                    "display_name",
                    "given_name",
                    "family_name",
                    "organization",
                    "phones",
                    "emails",
                    "references",
                    "addresses",
                    "tags",
                    "attributes",
                    "owner",
                    "organization_id");

    /** Copies the collections. */
    ContactUpdate {
        references = List.copyOf(references);
        aliases = List.copyOf(aliases);
        paths = Set.copyOf(paths);
    }

    static boolean isKnown(String path) {
        return KNOWN_PATHS.contains(path)
                || (path.startsWith(ATTRIBUTE) && path.length() > ATTRIBUTE.length());
    }

    /** The whole contact as its writer would now write it. */
    ContactInput appliedTo(ContactFields before) {
        return new ContactInput(
                has("display_name") ? given.displayName() : writtenName(before),
                has("given_name") ? given.givenName() : before.givenName(),
                has("family_name") ? given.familyName() : before.familyName(),
                has("organization") ? given.organization() : before.organization(),
                has("phones") ? given.phones() : written(before),
                has("emails") ? given.emails() : before.emails(),
                details(before.details()));
    }

    private ContactDetails details(ContactDetails before) {
        ContactDetails wanted = Objects.requireNonNull(given.details());
        return new ContactDetails(
                has("owner") ? wanted.owner() : before.owner(),
                has("organization_id") ? wanted.organizationId() : before.organizationId(),
                has("addresses") ? wanted.addresses() : before.addresses(),
                has("tags") ? wanted.tags() : before.tags(),
                attributes(before.attributes(), wanted.attributes()),
                before.consents());
    }

    private SortedMap<String, String> attributes(
            SortedMap<String, String> before, SortedMap<String, String> wanted) {
        SortedMap<String, String> result = new TreeMap<>(has("attributes") ? wanted : before);
        for (String path : paths) {
            if (path.startsWith(ATTRIBUTE)) {
                String name = path.substring(ATTRIBUTE.length());
                if (wanted.containsKey(name)) {
                    result.put(name, wanted.get(name));
                } else {
                    result.remove(name);
                }
            }
        }
        return result;
    }

    List<Reference> referencesAfter(Contact before) {
        return has("references") ? references : before.references();
    }

    List<Reference> aliasesAfter(Contact before) {
        return has("references") ? aliases : before.aliases();
    }

    private boolean has(String path) {
        return paths.contains(path);
    }

    private static String writtenName(ContactFields before) {
        return before.displayNameDerived() ? "" : before.displayName();
    }

    private static List<PhoneInput> written(ContactFields before) {
        return before.phones().stream().map(p -> new PhoneInput(p.raw(), p.kind())).toList();
    }
}
