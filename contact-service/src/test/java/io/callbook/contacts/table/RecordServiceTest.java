package io.callbook.contacts.table;

import static io.callbook.contacts.table.TableCalls.field;
import static io.callbook.contacts.table.TableCalls.key;
import static io.callbook.contacts.table.TableCalls.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.contacts.Failures;
import io.callbook.contacts.ServiceTest;
import io.callbook.contacts.v1.DeleteRecordsRequest;
import io.callbook.contacts.v1.FieldType;
import io.callbook.contacts.v1.ListRecordsResponse;
import io.callbook.contacts.v1.Record;
import io.callbook.contacts.v1.RecordOutcome;
import io.callbook.contacts.v1.RecordResult;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RecordServiceTest extends ServiceTest {
    private static final RecordOutcome CREATED = RecordOutcome.RECORD_OUTCOME_CREATED;
    private static final RecordOutcome UPDATED = RecordOutcome.RECORD_OUTCOME_UPDATED;
    private static final RecordOutcome UNCHANGED = RecordOutcome.RECORD_OUTCOME_UNCHANGED;
    private static final RecordOutcome REJECTED = RecordOutcome.RECORD_OUTCOME_REJECTED;

    private TableCalls tables;

    @BeforeEach
    void openAnAccount() {
        tables = new TableCalls(STORE, STORE.newAccount());
        tables.create(
                tables.declaration(
                        "Policy",
                        field("amount", FieldType.FIELD_TYPE_DECIMAL),
                        field("due", FieldType.FIELD_TYPE_DATE),
                        field("open", FieldType.FIELD_TYPE_BOOLEAN)));
    }

    private static List<RecordOutcome> outcomes(List<RecordResult> results) {
        return results.stream().map(RecordResult::getOutcome).toList();
    }

    private List<String> delete(String... keys) {
        return STORE.tables()
                .deleteRecords(
                        DeleteRecordsRequest.newBuilder()
                                .setAccountId(tables.account())
                                .setTableCode("Policy")
                                .addAllKeys(List.of(keys))
                                .build())
                .getMissingKeysList();
    }

    private void fill(int count) {
        for (int from = 0; from < count; from += 1_000) {
            List<Map<String, String>> records = new ArrayList<>();
            for (int i = from; i < Math.min(count, from + 1_000); i++) {
                records.add(Map.of("id", "%06d".formatted(i), "amount", Integer.toString(i % 7)));
            }
            tables.upsert("Policy", records);
        }
    }

    @Test
    @DisplayName("PRJ-2: records are created, updated and left alone by their key")
    void upsertingSaysWhatBecameOfEachRecord() {
        tables.upsert("Policy", List.of(Map.of("id", "a", "amount", "1"), Map.of("id", "b")));

        List<RecordResult> results =
                tables.upsert(
                        "Policy",
                        List.of(
                                Map.of("id", "a", "amount", "1.00"),
                                Map.of("id", "b", "open", "TRUE"),
                                Map.of("id", "c"),
                                Map.of("id", "c", "amount", "2"),
                                Map.of("id", "c")));

        assertThat(outcomes(results))
                .containsExactly(UNCHANGED, UPDATED, CREATED, UPDATED, UNCHANGED);
        assertThat(results)
                .extracting(RecordResult::getKey)
                .containsExactly("a", "b", "c", "c", "c");
        assertThat(tables.record("Policy", "b").getValuesMap())
                .isEqualTo(Map.of("id", "b", "open", "true"));
        assertThat(tables.record("Policy", "c").getValuesMap())
                .isEqualTo(Map.of("id", "c", "amount", "2"));
        assertThat(tables.record("Policy", "a").getVersion()).isEqualTo(1);
    }

    @Test
    @DisplayName("PRJ-2: a value for a field that was not declared is refused")
    void oneBadRecordFailsAloneAndSaysWhy() {
        List<RecordResult> results =
                tables.upsert(
                        "Policy",
                        List.of(
                                Map.of("id", "good"),
                                Map.of("id", "typo", "Amount", "1", "colour", "red"),
                                Map.of("id", "bad", "amount", "much", "due", "2026-02-30"),
                                Map.of("amount", "1"),
                                Map.of("id", "tab\there"),
                                Map.of("id", ""),
                                Map.of("id", "x".repeat(201))));

        assertThat(outcomes(results))
                .containsExactly(
                        CREATED, REJECTED, REJECTED, REJECTED, REJECTED, REJECTED, REJECTED);
        assertThat(results.get(1).getKey()).isEqualTo("typo");
        assertThat(results.get(1).getFaultsList())
                .extracting(fault -> fault.getField() + " " + fault.getDescription())
                .containsExactly(
                        "Amount is not a field of the table Policy: write it as it is declared,"
                                + " 'amount'",
                        "colour is not a field of the table Policy: declare it first with"
                                + " TableService.UpdateTable, or leave it out");
        assertThat(results.get(2).getFaultsList())
                .extracting(fault -> fault.getField() + " " + fault.getDescription())
                .containsExactly(
                        "amount must be a number such as 12.50",
                        "due must be a date such as 2026-11-21");
        assertThat(results.subList(3, 7))
                .allSatisfy(result -> assertThat(result.getFaults(0).getField()).isEqualTo("id"));
        assertThat(tables.keys("Policy", with("", ""), 10)).containsExactly("good");
    }

    @Test
    void anEmptyTextTakesAValueAwayAndUnnamedFieldsStay() {
        tables.upsert("Policy", Map.of("id", "a", "amount", "1", "open", "true"));

        tables.upsert("Policy", Map.of("id", "a", "amount", ""));

        assertThat(tables.record("Policy", "a").getValuesMap())
                .isEqualTo(Map.of("id", "a", "open", "true"));
    }

    @Test
    void aRequiredValueCannotBeTakenAway() {
        tables.create(tables.declaration("Strict", key("name")));
        tables.upsert("Strict", Map.of("id", "a", "name", "x"));

        List<RecordResult> results =
                tables.upsert("Strict", List.of(Map.of("id", "a", "name", ""), Map.of("id", "b")));

        assertThat(outcomes(results)).containsExactly(REJECTED, REJECTED);
        assertThat(results.getFirst().getFaults(0).getDescription()).contains("is required");
        assertThat(outcomes(tables.upsert("Strict", Map.of("id", "a")))).containsExactly(UNCHANGED);
    }

    @Test
    void theKeyIsTheOneFormOfItsValue() {
        tables.create(
                tables.declaration("Numbered")
                        .clearFields()
                        .addFields(field("id", FieldType.FIELD_TYPE_DECIMAL).setRequired(true)));
        tables.upsert("Numbered", Map.of("id", "7.50"));

        Record record = tables.record("Numbered", "07.5");

        assertThat(record.getKey()).isEqualTo("7.5");
        assertThat(outcomes(tables.upsert("Numbered", Map.of("id", "7.5"))))
                .containsExactly(UNCHANGED);
        assertThat(Failures.of(() -> tables.record("Numbered", "seven")).reason())
                .isEqualTo("RECORD_NOT_FOUND");
    }

    @Test
    void recordsAreListedByKeyInPages() {
        fill(25);

        assertThat(tables.keys("Policy", with("", ""), 10))
                .hasSize(25)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(tables.page("Policy", with("", ""), 25, "").getNextPageToken()).isEmpty();
    }

    @Test
    void recordsAreFilteredByAValue() {
        fill(30);
        tables.upsert("Policy", Map.of("id", "none"));

        assertThat(tables.keys("Policy", with("amount", "3.0"), 2))
                .containsExactly("000003", "000010", "000017", "000024");
        assertThat(tables.keys("Policy", with("amount", ""), 2)).containsExactly("none");
        assertThat(Failures.of(() -> tables.page("Policy", with("amount", "x"), 2, "")).fields())
                .containsExactly("filter.value");
        assertThat(Failures.of(() -> tables.page("Policy", with("colour", "x"), 2, "")).fields())
                .containsExactly("filter.field");
    }

    @Test
    void aFilteredPageLooksAtABoundedNumberOfRecords() {
        fill(RecordPages.LOOK_AT);
        tables.upsert("Policy", Map.of("id", "last", "amount", "99"));

        ListRecordsResponse first = tables.page("Policy", with("amount", "99"), 10, "");

        assertThat(first.getRecordsList()).isEmpty();
        assertThat(first.getNextPageToken()).isNotEmpty();
        assertThat(tables.keys("Policy", with("amount", "99"), 10)).containsExactly("last");
    }

    @Test
    void aTokenOfAnotherListIsRefused() {
        fill(3);
        String token = tables.page("Policy", with("", ""), 2, "").getNextPageToken();

        assertThat(Failures.of(() -> tables.page("Policy", with("amount", "1"), 2, token)).reason())
                .isEqualTo("INVALID_PAGE_TOKEN");
    }

    @Test
    void recordsAreDeletedByKey() {
        fill(3);

        assertThat(delete("000001", "nobody", "000001")).containsExactly("nobody");
        assertThat(delete("000001")).containsExactly("000001");
        assertThat(tables.keys("Policy", with("", ""), 10)).containsExactly("000000", "000002");
    }

    @Test
    void aCallHasOneToAThousandRecords() {
        List<Map<String, String>> tooMany =
                IntStream.rangeClosed(0, 1_000).mapToObj(i -> Map.of("id", "k" + i)).toList();

        assertThat(Failures.of(() -> tables.upsert("Policy", tooMany)).fields())
                .containsExactly("records");
        assertThat(Failures.of(() -> tables.upsert("Policy", List.of())).fields())
                .containsExactly("records");
    }

    @Test
    void writersOfTheSameRecordsDoNotDisturbEachOther() {
        List<CompletableFuture<Void>> writers =
                IntStream.range(0, 8)
                        .mapToObj(writer -> CompletableFuture.runAsync(() -> write(writer)))
                        .toList();
        writers.forEach(CompletableFuture::join);

        assertThat(tables.keys("Policy", with("", ""), 100)).hasSize(50);
        assertThat(tables.record("Policy", "k7").getVersion()).isEqualTo(8);
    }

    private void write(int writer) {
        // Every other one in the opposite order: locks must not depend on it.
        List<Map<String, String>> records =
                IntStream.range(0, 50)
                        .map(i -> writer % 2 == 0 ? i : 49 - i)
                        .mapToObj(i -> Map.of("id", "k" + i, "amount", Integer.toString(writer)))
                        .toList();
        tables.upsert("Policy", records);
    }
}
