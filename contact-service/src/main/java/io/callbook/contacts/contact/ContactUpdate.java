package io.callbook.contacts.contact;

import io.callbook.contacts.contact.model.ContactFields;
import io.callbook.contacts.contact.model.ContactInput;
import io.callbook.contacts.contact.model.PhoneInput;
import io.callbook.contacts.contact.model.Reference;
import java.util.List;
import java.util.Set;

/**
 * What a caller wants a contact to become.
 *
 * @param given the new values
 * @param references the new references
 * @param paths which of them count
 * @param version the version that the contact must still have; 0 for any
 */
record ContactUpdate(
        ContactInput given, List<Reference> references, Set<String> paths, long version) {
    /** The fields that an update may name. */
    static final Set<String> KNOWN_PATHS =
            Set.of(
                    "display_name",
                    "given_name",
                    "family_name",
                    "organization",
                    "phones",
                    "emails",
                    "references");

    /** Copies the collections. */
    ContactUpdate {
        references = List.copyOf(references);
        paths = Set.copyOf(paths);
    }

    /** The whole contact as its writer would now write it. */
    ContactInput appliedTo(ContactFields before) {
        return new ContactInput(
                has("display_name") ? given.displayName() : writtenName(before),
                has("given_name") ? given.givenName() : before.givenName(),
                has("family_name") ? given.familyName() : before.familyName(),
                has("organization") ? given.organization() : before.organization(),
                has("phones") ? given.phones() : written(before),
                has("emails") ? given.emails() : before.emails());
    }

    List<Reference> appliedTo(List<Reference> before) {
        return has("references") ? references : before;
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
