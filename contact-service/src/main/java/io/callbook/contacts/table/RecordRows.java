package io.callbook.contacts.table;

import io.callbook.contacts.platform.ConcurrentChange;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** The statements on the records of one table; all in the caller's transaction. */
final class RecordRows {
    private static final String WHERE = " where account_id = $1 and table_code = $2 ";

    private static final String EXIST =
            "select exists (select from table_record" + WHERE + ") as filled";

    private static final String FILL =
            "update table_record set field_values = $3::jsonb || field_values,"
                    + " version = version + 1, updated_at = now()"
                    + WHERE;

    private static final String DELETE_ALL = "delete from table_record" + WHERE;

    private static final String DELETE =
            DELETE_ALL + "and record_key = any($3::text[]) returning record_key";

    private static final String FIND =
            RecordRow.SELECT + "from table_record" + WHERE + "and record_key = any($3::text[])";

    private static final String LOCK = FIND + " order by record_key for no key update";

    private static final String INSERT =
            """
            insert into table_record
                   (account_id, table_code, record_key, field_values, version, created_at,
                    updated_at)
            select $1, $2, n.record_key, n.field_values::jsonb, 1, now(), now()
              from unnest($3::text[], $4::text[]) as n (record_key, field_values)
             order by n.record_key collate "C"
            on conflict do nothing
            """;

    private static final String UPDATE =
            """
            update table_record r
               set field_values = n.field_values::jsonb, version = r.version + 1,
                   updated_at = now()
              from unnest($3::text[], $4::text[]) as n (record_key, field_values)
             where r.account_id = $1 and r.table_code = $2 and r.record_key = n.record_key
            """;

    private final SqlConnection connection;
    private final String accountId;
    private final String code;

    RecordRows(SqlConnection connection, CustomTable table) {
        this.connection = connection;
        this.accountId = table.accountId();
        this.code = table.code();
    }

    /** Whether there are any. */
    Uni<Boolean> exist() {
        return connection
                .preparedQuery(EXIST)
                .execute(Tuple.of(accountId, code))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    /** Gives all records values of fields for which none has one. */
    Uni<Void> fill(SortedMap<String, String> values) {
        return values.isEmpty()
                ? Uni.createFrom().voidItem()
                : execute(FILL, Tuple.of(accountId, code, RecordRow.write(values)));
    }

    Uni<Void> deleteAll() {
        return execute(DELETE_ALL, Tuple.of(accountId, code));
    }

    /** Deletes records; answers the keys of those that there were. */
    Uni<Set<String>> delete(Collection<String> keys) {
        return connection
                .preparedQuery(DELETE)
                .execute(keys(keys))
                .map(rows -> {
                    Set<String> deleted = HashSet.newHashSet(rows.size());
                    rows.forEach(row -> deleted.add(row.getString(0)));
                    return deleted;
                });
    }

    /** Those of the records that exist, by key. */
    Uni<Map<String, TableRecord>> find(Collection<String> keys) {
        return connection.preparedQuery(FIND).execute(keys(keys)).map(RecordRows::byKey);
    }

    /** The same, locked until the transaction ends. */
    Uni<Map<String, TableRecord>> lock(Collection<String> keys) {
        return connection.preparedQuery(LOCK).execute(keys(keys)).map(RecordRows::byKey);
    }

    /** Writes new records; fails the attempt if one came to be since it was looked for. */
    Uni<Void> insert(Map<String, SortedMap<String, String>> created) {
        return write(INSERT, created);
    }

    /** Writes the values of records that the caller has locked. */
    Uni<Void> update(Map<String, SortedMap<String, String>> changed) {
        return write(UPDATE, changed);
    }

    private Uni<Void> write(String statement, Map<String, SortedMap<String, String>> records) {
        if (records.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String[] values =
                records.values().stream()
                        .map(RecordRow::write)
                        .map(JsonObject::encode)
                        .toArray(String[]::new);
        return connection
                .preparedQuery(statement)
                .execute(keys(records.keySet()).addValue(values))
                .invoke(rows -> requireAll(rows, records.size()))
                .replaceWithVoid();
    }

    private Uni<Void> execute(String statement, Tuple values) {
        return connection.preparedQuery(statement).execute(values).replaceWithVoid();
    }

    private Tuple keys(Collection<String> keys) {
        return Tuple.of(accountId, code, keys.toArray(String[]::new));
    }

    private static void requireAll(RowSet<Row> written, int expected) {
        if (written.rowCount() != expected) {
            throw new ConcurrentChange("A record was created or deleted meanwhile");
        }
    }

    private static Map<String, TableRecord> byKey(RowSet<Row> rows) {
        List<TableRecord> records = new ArrayList<>(rows.size());
        rows.forEach(row -> records.add(RecordRow.read(row)));
        Map<String, TableRecord> keyed = LinkedHashMap.newLinkedHashMap(records.size());
        records.forEach(record -> keyed.put(record.key(), record));
        return keyed;
    }
}
