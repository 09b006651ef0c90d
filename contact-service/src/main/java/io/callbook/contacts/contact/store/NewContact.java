package io.callbook.contacts.contact.store;

import io.callbook.contacts.contact.model.ContactFields;
import io.callbook.contacts.contact.model.ContactOrigin;
import io.callbook.contacts.contact.model.ContactState;
import io.callbook.contacts.contact.model.Operation;
import io.callbook.contacts.contact.model.Reference;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact whose row is to be written, for the first time or again.
 *
 * @param contactId without a row
 * @param fields all that is known
 * @param references the records that it stands for
 * @param aliases ids of records that are gone
 * @param origin how it came to be
 * @param createdAt when it was created first; null for now
 * @param version what it has from now on
 * @param operation creation, restoration or the end of a merge
 * @param otherId the contact that it was merged into; null if it was not
 */
public record NewContact(
        UUID contactId,
        ContactFields fields,
        List<Reference> references,
        List<Reference> aliases,
        ContactOrigin origin,
        @Nullable Instant createdAt,
        long version,
        Operation operation,
        @Nullable UUID otherId) {
    /** Copies the references. */
    public NewContact {
        references = List.copyOf(references);
        aliases = List.copyOf(aliases);
    }

    ContactState state() {
        return new ContactState(
                fields, references, aliases, origin, createdAt == null ? Instant.EPOCH : createdAt);
    }

    /** A contact with an id that was never used. */
    public static NewContact first(
            UUID contactId,
            ContactFields fields,
            List<Reference> references,
            List<Reference> aliases,
            ContactOrigin origin) {
        return new NewContact(
                contactId, fields, references, aliases, origin, null, 1, Operation.CREATED, null);
    }

    /** A contact that had ended, as it is to be again. */
    public static NewContact again(
            Tombstone grave, ContactState state, Operation operation, @Nullable UUID otherId) {
        return new NewContact(
                grave.contactId(),
                state.fields(),
                state.references(),
                state.aliases(),
                state.origin(),
                state.createdAt(),
                grave.version() + 1,
                operation,
                otherId);
    }
}
