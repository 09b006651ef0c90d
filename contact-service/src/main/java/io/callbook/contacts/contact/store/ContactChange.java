package io.callbook.contacts.contact.store;

import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.model.ContactFields;
import io.callbook.contacts.contact.model.ContactState;
import io.callbook.contacts.contact.model.Operation;
import io.callbook.contacts.contact.model.Reference;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact that is to be changed.
 *
 * @param before as it was read; it must still have that version
 * @param fields what it shall say
 * @param references the records that it shall stand for
 * @param aliases the ids of gone records that shall stand for it
 * @param operation an update, or one side of a merge
 * @param otherId the other contact of a merge; null if there is none
 * @param deletedReferences those that it loses because their records were deleted: if one comes
 *     back, it comes back to this contact
 */
public record ContactChange(
        Contact before,
        ContactFields fields,
        List<Reference> references,
        List<Reference> aliases,
        Operation operation,
        @Nullable UUID otherId,
        List<Reference> deletedReferences) {
    /** Sorts and copies the references. */
    public ContactChange {
        references = references.stream().sorted().toList();
        aliases = aliases.stream().sorted().toList();
        deletedReferences = List.copyOf(deletedReferences);
    }

    /** One side of a merge. */
    public static ContactChange merging(
            Contact before, ContactState after, Operation operation, UUID otherId) {
        return new ContactChange(
                before,
                after.fields(),
                after.references(),
                after.aliases(),
                operation,
                otherId,
                List.of());
    }

    /** The loss of records that were deleted. */
    public static ContactChange unlinking(Contact before, List<Reference> deleted) {
        return new ContactChange(
                before,
                before.fields(),
                before.references().stream().filter(r -> !deleted.contains(r)).toList(),
                before.aliases().stream().filter(r -> !deleted.contains(r)).toList(),
                Operation.UPDATED,
                null,
                deleted);
    }

    /** An ordinary update. */
    public static ContactChange update(
            Contact before,
            ContactFields fields,
            List<Reference> references,
            List<Reference> aliases) {
        return new ContactChange(
                before, fields, references, aliases, Operation.UPDATED, null, List.of());
    }

    /** Whose change. */
    public UUID contactId() {
        return before.contactId();
    }

    /** Whether anything is to be written; e-mail addresses differ without regard to case. */
    public boolean isNeeded() {
        return operation != Operation.UPDATED
                || !fields.saysTheSameAs(before.fields())
                || changesReferences();
    }

    ContactState after() {
        return new ContactState(fields, references, aliases, before.origin(), before.createdAt());
    }

    boolean changesReferences() {
        return !references.equals(before.references()) || !aliases.equals(before.aliases());
    }

    boolean changesPhones() {
        return !before.fields().phones().equals(fields.phones());
    }

    boolean changesEmails() {
        return !before.fields().emails().equals(fields.emails());
    }

    boolean changesDetails() {
        return !before.fields().details().equals(fields.details());
    }
}
