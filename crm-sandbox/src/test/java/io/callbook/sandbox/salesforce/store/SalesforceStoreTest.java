package io.callbook.sandbox.salesforce.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.callbook.sandbox.TestOrg;
import io.callbook.sandbox.journal.Journal;
import io.callbook.sandbox.seed.SalesforceSeed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SalesforceStoreTest {

    /** Keeps entries in memory; fails on demand. */
    private static final class ListJournal implements Journal {
        private final List<JsonNode> entries = new ArrayList<>();
        private boolean full;

        @Override
        public void append(String system, JsonNode entry) {
            if (full) {
                throw new UncheckedIOException(new IOException("no space left"));
            }
            entries.add(entry);
        }

        @Override
        public void replay(String system, Consumer<JsonNode> reader) {
            entries.forEach(reader);
        }
    }

    @Test
    void stampsMoveOnEvenIfTheClockStandsStillOrGoesBack() {
        TestOrg org = TestOrg.empty();
        SObjectRecord first = org.create("Contact", "LastName", "A");

        org.at("2025-01-01T00:00:00Z");
        SObjectRecord second = org.update(first, "Phone", "1");

        assertThat(second.systemModstampMillis()).isGreaterThan(first.systemModstampMillis());
        assertThat(second.get("CreatedDate")).isEqualTo(first.get("CreatedDate"));
    }

    @Test
    void aLateTransactionIsStampedBehindWhatWasReadBefore() {
        TestOrg org = TestOrg.empty();
        SObjectRecord seen = org.create("Contact", "LastName", "A");

        SObjectRecord late =
                org.store()
                        .writeLate(
                                OrgIds.CRM_USER,
                                Duration.ofSeconds(90),
                                work ->
                                        work.update(
                                                seen, Map.of(org.contact().field("Phone"), "2")));

        assertThat(late.systemModstampMillis()).isLessThan(seen.systemModstampMillis());
        assertThat(org.current(seen).get("Phone")).isEqualTo("2");
    }

    @Test
    void aNewStartReplaysEveryWrite() {
        ListJournal journal = new ListJournal();
        TestOrg before = TestOrg.of(journal, SalesforceSeed.records(TestOrg.schema(), 3));
        SObjectRecord made =
                before.create(
                        "Contact",
                        "LastName",
                        "Ödön \"Q\" O'Neil\n",
                        "Birthdate",
                        LocalDate.parse("1999-12-31"),
                        "EmailBouncedDate",
                        Instant.parse("2025-05-05T05:05:05.123Z"),
                        "MailingLatitude",
                        -12.5,
                        "DoNotCall",
                        true);
        SObjectRecord seeded =
                before.store().read(reader -> reader.all(made.type()).iterator().next());
        before.update(seeded, "Phone", null);
        before.delete(made);

        TestOrg after = TestOrg.of(journal, SalesforceSeed.records(TestOrg.schema(), 3));

        assertThat(everything(after)).isEqualTo(everything(before));
        assertThat(after.create("Contact", "LastName", "next").id()).isGreaterThan(made.id());
    }

    @Test
    void whatWasPurgedStaysAwayAndItsIdIsNotGivenAgain() {
        ListJournal journal = new ListJournal();
        TestOrg before = TestOrg.of(journal, Stream.empty());
        SObjectRecord purged = before.delete(before.create("Contact", "LastName", "A"));
        int count = before.store().purge(purged.type());

        TestOrg after = TestOrg.of(journal, Stream.empty());

        assertThat(count).isEqualTo(1);
        assertThat(everything(after)).isEmpty();
        assertThat(after.create("Contact", "LastName", "B").id()).isGreaterThan(purged.id());
        assertThat(lastPurge(after)).isPresent().isEqualTo(lastPurge(before));
    }

    @Test
    void whatTheJournalCannotTakeNeverHappened() {
        ListJournal journal = new ListJournal();
        TestOrg org = TestOrg.of(journal, Stream.empty());
        journal.full = true;

        assertThatThrownBy(() -> org.create("Contact", "LastName", "A"))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(everything(org)).isEmpty();
    }

    @Test
    void aFailedTransactionLeavesNothingBehind() {
        TestOrg org = TestOrg.empty();

        assertThatThrownBy(() ->
                        org.store()
                                .write(
                                        OrgIds.CRM_USER,
                                        work -> {
                                            work.create(org.contact(), Map.of());
                                            throw new IllegalStateException("half way");
                                        }))
                .hasMessage("half way");

        assertThat(everything(org)).isEmpty();
    }

    @Test
    void aNameIsComposedAgainWhenAPartOfItChanges() {
        TestOrg org = TestOrg.empty();
        SObjectRecord made =
                org.create("Contact", "FirstName", "Ann", "LastName", "Lee", "Suffix", "Jr.");

        SObjectRecord renamed = org.update(made, "FirstName", null, "MiddleName", "B.");

        assertThat(made.get("Name")).isEqualTo("Ann Lee Jr.");
        assertThat(renamed.get("Name")).isEqualTo("B. Lee Jr.");
    }

    private static Optional<Instant> lastPurge(TestOrg org) {
        return org.store().read(reader -> reader.lastPurge(org.contact()));
    }

    private static List<String> everything(TestOrg org) {
        RecordCodec codec = new RecordCodec(TestOrg.schema());
        return org.store()
                .read(reader ->
                        TestOrg.schema().types().stream()
                                .flatMap(type -> reader.all(type).stream())
                                .map(record -> codec.write(record).toString())
                                .toList());
    }
}
