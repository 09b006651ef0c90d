package io.callbook.contacts.feed;

import io.callbook.contacts.feed.LogPage.Rest;
import io.callbook.contacts.feed.LoggedChange.Kind;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the log of changes in commit-safe order. Only transactions older than every running one are
 * settled: no further change can appear among them. Each reading is one statement, whose snapshot
 * decides both what is settled and what is seen. It also says whether the account's settings are
 * others than before: {@code xmin} is the transaction that last wrote them.
 */
final class LogReader {
    private static final String READ =
            """
            select s.xmin::text::bigint as xmin, s.xmax::text::bigint as xmax, s.as_of,
                   h.transaction_id::text::bigint as horizon_transaction,
                   h.sequence as horizon_sequence, a.xmin::text::bigint as settings_version,
                   c.transaction_id::text::bigint as transaction_id, c.sequence, c.kind,
                   c.contact_id, c.changed_at, c.transaction_id < s.xmin as settled
              from (select pg_snapshot_xmin(pg_current_snapshot()) as xmin,
                           pg_snapshot_xmax(pg_current_snapshot()) as xmax,
                           now() as as_of) as s
              left join contact_change_horizon h on h.account_id = $1
              left join account a on a.account_id = $1
              left join lateral (
                   select transaction_id, sequence, kind, contact_id, changed_at
                     from contact_change
                    where account_id = $1
                      and (transaction_id, sequence) > ($2::text::xid8, $3::bigint)
                      and kind in (0, 1)
                    order by transaction_id, sequence
                    limit $4) as c on true
             order by c.transaction_id, c.sequence
            """;

    private static final String NOW =
            "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint";

    private LogReader() {}

    /** The position after everything that is settled now. */
    static Uni<Position> now(SqlClient client) {
        return client.query(NOW)
                .execute()
                .map(rows -> new Position(rows.iterator().next().getLong(0), 0));
    }

    /** The next changes; fails if the position is not of this log or too old. */
    static Uni<LogPage> read(SqlClient client, String accountId, Position after, int limit) {
        Tuple values =
                Tuple.of(
                        accountId,
                        Long.toString(after.transactionId()),
                        after.sequence(),
                        limit + 1);
        return client.preparedQuery(READ).execute(values).map(rows -> page(rows, after, limit));
    }

    private static LogPage page(RowSet<Row> rows, Position after, int limit) {
        List<LoggedChange> changes = new ArrayList<>();
        Row first = rows.iterator().next();
        requireReachable(first, after);
        SettingsMark settings = settings(first);
        for (Row row : rows) {
            if (row.getLong("transaction_id") == null) {
                break;
            }
            if (!row.getBoolean("settled")) {
                return ended(changes, after, Rest.PENDING, changedAt(row), settings);
            }
            if (changes.size() == limit) {
                // What follows was committed after the last one's transaction began.
                Instant asOf = changes.getLast().changedAt();
                return ended(changes, after, Rest.MORE, asOf, settings);
            }
            changes.add(change(row));
        }
        Position settled = new Position(first.getLong("xmin"), 0);
        Position position = after.compareTo(settled) < 0 ? settled : after;
        return new LogPage(changes, position, settings.readAt(), Rest.NOTHING, settings);
    }

    private static SettingsMark settings(Row row) {
        // Null if the account is gone.
        Long version = row.getLong("settings_version");
        return new SettingsMark(
                version == null ? 0 : version, row.getOffsetDateTime("as_of").toInstant());
    }

    private static LogPage ended(
            List<LoggedChange> changes,
            Position after,
            Rest rest,
            Instant asOf,
            SettingsMark settings) {
        Position position = changes.isEmpty() ? after : changes.getLast().position();
        return new LogPage(changes, position, asOf, rest, settings);
    }

    private static LoggedChange change(Row row) {
        Position position = new Position(row.getLong("transaction_id"), row.getLong("sequence"));
        Kind kind = Kind.of(row.getInteger("kind"));
        return new LoggedChange(position, kind, row.getUUID("contact_id"), changedAt(row));
    }

    private static Instant changedAt(Row row) {
        return row.getOffsetDateTime("changed_at").toInstant();
    }

    private static void requireReachable(Row row, Position after) {
        if (after.transactionId() > row.getLong("xmax")) {
            throw Position.invalid();
        }
        Long horizon = row.getLong("horizon_transaction");
        if (horizon != null
                && after.compareTo(new Position(horizon, row.getLong("horizon_sequence"))) < 0) {
            throw Position.tooOld();
        }
    }
}
