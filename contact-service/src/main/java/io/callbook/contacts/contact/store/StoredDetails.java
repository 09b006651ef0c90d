package io.callbook.contacts.contact.store;

import io.callbook.contacts.contact.model.Consent;
import io.callbook.contacts.contact.model.ContactDetails;
import io.callbook.contacts.contact.model.PostalAddress;
import io.callbook.contacts.contact.model.Sorted;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the column {@code details} holds, as JSON. */
record StoredDetails(
        @Nullable List<PostalAddress> addresses,
        @Nullable List<String> tags,
        @Nullable Map<String, String> attributes,
        @Nullable Map<String, Consent> consents) {

    /** The JSON; null if there is nothing to hold. */
    static @Nullable String write(ContactDetails details) {
        boolean nothing =
                details.addresses().isEmpty()
                        && details.tags().isEmpty()
                        && details.attributes().isEmpty()
                        && details.consents().isEmpty();
        return nothing
                ? null
                : StoreJson.write(
                        new StoredDetails(
                                details.addresses(),
                                details.tags(),
                                details.attributes(),
                                details.consents()));
    }

    static ContactDetails read(@Nullable String json, String owner, @Nullable UUID organizationId) {
        if (json == null) {
            return owner.isEmpty() && organizationId == null
                    ? ContactDetails.NONE
                    : ContactDetails.NONE.withOwner(owner).withOrganizationId(organizationId);
        }
        StoredDetails stored = StoreJson.read(json, StoredDetails.class);
        return new ContactDetails(
                owner,
                organizationId,
                stored.addresses == null ? List.of() : stored.addresses,
                stored.tags == null ? List.of() : stored.tags,
                stored.attributes == null ? Sorted.none() : Sorted.copyOf(stored.attributes),
                stored.consents == null ? Sorted.none() : Sorted.copyOf(stored.consents));
    }
}
