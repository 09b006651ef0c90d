package io.callbook.contacts.contact.model;

import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The less common fields of a contact.
 *
 * @param owner who looks after the contact; empty if nobody
 * @param organizationId the organization that it belongs to; null if none
 * @param addresses in the order of their writer; empty ones are dropped
 * @param tags each once, sorted
 * @param attributes values of declared fields by name, in their types' text form
 * @param consents decisions by topic
 */
public record ContactDetails(
        String owner,
        @Nullable UUID organizationId,
        List<PostalAddress> addresses,
        List<String> tags,
        SortedMap<String, String> attributes,
        SortedMap<String, Consent> consents) {
    /** Of a contact of which no more is known. */
    public static final ContactDetails NONE =
            new ContactDetails("", null, List.of(), List.of(), Sorted.none(), Sorted.none());

    /** Strips, sorts and copies. */
    public ContactDetails {
        owner = owner.strip();
        addresses = addresses.stream().filter(address -> !address.isEmpty()).toList();
        tags =
                tags.stream()
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .distinct()
                        .sorted()
                        .toList();
        attributes = Sorted.copyOf(attributes);
        consents = Sorted.copyOf(consents);
    }

    /** The same with other attributes. */
    public ContactDetails withAttributes(SortedMap<String, String> newAttributes) {
        return new ContactDetails(owner, organizationId, addresses, tags, newAttributes, consents);
    }

    /** The same with other consents. */
    public ContactDetails withConsents(SortedMap<String, Consent> newConsents) {
        return new ContactDetails(owner, organizationId, addresses, tags, attributes, newConsents);
    }

    /** The same with another owner. */
    public ContactDetails withOwner(String newOwner) {
        return new ContactDetails(newOwner, organizationId, addresses, tags, attributes, consents);
    }

    /** The same in another organization. */
    public ContactDetails withOrganizationId(@Nullable UUID newOrganizationId) {
        return new ContactDetails(owner, newOrganizationId, addresses, tags, attributes, consents);
    }
}
