package io.callbook.contacts.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.contacts.contact.guard.WriteRules;
import io.callbook.contacts.contact.model.Activity;
import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.model.ContactDetails;
import io.callbook.contacts.contact.model.ContactFields;
import io.callbook.contacts.contact.model.ContactIds;
import io.callbook.contacts.contact.model.ContactOrigin;
import io.callbook.contacts.contact.model.PrimaryKey;
import io.callbook.contacts.contact.model.Reference;
import io.callbook.contacts.contact.store.ContactChange;
import io.callbook.contacts.ingest.Candidate.Ready;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChunkPlanTest {
    private static final UUID ID = ContactIds.next();

    private static Reference reference(int number) {
        return new Reference("crm", "Contact", "r" + number);
    }

    private static ContactFields fields(String name) {
        return new ContactFields(
                name, false, "", "", "", List.of(), List.of(), ContactDetails.NONE);
    }

    private static Contact contact(String name, int references) {
        return new Contact(
                "demo",
                ID,
                fields(name),
                IntStream.range(0, references).mapToObj(ChunkPlanTest::reference).toList(),
                List.of(),
                ContactOrigin.SYNC,
                Instant.EPOCH,
                Instant.EPOCH,
                3,
                Activity.NONE);
    }

    private static StoreState state(Contact contact) {
        return new StoreState(
                new WriteRules("demo", "US", PrimaryKey.CONTACT_ID, false, false),
                contact.references().stream().collect(Collectors.toMap(r -> r, r -> ID)),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(ID, contact),
                Set.of());
    }

    private static Candidate known(int reference, String name) {
        return ready(reference(reference), Optional.empty(), name);
    }

    private static Candidate linked(int reference, String name) {
        return ready(reference(reference), Optional.of(ID), name);
    }

    private static Ready ready(Reference reference, Optional<UUID> link, String name) {
        return new Ready(reference, link, fields(name), false, List.of());
    }

    @Test
    void theLastOfAContactsRecordsDecides() {
        ChunkPlan plan =
                ChunkPlan.of(
                        List.of(known(0, "First"), known(1, "Second")),
                        state(contact("Before", 2)));

        assertThat(plan.writes().changed())
                .extracting(change -> change.fields().displayName())
                .containsExactly("Second");
        assertThat(plan.results())
                .allMatch(result -> result.outcome() == UpsertOutcome.UPDATED)
                .allMatch(result -> result.version() == 4);
    }

    @Test
    void recordsThatEndWhereTheContactIsChangeNothing() {
        ChunkPlan plan =
                ChunkPlan.of(
                        List.of(known(0, "Other"), known(1, "Same")), state(contact("Same", 2)));

        assertThat(plan.writes().changed()).isEmpty();
        assertThat(plan.results())
                .allMatch(result -> result.outcome() == UpsertOutcome.UNCHANGED)
                .allMatch(result -> result.version() == 3);
    }

    @Test
    void severalRecordsCanBeLinkedToOneContact() {
        ChunkPlan plan =
                ChunkPlan.of(
                        List.of(linked(5, "Same"), linked(6, "Same")), state(contact("Same", 1)));

        assertThat(plan.writes().changed())
                .flatExtracting(ContactChange::references)
                .containsExactly(reference(0), reference(5), reference(6));
    }

    @Test
    void aKnownReferenceIgnoresTheLink() {
        UUID elsewhere = ContactIds.next();
        Ready record = ready(reference(0), Optional.of(elsewhere), "New");

        ChunkPlan plan = ChunkPlan.of(List.of(record), state(contact("Before", 1)));

        assertThat(plan.writes().changed())
                .extracting(ContactChange::contactId)
                .containsExactly(ID);
    }

    @Test
    void aContactTakesAtMostAHundredReferences() {
        ChunkPlan plan =
                ChunkPlan.of(
                        List.of(linked(200, "Same"), linked(201, "Same")),
                        state(contact("Same", 99)));

        assertThat(plan.results())
                .extracting(UpsertResult::outcome)
                .containsExactly(UpsertOutcome.UPDATED, UpsertOutcome.REJECTED);
        assertThat(plan.results().get(1).error()).contains("100");
    }
}
