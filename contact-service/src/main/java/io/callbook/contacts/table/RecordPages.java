package io.callbook.contacts.table;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;

/** Reads pages of records by key; a page costs the same wherever it is. */
final class RecordPages {
    /** With a filter a page looks at so many records. */
    static final int LOOK_AT = 10_000;

    // The last key looked at comes with every row, and alone if there is no other.
    private static final String PAGE =
            """
            with looked as (
                select record_key, field_values, version, created_at, updated_at
                  from table_record
                 where account_id = $1 and table_code = $2 and record_key > $3
                 order by record_key
                 limit $4)
            select edge.last, edge.looked, found.*
              from (select max(record_key) as last, count(*) as looked from looked) as edge
              left join (
                   select * from looked where %s order by record_key limit $5) as found on true
             order by found.record_key
            """;

    private static final String ALL = PAGE.formatted("true");
    private static final String WITH_VALUE = PAGE.formatted("field_values ->> $6::text = $7::text");
    private static final String WITHOUT_VALUE = PAGE.formatted("field_values ->> $6::text is null");

    private final SqlConnection connection;
    private final RecordList list;

    RecordPages(SqlConnection connection, RecordList list) {
        this.connection = connection;
        this.list = list;
    }

    Uni<RecordPage> read(CustomTable table) {
        int lookAt = list.field().isEmpty() ? list.size() + 1 : LOOK_AT;
        Tuple values =
                Tuple.of(list.accountId(), table.code(), list.after(), lookAt)
                        .addValue(list.size() + 1);
        return connection
                .preparedQuery(statement(table, values))
                .execute(values)
                .map(rows -> page(rows, lookAt));
    }

    private String statement(CustomTable table, Tuple values) {
        if (list.field().isEmpty()) {
            return ALL;
        }
        String wanted = list.wanted(table);
        values.addValue(list.field());
        if (wanted.isEmpty()) {
            return WITHOUT_VALUE;
        }
        values.addValue(wanted);
        return WITH_VALUE;
    }

    private RecordPage page(RowSet<Row> rows, int lookAt) {
        List<TableRecord> found = new ArrayList<>(rows.size());
        String lookedUntil = "";
        for (Row row : rows) {
            if (row.getLong("looked") == lookAt) {
                lookedUntil = row.getString("last");
            }
            if (row.getString("record_key") != null) {
                found.add(RecordRow.read(row));
            }
        }
        if (found.size() > list.size()) {
            List<TableRecord> shown = found.subList(0, list.size());
            return new RecordPage(shown, list.tokenAfter(shown.getLast().key()));
        }
        return new RecordPage(found, lookedUntil.isEmpty() ? "" : list.tokenAfter(lookedUntil));
    }
}
