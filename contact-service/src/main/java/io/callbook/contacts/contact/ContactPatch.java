package io.callbook.contacts.contact;

import io.callbook.contacts.contact.model.ContactRules;
import io.callbook.contacts.rest.Patch;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Translates merge patches of contacts. */
final class ContactPatch {
    private static final String ATTRIBUTES = "attributes";
    private static final String NOTE = "note";

    /** Members whose name in the contract differs. */
    private static final Map<String, String> PATHS =
            Map.of(
                    "displayName", "display_name",
                    "givenName", "given_name",
                    "familyName", "family_name",
                    "organizationId", "organization_id");

    private ContactPatch() {}

    static ContactUpdate update(Patch<ContactBody> patch, long version) {
        ContactBody body = patch.value();
        if (patch.has("references")) {
            ContactBody.requireNone(ContactRules.check(body.allReferences()));
        }
        return new ContactUpdate(
                body.input(), body.references(false), body.aliases(), paths(patch), version);
    }

    private static Set<String> paths(Patch<ContactBody> patch) {
        Set<String> paths = new HashSet<>();
        for (String member : patch.members()) {
            if (member.equals(ATTRIBUTES) && !patch.clears(ATTRIBUTES)) {
                patch.membersOf(ATTRIBUTES).forEach(name -> paths.add("attributes." + name));
            } else if (!member.equals(NOTE)) {
                paths.add(PATHS.getOrDefault(member, member));
            }
        }
        return paths;
    }
}
