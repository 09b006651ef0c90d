package io.callbook.gateway.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.callbook.gateway.spi.ObjectDescription.FieldDescription;
import io.callbook.numbers.PhoneNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every connector must do, whatever its CRM. A vendor's test says how to change the CRM and
 * inherits the rest. It needs more records than two pages hold.
 */
public abstract class ConnectorContractTest {
    /** Stands still if a connector never catches up. */
    private static final int MAX_PAGES = 500;

    /** What is in the CRM at this moment, by external id, as the fields of {@link #fields()}. */
    protected abstract Map<String, Map<String, String>> truth();

    /** A new connector with the right secrets. */
    protected abstract Connector open();

    /** An object type that the CRM has. */
    protected abstract String objectType();

    /** Fields that every record of the truth is compared by. */
    protected abstract List<String> fields();

    /** Changes a field of a record as a user of the CRM does; only if the source is polled. */
    protected abstract void change(String externalId);

    /** Deletes a record as a user of the CRM does; only if deletions are reported. */
    protected abstract void delete(String externalId);

    /** Merges a record into another one; only if merges are reported. */
    protected abstract void merge(String loser, String winner);

    /** An id of the CRM's form of which there is no record; only if single records are read. */
    protected String strangeId() {
        throw new UnsupportedOperationException();
    }

    /** Writes a record's number as a user of the CRM does; only if numbers are searched. */
    protected void writeNumber(String externalId, String number) {
        throw new UnsupportedOperationException();
    }

    /** An object type, and a connector, of which there is no record. */
    protected abstract Optional<Empty> empty();

    /**
     * A place without records.
     *
     * @param connector a way to it
     * @param objectType what there is none of
     */
    public record Empty(Connector connector, String objectType) {}

    /** What pages amount to once all are applied, the newer version winning. */
    private static final class Replica {
        private final Map<String, RecordChange> records = new HashMap<>();
        private int pages;

        private Cursor follow(Connector connector, FetchRequest first) {
            FetchRequest request = first;
            RecordPage page;
            do {
                assertThat(pages++).as("pages until caught up").isLessThan(MAX_PAGES);
                page = connector.fetch(request);
                page.changes().forEach(this::apply);
                request = new FetchRequest(first.objectType(), first.fields(), page.next());
            } while (!page.caughtUp());
            return page.next();
        }

        private void apply(RecordChange change) {
            records.merge(
                    change.externalId(),
                    change,
                    (old, now) -> old.version().compareTo(now.version()) > 0 ? old : now);
        }

        private Map<String, Map<String, String>> present() {
            Map<String, Map<String, String>> present = new TreeMap<>();
            records.forEach((id, change) -> {
                if (change instanceof RecordChange.Present p) {
                    present.put(id, p.fields());
                }
            });
            return present;
        }
    }

    @Test
    @DisplayName("CAP-1: enumeration from the start delivers every record with its fields")
    void enumerationIsComplete() {
        Replica replica = new Replica();
        try (Connector connector = open()) {
            replica.follow(connector, from(Cursor.START));
        }

        assertThat(replica.present()).isEqualTo(new TreeMap<>(truth()));
        assertThat(replica.pages).as("pages, of which there must be several").isGreaterThan(2);
    }

    @Test
    @DisplayName("CAP-7: a page can be read again from the same cursor, also by another connector")
    void pagesAreRepeatable() {
        try (Connector connector = open();
                Connector other = open()) {
            Cursor second = connector.fetch(from(Cursor.START)).next();
            RecordPage once = connector.fetch(from(second));
            RecordPage again = connector.fetch(from(second));
            RecordPage byOther = other.fetch(from(second));

            assertThat(again).isEqualTo(once);
            assertThat(byOther).isEqualTo(once);
        }
    }

    @Test
    @DisplayName("RUN-9: an enumeration goes on in another process from the last stored cursor")
    void enumerationGoesOnElsewhere() {
        Replica replica = new Replica();
        Cursor cursor = Cursor.START;
        for (int i = 0; i < 2; i++) {
            try (Connector connector = open()) {
                RecordPage page = connector.fetch(from(cursor));
                page.changes().forEach(replica::apply);
                cursor = page.next();
            }
        }
        try (Connector connector = open()) {
            replica.follow(connector, from(cursor));
        }

        assertThat(replica.present()).isEqualTo(new TreeMap<>(truth()));
    }

