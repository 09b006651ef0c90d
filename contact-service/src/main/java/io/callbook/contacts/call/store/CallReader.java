package io.callbook.contacts.call.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads calls. */
public final class CallReader {
    private static final String FIND =
            "select " + CallRow.COLUMNS + " from call c where c.account_id = $1 and c.call_id = $2";

    private static final String LOCK = FIND + " for update";

    private static final String BEFORE =
            """
             and (c.identified_at, c.call_id) < ($2, $3)
             order by c.identified_at desc, c.call_id desc
             limit $4
            """;

    private static final String ALL =
            "select " + CallRow.COLUMNS + " from call c where c.account_id = $1" + BEFORE;

    private static final String OF_NUMBER =
            "select "
                    + CallRow.COLUMNS
                    + " from call c where c.account_id = $1 and c.e164 = $5"
                    + BEFORE;

    // Of each id of the contact the latest: a page costs the same wherever it is.
    private static final String OF_CONTACT =
            """
            with recursive family as (
                select $5::uuid as id
                union
                select t.contact_id
                  from family f
                  join contact_tombstone t on t.account_id = $1 and t.merged_into = f.id)
            select %1$s
              from family f
             cross join lateral (
                   select * from call c
                    where c.account_id = $1 and c.counted_contact_id = f.id
                      and ($6 = '' or c.e164 = $6)
                     %2$s) as c
             order by c.identified_at desc, c.call_id desc
             limit $4
            """
                    .formatted(CallRow.COLUMNS, BEFORE);

    private CallReader() {}

    /** A call of the account. */
    public static Uni<Optional<Call>> find(
            SqlConnection connection, String accountId, String callId) {
        return first(connection, FIND, accountId, callId).map(row -> row.map(CallRow::read));
    }

    /** The same, locked until the transaction ends. */
    public static Uni<Optional<CountedCall>> lock(
            SqlConnection connection, String accountId, String callId) {
        return first(connection, LOCK, accountId, callId).map(row -> row.map(CallRow::readCounted));
    }

    private static Uni<Optional<Row>> first(
            SqlConnection connection, String statement, String accountId, String callId) {
        return connection
                .preparedQuery(statement)
                .execute(Tuple.of(accountId, callId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false).findFirst());
    }

    /**
     * The latest calls before a place in the list.
     *
     * @param contactId only those that count for this contact, and for those merged into it; null
     *     for all
     * @param e164 only those of this number; empty for all
     */
    public static Uni<List<Call>> page(
            SqlConnection connection,
            CallPlace before,
            @Nullable UUID contactId,
            String e164,
            int limit) {
        Tuple values =
                Tuple.of(
                        before.accountId(),
                        before.identifiedAt().atOffset(ZoneOffset.UTC),
                        before.callId(),
                        limit);
        if (contactId != null) {
            return calls(connection, OF_CONTACT, values.addValue(contactId).addValue(e164));
        }
        return e164.isEmpty()
                ? calls(connection, ALL, values)
                : calls(connection, OF_NUMBER, values.addValue(e164));
    }

    private static Uni<List<Call>> calls(SqlConnection connection, String statement, Tuple values) {
        return connection.preparedQuery(statement).execute(values).map(CallReader::calls);
    }

    private static List<Call> calls(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(CallRow::read).toList();
    }
}
