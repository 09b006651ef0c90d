package io.callbook.gateway.plan;

import java.util.Optional;

/**
 * What a sync knows of a record from earlier.
 *
 * @param contactId the contact that the record stands for, if there is one
 * @param state how the record stood
 * @param lastSynced what was last written to the contact
 */
public record Link(Optional<String> contactId, LinkState state, Optional<ContactDraft> lastSynced) {
    /** The same link, as if nothing were known of what was last written. */
    public Link withoutLastSynced() {
        return new Link(contactId, state, Optional.empty());
    }

    /** Whether the record stands for a contact. */
    public boolean isLinked() {
        return contactId.isPresent() && state != LinkState.DELETED;
    }
}