    @Test
    @DisplayName("CAP-4: a change after the enumeration comes with the next poll")
    void changesFollow() {
        try (Connector connector = open()) {
            assumeThat(connector.capabilities().polling()).isTrue();
            Replica replica = new Replica();
            Cursor caughtUp = replica.follow(connector, from(Cursor.START));

            change(anyId(0));
            replica.follow(connector, from(caughtUp));

            assertThat(replica.present()).isEqualTo(new TreeMap<>(truth()));
        }
    }

    @Test
    @DisplayName("CAP-1: a record that changes or goes while all are read is not lost")
    void changesDuringTheEnumerationAreMet() {
        try (Connector connector = open()) {
            assumeThat(connector.capabilities().polling()).isTrue();
            Replica replica = new Replica();
            RecordPage first = connector.fetch(from(Cursor.START));
            first.changes().forEach(replica::apply);

            change(first.changes().getFirst().externalId());
            delete(first.changes().getLast().externalId());
            replica.follow(connector, from(first.next()));

            assertThat(replica.present()).isEqualTo(new TreeMap<>(truth()));
        }
    }

    @Test
    @DisplayName("DEL-7: a deleted record comes as deleted with the next poll")
    void deletionsFollow() {
        try (Connector connector = open()) {
            assumeThat(connector.capabilities().deletedRecords()).isTrue();
            Replica replica = new Replica();
            Cursor caughtUp = replica.follow(connector, from(Cursor.START));
            String id = anyId(1);

            delete(id);
            replica.follow(connector, from(caughtUp));

            assertThat(replica.records.get(id))
                    .isInstanceOfSatisfying(
                            RecordChange.Deleted.class,
                            gone -> assertThat(gone.mergedInto()).isEmpty());
            assertThat(replica.present()).isEqualTo(new TreeMap<>(truth()));
        }
    }

    @Test
    @DisplayName("DEL-4: a merged record comes as deleted and names the record it went into")
    void mergesNameTheWinner() {
        try (Connector connector = open()) {
            assumeThat(connector.capabilities().mergedRecords()).isTrue();
            Replica replica = new Replica();
            Cursor caughtUp = replica.follow(connector, from(Cursor.START));
            String loser = anyId(2);
            String winner = anyId(3);

            merge(loser, winner);
            replica.follow(connector, from(caughtUp));

            assertThat(replica.records.get(loser))
                    .isInstanceOfSatisfying(
                            RecordChange.Deleted.class,
                            gone -> assertThat(gone.mergedInto()).contains(winner));
        }
    }

    @Test
    @DisplayName("CAP-11: a single record is read as an enumeration reads it, deleted ones too")
    void singleRecordIsAsEnumerated() {
        try (Connector connector = open()) {
            assumeThat(connector.capabilities().singleRecords()).isTrue();
            String id = anyId(4);
            String gone = anyId(5);
            change(id);
            delete(gone);
            Replica replica = new Replica();
            replica.follow(connector, from(Cursor.START));

            assertThat(find(connector, id)).contains(replica.records.get(id));
            assertThat(find(connector, gone)).containsInstanceOf(RecordChange.Deleted.class);
            assertThat(find(connector, strangeId())).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+442079460958",
                "020 7946 0958",
                "(020) 7946-0958",
                "+44 (0)20 7946 0958",
                "0044 20 7946 0958 ext. 12"
            })
    @DisplayName("MAT-18: a number is found however it is written")
    void numbersAreFound(String spelling) {
        try (Connector connector = open()) {
            assumeThat(connector.capabilities().numberSearch()).isTrue();
            String id = anyId(6);
            writeNumber(id, spelling);

            List<SearchHit> hits = connector.search(search("+442079460958"));

            assertThat(hits)
                    .filteredOn(hit -> hit.record().externalId().equals(id))
                    .singleElement()
                    .satisfies(hit -> {
                        assertThat(hit.objectType()).isEqualTo(objectType());
                        assertThat(hit.record().fields()).isEqualTo(truth().get(id));
                        assertThat(hit.record()).isEqualTo(find(connector, id).orElseThrow());
                    });
        }
    }

