package io.callbook.contacts.table;

import io.callbook.contacts.field.FieldDefinitions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;

/** The statements on declarations; all in the caller's transaction. */
final class TableRows {
    private static final String COLUMNS =
            "table_code, name, key_field, fields, version, created_at, updated_at";

    private static final String FIND =
            "select "
                    + COLUMNS
                    + " from custom_table where account_id = $1 and lower(table_code) = lower($2)";

    // Every account has a table of contacts, declared or not.
    private static final String UNDECLARED_CONTACT =
            """
            select '%1$s', '', '', '[]'::jsonb, 0::bigint, created_at, created_at
              from account
             where account_id = $1
               and not exists (
                   select from custom_table where account_id = $1 and table_code = '%1$s')
            """
                    .formatted(FieldDefinitions.CONTACT_TABLE);

    private static final String FIND_CONTACT = FIND + " union all " + UNDECLARED_CONTACT;

    private static final String AFTER =
            "select * from (select "
                    + COLUMNS
                    + " from custom_table where account_id = $1 union all "
                    + UNDECLARED_CONTACT
                    + ") as declared where table_code collate \"C\" > $2"
                    + " order by table_code collate \"C\" limit $3";

    private static final String DECLARE_CONTACT =
            "insert into custom_table (account_id, "
                    + COLUMNS
                    + ") select $1, undeclared.* from ("
                    + UNDECLARED_CONTACT
                    + ") as undeclared on conflict do nothing";

    private static final String INSERT =
            """
            insert into custom_table
                   (account_id, table_code, name, key_field, fields, version, created_at,
                    updated_at)
            values ($1, $2, $3, $4, $5, 1, now(), now())
            on conflict do nothing
            """;

    private static final String UPDATE =
            """
            update custom_table
               set name = $3, fields = $4, version = version + 1, updated_at = now()
             where account_id = $1 and table_code = $2
            """;

    private static final String DELETE =
            "delete from custom_table where account_id = $1 and table_code = $2";

    private final SqlConnection connection;
    private final String accountId;

    TableRows(SqlConnection connection, String accountId) {
        this.connection = connection;
        this.accountId = accountId;
    }

    /** The table; fails with TABLE_NOT_FOUND. */
    Uni<CustomTable> get(String code) {
        return one(TableRules.isOfContacts(code) ? FIND_CONTACT : FIND, code);
    }

    /** The table, to read its records. */
    Uni<CustomTable> getToRead(String code) {
        return TableRules.isOfContacts(code)
                ? Uni.createFrom().failure(TableFailures.recordsAreContacts())
                : one(FIND, code);
    }

    /** The table, to write its records: nobody changes it until the transaction ends. */
    Uni<CustomTable> getToWrite(String code) {
        return TableRules.isOfContacts(code)
                ? Uni.createFrom().failure(TableFailures.recordsAreContacts())
                : one(FIND + " for share", code);
    }

    /** The table, locked also against writers of its records. */
    Uni<CustomTable> getForChange(String code) {
        Uni<Void> declared =
                TableRules.isOfContacts(code)
                        ? connection
                                .preparedQuery(DECLARE_CONTACT)
                                .execute(Tuple.of(accountId))
                                .replaceWithVoid()
                        : Uni.createFrom().voidItem();
        return declared.chain(() -> one(FIND + " for update", code));
    }

    Uni<List<CustomTable>> after(String code, int limit) {
        return connection
                .preparedQuery(AFTER)
                .execute(Tuple.of(accountId, code, limit))
                .map(this::all);
    }

    /** Whether it was not there yet. */
    Uni<Boolean> insert(String code, TableDeclaration declaration) {
        Tuple values =
                Tuple.of(
                        accountId,
                        code,
                        declaration.name(),
                        declaration.keyField(),
                        FieldDefinitions.write(declaration.fields()));
        return connection
                .preparedQuery(INSERT)
                .execute(values)
                .map(inserted -> inserted.rowCount() == 1);
    }

    Uni<Void> update(String code, TableDeclaration declaration) {
        Tuple values =
                Tuple.of(
                        accountId,
                        code,
                        declaration.name(),
                        FieldDefinitions.write(declaration.fields()));
        return connection.preparedQuery(UPDATE).execute(values).replaceWithVoid();
    }

    Uni<Void> delete(String code) {
        return connection
                .preparedQuery(DELETE)
                .execute(Tuple.of(accountId, code))
                .replaceWithVoid();
    }

    private Uni<CustomTable> one(String statement, String code) {
        if (code.indexOf('\0') >= 0) {
            return Uni.createFrom().failure(TableFailures.notFound(code));
        }
        return connection
                .preparedQuery(statement)
                .execute(Tuple.of(accountId, code))
                .map(this::all)
                .map(found -> {
                    if (found.isEmpty()) {
                        throw TableFailures.notFound(code);
                    }
                    return found.getFirst();
                });
    }

    private List<CustomTable> all(RowSet<Row> rows) {
        List<CustomTable> tables = new ArrayList<>(rows.size());
        for (Row row : rows) {
            tables.add(table(row));
        }
        return tables;
    }

    private CustomTable table(Row row) {
        TableDeclaration declaration =
                new TableDeclaration(
                        row.getString(1),
                        FieldDefinitions.read(row.getJsonArray(3)),
                        row.getString(2));
        return new CustomTable(
                accountId,
                row.getString(0),
                declaration,
                row.getLong(4),
                row.getOffsetDateTime(5).toInstant(),
                row.getOffsetDateTime(6).toInstant());
    }
}
