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
     * @param knowsDetails whether the source knows the details; else the contact keeps its own
     * @param aliases ids of records that became this one
     */
    record Ready(
            Reference reference,
            Optional<UUID> link,
            ContactFields fields,
            boolean knowsDetails,
            List<Reference> aliases)
            implements Candidate {
        /** Copies the aliases. */
        public Ready {
            aliases = List.copyOf(aliases);
        }

        List<String> unreadableNumbers() {
            return fields.phones().stream()
                    .filter(phone -> !phone.isDialable())
                    .map(Phone::raw)
                    .toList();
        }

        /** What a contact says after this record. */
        ContactFields over(ContactFields before) {
            return fields.withDetails(
                    knowsDetails
                            ? fields.details().withConsents(before.details().consents())
                            : before.details());
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