    @Test
    @DisplayName("MAT-18: no deleted record is found, and a number that nobody has finds nothing")
    void deletedRecordsAreNotFound() {
        try (Connector connector = open()) {
            assumeThat(connector.capabilities().numberSearch()).isTrue();
            String id = anyId(7);
            writeNumber(id, "+4930123456789");
            delete(id);

            assertThat(connector.search(search("+4930123456789"))).isEmpty();
            assertThat(connector.search(search("+4930123456788"))).isEmpty();
        }
    }

    @Test
    void versionsDoNotGoBack() {
        try (Connector connector = open()) {
            assumeThat(connector.capabilities().polling()).isTrue();
            Replica replica = new Replica();
            Cursor caughtUp = replica.follow(connector, from(Cursor.START));
            String id = anyId(0);
            String before = replica.records.get(id).version();

            change(id);
            replica.follow(connector, from(caughtUp));

            assertThat(replica.records.get(id).version()).isGreaterThan(before);
        }
    }

    @Test
    void nothingIsCaughtUpAtOnce() {
        Optional<Empty> empty = empty();
        assumeThat(empty).isPresent();
        try (Connector connector = empty.orElseThrow().connector()) {
            FetchRequest request =
                    new FetchRequest(empty.get().objectType(), fields(), Cursor.START);
            RecordPage first = connector.fetch(request);
            RecordPage second =
                    connector.fetch(new FetchRequest(request.objectType(), fields(), first.next()));

            assertThat(List.of(first, second))
                    .allSatisfy(page -> {
                        assertThat(page.changes()).isEmpty();
                        assertThat(page.caughtUp()).isTrue();
                    });
        }
    }

    @Test
    void aFieldThatIsNotThereIsNamedAndTheRestIsRead() {
        List<String> asked = new ArrayList<>(fields());
        asked.add("No_Such_Field__c");
        asked.add("NoSuchParent.Name");
        try (Connector connector = open()) {
            RecordPage page = connector.fetch(new FetchRequest(objectType(), asked, Cursor.START));

            assertThat(page.missingFields())
                    .containsExactly("No_Such_Field__c", "NoSuchParent.Name");
            assertThat(page.changes()).isNotEmpty();
        }
    }

    @Test
    void fieldsAreDescribed() {
        try (Connector connector = open()) {
            List<String> described =
                    connector.describe(objectType()).fields().stream()
                            .map(FieldDescription::name)
                            .toList();

            assertThat(described)
                    .containsAll(fields().stream().filter(name -> !name.contains(".")).toList());
        }
    }

    @Test
    void anUnknownObjectTypeIsAnErrorThatNamesIt() {
        try (Connector connector = open()) {
            assertThatExceptionOfType(ConnectorException.PermissionMissing.class)
                    .isThrownBy(() -> connector.describe("NoSuchThing__c"))
                    .withMessageContaining("NoSuchThing__c");
            assertThatExceptionOfType(ConnectorException.PermissionMissing.class)
                    .isThrownBy(() ->
                            connector.fetch(
                                    new FetchRequest("NoSuchThing__c", fields(), Cursor.START)));
        }
    }

    @Test
    void anUnknownCursorAsksToStartAgain() {
        try (Connector connector = open()) {
            assertThatExceptionOfType(ConnectorException.CursorExpired.class)
                    .isThrownBy(() -> connector.fetch(from(new Cursor("from another age"))));
        }
    }

    @Test
    @DisplayName("CON-4: the checks of a connection that works all pass")
    void checksPass() {
        try (Connector connector = open()) {
            assertThat(connector.check()).isNotEmpty().allMatch(ConnectionCheck::ok);
        }
    }

    @Test
    void closingTwiceDoesNothing() {
        Connector connector = open();
        connector.fetch(from(Cursor.START));
        connector.close();
        connector.close();
    }

    private Optional<RecordChange> find(Connector connector, String id) {
        return connector.find(new RecordRequest(objectType(), fields(), id));
    }

    private NumberSearch search(String e164) {
        return new NumberSearch(
                PhoneNumber.parseE164(e164).orElseThrow(), Map.of(objectType(), fields()), 20);
    }

    private FetchRequest from(Cursor cursor) {
        return new FetchRequest(objectType(), fields(), cursor);
    }

    private String anyId(int index) {
        return truth().keySet().stream().sorted().toList().get(index);
    }
}
