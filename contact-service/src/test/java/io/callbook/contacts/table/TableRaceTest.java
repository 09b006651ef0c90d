package io.callbook.contacts.table;

import static io.callbook.contacts.table.TableCalls.key;
import static io.callbook.contacts.table.TableCalls.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.contacts.Failures;
import io.callbook.contacts.ServiceTest;
import io.callbook.contacts.StoreSql;
import io.callbook.contacts.v1.DeleteTableRequest;
import io.callbook.contacts.v1.Record;
import io.callbook.contacts.v1.RecordOutcome;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;

/** Declarations change while records are written. */
@QuarkusTest
class TableRaceTest extends ServiceTest {
    private final TableCalls tables = new TableCalls(STORE, STORE.newAccount());
    private final AtomicInteger keys = new AtomicInteger();

    @RepeatedTest(5)
    @DisplayName("PRJ-2: no record slips in under the rules of a declaration that was changed")
    void everyRecordHasAFieldThatBecameRequiredMeanwhile() {
        tables.create(tables.declaration("T"));
        List<CompletableFuture<Void>> writers =
                IntStream.range(0, 4)
                        .mapToObj(writer -> CompletableFuture.runAsync(this::writeUntilRejected))
                        .toList();
        while (keys.get() < 200) {
            Thread.onSpinWait();
        }

        tables.update(tables.declaration("T", key("must")), Map.of("must", "given"));
        writers.forEach(CompletableFuture::join);

        List<Record> records = tables.page("T", with("", ""), 1_000, "").getRecordsList();
        assertThat(records)
                .hasSizeGreaterThanOrEqualTo(100)
                .allSatisfy(record -> assertThat(record.getValuesMap()).containsKey("must"));
    }

    private void writeUntilRejected() {
        while (!isRejected()) {
            assertThat(keys.get()).isLessThan(100_000);
        }
    }

    private boolean isRejected() {
        List<Map<String, String>> records =
                IntStream.range(0, 5)
                        .mapToObj(i -> Map.of("id", "k" + keys.incrementAndGet()))
                        .toList();
        return tables.upsert("T", records).getFirst().getOutcome()
                == RecordOutcome.RECORD_OUTCOME_REJECTED;
    }

    @RepeatedTest(3)
    void noRecordOutlivesItsTable() throws Exception {
        tables.create(tables.declaration("T"));
        CompletableFuture<String> writer =
                CompletableFuture.supplyAsync(() -> Failures.of(this::writeUntilRejected).reason());
        while (keys.get() < 50) {
            Thread.onSpinWait();
        }

        STORE.tables()
                .deleteTable(
                        DeleteTableRequest.newBuilder()
                                .setAccountId(tables.account())
                                .setTableCode("T")
                                .setDeleteRecords(true)
                                .build());

        assertThat(writer.get()).isEqualTo("TABLE_NOT_FOUND");
        assertThat(
                        StoreSql.rows(
                                "select count(*) from table_record where account_id = ?",
                                tables.account()))
                .containsExactly(List.of("0"));
    }
}
