package io.callbook.contacts.ingest;

import io.callbook.contacts.contact.model.ContactFields;
import io.callbook.contacts.contact.model.Phone;
import io.callbook.contacts.contact.model.Reference;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A record of a chunk after checking. */
sealed interface Candidate {
    /**
     * It can be stored, as far as it tells itself.
     *
     * @param reference the CRM record
     * @param link the contact that is to get the reference if it is unknown
     * @param fields what the contact is to say
     */
    record Ready(Reference reference, Optional<UUID> link, ContactFields fields)
            implements Candidate {
        List<String> unreadableNumbers() {
            return fields.phones().stream()
                    .filter(phone -> !phone.isDialable())
                    .map(Phone::raw)
                    .toList();
        }
    }

    /**
     * It cannot be stored.
     *
     * @param error why, for people
     */
    record Rejected(String error) implements Candidate {}

    /**
     * A later record of the chunk has the same reference and counts instead.
     *
     * @param index of that record
     */
    record Superseded(int index) implements Candidate {}
}
