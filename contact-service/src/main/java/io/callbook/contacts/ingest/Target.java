package io.callbook.contacts.ingest;

import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.model.ContactDetails;
import io.callbook.contacts.contact.model.ContactFields;
import io.callbook.contacts.contact.model.ContactIds;
import io.callbook.contacts.contact.model.ContactOrigin;
import io.callbook.contacts.contact.model.ContactRules;
import io.callbook.contacts.contact.model.ContactState;
import io.callbook.contacts.contact.model.Operation;
import io.callbook.contacts.contact.model.PrimaryKey;
import io.callbook.contacts.contact.model.Reference;
import io.callbook.contacts.contact.store.ContactChange;
import io.callbook.contacts.contact.store.NewContact;
import io.callbook.contacts.contact.store.Tombstone;
import io.callbook.contacts.ingest.Candidate.Ready;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact, existing or not yet, and the records of a chunk that belong to it. */
final class Target {
    private final UUID contactId;
    private final @Nullable Contact existing;
    private final @Nullable Tombstone grave;
    private final LinkedHashMap<Integer, Ready> records = new LinkedHashMap<>();
    private final TreeSet<Reference> references = new TreeSet<>();
    private final TreeSet<Reference> aliases = new TreeSet<>();

    private Target(UUID contactId, @Nullable Contact existing, @Nullable Tombstone grave) {
        this.contactId = contactId;
        this.existing = existing;
        this.grave = grave;
        if (existing != null) {
            references.addAll(existing.references());
            aliases.addAll(existing.aliases());
        }
    }

    static Target fresh() {
        return new Target(ContactIds.next(), null, null);
    }

    static Target existing(Contact contact) {
        return new Target(contact.contactId(), contact, null);
    }

    static Target returning(Tombstone grave) {
        return new Target(grave.contactId(), null, grave);
    }

    UUID contactId() {
        return contactId;
    }

    /** Takes one record more; its reference is a live one from now on. */
    void add(int index, Ready ready) {
        records.put(index, ready);
        references.add(ready.reference());
        references.removeAll(ready.aliases());
        aliases.addAll(ready.aliases());
        aliases.remove(ready.reference());
    }

    boolean hasRoomFor(Ready ready) {
        TreeSet<Reference> all = new TreeSet<>(references);
        all.addAll(aliases);
        int before = all.size();
        all.add(ready.reference());
        all.addAll(ready.aliases());
        return all.size() == before || all.size() <= ContactRules.MAX_REFERENCES;
    }

    String tooMany() {
        return "the contact "
                + contactId
                + " has "
                + ContactRules.MAX_REFERENCES
                + " references already, which is the limit";
    }

    /** What it would say if this were its last record. */
    ContactFields fieldsAfter(Ready ready) {
        return ready.over(before());
    }

    List<Reference> referencesAfter(Ready ready) {
        TreeSet<Reference> all = new TreeSet<>(references);
        all.add(ready.reference());
        return List.copyOf(all);
    }

    /** One that never had the key, because a call created it, may go on without. */
    boolean mayLackKey(PrimaryKey key) {
        return existing != null && key.valueOf(existing.fields(), existing.references()).isEmpty();
    }

    private ContactFields before() {
        if (existing != null) {
            return existing.fields();
        }
        ContactState state = grave == null ? null : grave.state();
        return state == null ? NOTHING : state.fields();
    }

    private static final ContactFields NOTHING =
            new ContactFields("", true, "", "", "", List.of(), List.of(), ContactDetails.NONE);

    private ContactFields fields() {
        return fieldsAfter(records.lastEntry().getValue());
    }

    Optional<NewContact> created() {
        if (existing != null) {
            return Optional.empty();
        }
        List<Reference> live = List.copyOf(references);
        List<Reference> gone = List.copyOf(aliases);
        if (grave == null) {
            return Optional.of(
                    NewContact.first(contactId, fields(), live, gone, ContactOrigin.SYNC));
        }
        ContactState was = Objects.requireNonNull(grave.state());
        Instant createdAt = was.createdAt();
        ContactState state = new ContactState(fields(), live, gone, was.origin(), createdAt);
        return Optional.of(NewContact.again(grave, state, Operation.RESTORED, null));
    }

    Optional<ContactChange> changed() {
        return existing == null
                ? Optional.empty()
                : Optional.of(change(existing)).filter(ContactChange::isNeeded);
    }

    private ContactChange change(Contact before) {
        return ContactChange.update(
                before, fields(), List.copyOf(references), List.copyOf(aliases));
    }

    /** Gives each of its records its result. */
    void settle(@Nullable UpsertResult[] results) {
        UpsertOutcome outcome = outcome();
        long version = version(outcome);
        int first = records.firstEntry().getKey();
        records.forEach((index, ready) ->
                results[index] =
                        UpsertResult.stored(
                                index == first ? outcome : afterwards(outcome),
                                contactId,
                                version,
                                ready));
    }

    /** Of several records of one new contact the first creates it, the others change it. */
    private static UpsertOutcome afterwards(UpsertOutcome outcome) {
        return outcome == UpsertOutcome.CREATED || outcome == UpsertOutcome.RESTORED
                ? UpsertOutcome.UPDATED
                : outcome;
    }

    private UpsertOutcome outcome() {
        if (existing == null) {
            return grave == null ? UpsertOutcome.CREATED : UpsertOutcome.RESTORED;
        }
        return changed().isPresent() ? UpsertOutcome.UPDATED : UpsertOutcome.UNCHANGED;
    }

    private long version(UpsertOutcome outcome) {
        if (existing != null) {
            return outcome == UpsertOutcome.UPDATED ? existing.version() + 1 : existing.version();
        }
        return grave == null ? 1 : grave.version() + 1;
    }
}
