package io.callbook.gateway.testing;

import io.callbook.gateway.apply.TargetEndpoint;
import io.callbook.gateway.apply.Write;
import io.callbook.gateway.apply.WriteBatch;
import io.callbook.gateway.apply.WriteOutcome;
import io.callbook.gateway.apply.WriteOutcome.Effect;
import io.callbook.gateway.plan.ContactDraft;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The store of contacts in memory: a contact for each reference, as the real one keeps it. */
@Alternative
@Priority(1)
@Singleton
public final class FakeStore implements TargetEndpoint {
    private final Map<Reference, Stored> contacts = new HashMap<>();
    private final List<String> everCreated = new ArrayList<>();
    private final Set<String> callers = new HashSet<>();
    private int changes;
    private FakeCrm.Faults faults = FakeCrm.Faults.NONE;

    /** Where a contact comes from. */
    public record Reference(
            String accountId, String connectionId, String objectType, String externalId) {}

    /** A contact. */
    public record Stored(String contactId, ContactDraft draft, long version) {}

    @Override
    public int batchSize() {
        return 7;
    }

    @Override
    public List<WriteOutcome> write(WriteBatch batch) {
        FakeCrm.Faults now = current();
        now.at("write");
        List<WriteOutcome> outcomes = carryOut(batch);
        now.at("written");
        return outcomes;
    }

    /** From now on things go wrong like this. */
    public synchronized void faults(FakeCrm.Faults what) {
        faults = what;
    }

    /** A contact that a call created: it has no record yet. */
    public synchronized String caller() {
        String id = UUID.randomUUID().toString();
        callers.add(id);
        return id;
    }

    /** The contacts of a connection's records of a type, by external id. */
    public synchronized Map<String, String> contactIds(String connectionId, String objectType) {
        Map<String, String> ids = new HashMap<>();
        contacts.forEach((reference, stored) -> {
            if (reference.connectionId().equals(connectionId)
                    && reference.objectType().equals(objectType)) {
                ids.put(reference.externalId(), stored.contactId());
            }
        });
        return ids;
    }

    /** The contact with this id. */
    synchronized Optional<Stored> find(String contactId) {
        return contacts.values().stream()
                .filter(stored -> stored.contactId().equals(contactId))
                .findFirst();
    }

    /** How many writes changed something. */
    public synchronized int changes() {
        return changes;
    }

    /** How many contacts were ever created for a connection. */
    public synchronized long everCreated(String connectionId) {
        return everCreated.stream().filter(connectionId::equals).count();
    }

    /** The drafts of a connection's contacts of a type, by external id. */
    public synchronized Map<String, ContactDraft> drafts(String connectionId, String objectType) {
        Map<String, ContactDraft> drafts = new HashMap<>();
        contacts.forEach((reference, stored) -> {
            if (reference.connectionId().equals(connectionId)
                    && reference.objectType().equals(objectType)) {
                drafts.put(reference.externalId(), stored.draft());
            }
        });
        return drafts;
    }

    private synchronized FakeCrm.Faults current() {
        return faults;
    }

    private synchronized List<WriteOutcome> carryOut(WriteBatch batch) {
        return batch.writes().stream().map(write -> carryOut(batch, write)).toList();
    }

    private WriteOutcome carryOut(WriteBatch batch, Write write) {
        Reference reference =
                new Reference(
                        batch.accountId(),
                        batch.connectionId(),
                        write.objectType(),
                        write.externalId());
        return switch (write) {
            case Write.Upsert upsert ->
                    isUnknown(reference, upsert)
                            ? new WriteOutcome.Rejected("link_contact_id is no contact")
                            : upsert(reference, upsert);
            case Write.Remove _ -> remove(reference);
        };
    }

    private boolean isUnknown(Reference reference, Write.Upsert upsert) {
        return !contacts.containsKey(reference)
                && upsert.linkTo().isPresent()
                && !callers.contains(upsert.linkTo().get());
    }

    private WriteOutcome upsert(Reference reference, Write.Upsert upsert) {
        ContactDraft draft = upsert.draft();
        if (draft.displayName().contains("REFUSE")) {
            return new WriteOutcome.Rejected("The store does not like this name.");
        }
        @Nullable Stored before = contacts.get(reference);
        if (before != null && before.draft().equals(draft)) {
            return new WriteOutcome.Written(
                    before.contactId(), Effect.UNCHANGED, before.version(), 0);
        }
        changes++;
        if (before == null) {
            if (upsert.linkTo().isPresent()) {
                Stored linked = new Stored(upsert.linkTo().get(), draft, 2);
                contacts.put(reference, linked);
                return new WriteOutcome.Written(linked.contactId(), Effect.UPDATED, 2, 0);
            }
            everCreated.add(reference.connectionId());
            Stored created = new Stored(UUID.randomUUID().toString(), draft, 1);
            contacts.put(reference, created);
            return new WriteOutcome.Written(created.contactId(), Effect.CREATED, 1, 0);
        }
        Stored updated = new Stored(before.contactId(), draft, before.version() + 1);
        contacts.put(reference, updated);
        return new WriteOutcome.Written(updated.contactId(), Effect.UPDATED, updated.version(), 0);
    }

    private WriteOutcome remove(Reference reference) {
        @Nullable Stored removed = contacts.remove(reference);
        if (removed == null) {
            return new WriteOutcome.Removed(Optional.empty(), false);
        }
        changes++;
        return new WriteOutcome.Removed(Optional.of(removed.contactId()), true);
    }
}
