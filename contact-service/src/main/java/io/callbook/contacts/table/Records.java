package io.callbook.contacts.table;

import io.callbook.contacts.account.AccountDirectory;
import io.callbook.contacts.failure.CallFailure;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes, reads and deletes the records of custom tables. */
@ApplicationScoped
public class Records {
    private static final int MAX_RECORDS = 1_000;

    private final AccountDirectory accounts;

    /** Works in transactions of the account. */
    public Records(AccountDirectory accounts) {
        this.accounts = accounts;
    }

    /** Creates and changes records, each for itself; answers in their order. */
    public Uni<List<RecordOutcome>> upsert(
            String accountId, String code, List<Map<String, String>> records) {
        requireCount("records", records.size());
        return accounts.run(
                accountId,
                connection ->
                        new TableRows(connection, accountId)
                                .getToWrite(code)
                                .chain(table -> upsert(connection, table, records)));
    }

    private static Uni<List<RecordOutcome>> upsert(
            SqlConnection connection, CustomTable table, List<Map<String, String>> records) {
        UpsertPlan plan = UpsertPlan.of(table, records);
        RecordRows rows = new RecordRows(connection, table);
        return rows.lock(plan.keys())
                .map(plan::decide)
                .call(decision -> rows.insert(decision.created()))
                .call(decision -> rows.update(decision.changed()))
                .map(UpsertPlan.Decision::outcomes);
    }

    /** One record, by its key in any form. */
    public Uni<TableRecord> get(String accountId, String code, String key) {
        return accounts.read(
                accountId,
                connection ->
                        new TableRows(connection, accountId)
                                .getToRead(code)
                                .chain(table -> get(connection, table, key)));
    }

    private static Uni<TableRecord> get(SqlConnection connection, CustomTable table, String text) {
        List<String> keys = RecordKey.read(table.declaration().key(), text).stream().toList();
        return new RecordRows(connection, table)
                .find(keys)
                .map(found ->
                        found.values().stream()
                                .findFirst()
                                .orElseThrow(() -> TableFailures.recordNotFound(table)));
    }

    /** One page of records, by key. */
    public Uni<RecordPage> list(RecordList list) {
        return accounts.read(
                list.accountId(),
                connection ->
                        new TableRows(connection, list.accountId())
                                .getToRead(list.code())
                                .chain(table -> new RecordPages(connection, list).read(table)));
    }

    /** Deletes records by their keys in any form; answers those that had none. */
    public Uni<List<String>> delete(String accountId, String code, List<String> keys) {
        requireCount("keys", keys.size());
        return accounts.run(
                accountId,
                connection ->
                        new TableRows(connection, accountId)
                                .getToWrite(code)
                                .chain(table -> delete(connection, table, keys)));
    }

    private static Uni<List<String>> delete(
            SqlConnection connection, CustomTable table, List<String> texts) {
        Map<String, Optional<String>> keys = new LinkedHashMap<>();
        texts.forEach(text -> keys.put(text, RecordKey.read(table.declaration().key(), text)));
        RecordRows rows = new RecordRows(connection, table);
        List<String> known = keys.values().stream().flatMap(Optional::stream).sorted().toList();
        return rows.lock(known).chain(() -> rows.delete(known)).map(deleted -> rest(keys, deleted));
    }

    private static List<String> rest(Map<String, Optional<String>> keys, Set<String> deleted) {
        return keys.entrySet().stream()
                .filter(key -> key.getValue().filter(deleted::contains).isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void requireCount(String field, int count) {
        if (count < 1 || count > MAX_RECORDS) {
            throw CallFailure.invalid(field, "must have 1 to 1,000 entries, not " + count);
        }
    }
}
