package io.callbook.contacts.account;

import io.callbook.contacts.contact.model.DuplicateRule;
import io.callbook.contacts.contact.model.PrimaryKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The statements on the table of accounts; each in the caller's transaction. */
final class AccountRows {
    private static final String SELECT =
            """
            select account_id, name, default_region, time_zone, primary_key_kind,
                   primary_key_detail, caller_policy, match_attributes, history_retention_days,
                   deleted_retention_days, call_retention_days, source_priority, tail_digits,
                   shared_threshold, live_lookup, live_lookup_millis, merge_rules, created_at,
                   updated_at
              from account
            """;

    private static final String FIND = SELECT + " where account_id = $1";

    // Not `for update`: writers of contacts hold a key-share lock on the account by their foreign
    // key, and wait for whoever changes the account by another lock.
    private static final String LOCK = FIND + " for no key update";

    private static final String UPDATE =
            """
            update account
               set name = $2, default_region = $3, time_zone = $4, primary_key_kind = $5,
                   primary_key_detail = $6, caller_policy = $7, match_attributes = $8,
                   history_retention_days = $9, deleted_retention_days = $10,
                   call_retention_days = $11, source_priority = $12, tail_digits = $13,
                   shared_threshold = $14, live_lookup = $15, live_lookup_millis = $16,
                   merge_rules = $17, updated_at = now()
             where account_id = $1
            """;

    private AccountRows() {}

    /** The account; null if there is none. */
    static Uni<@Nullable Account> find(SqlConnection connection, String accountId) {
        return connection.preparedQuery(FIND).execute(Tuple.of(accountId)).map(AccountRows::first);
    }

    /** The account, locked against other changes until the transaction ends; null if none. */
    static Uni<@Nullable Account> lock(SqlConnection connection, String accountId) {
        return connection.preparedQuery(LOCK).execute(Tuple.of(accountId)).map(AccountRows::first);
    }

    static Uni<Void> update(SqlConnection connection, String accountId, AccountSettings settings) {
        return connection
                .preparedQuery(UPDATE)
                .execute(values(accountId, settings))
                .replaceWithVoid();
    }

    private static Tuple values(String accountId, AccountSettings settings) {
        return Tuple.of(accountId, settings.name(), settings.defaultRegion(), settings.timeZone())
                .addValue((short) settings.primaryKey().kind().code())
                .addValue(settings.primaryKey().detail())
                .addValue((short) settings.callerPolicy().code())
                .addValue(settings.matchAttributes().toArray(String[]::new))
                .addValue(settings.retention().historyDays())
                .addValue(settings.retention().deletedDays())
                .addValue(settings.retention().callDays())
                .addValue(settings.matching().sourcePriority().toArray(String[]::new))
                .addValue(settings.matching().tailDigits())
                .addValue(settings.matching().sharedThreshold())
                .addValue((short) settings.matching().liveLookup().code())
                .addValue(settings.matching().liveLookupMillis())
                .addValue(
                        settings.mergeRules().stream()
                                .map(rule -> (short) rule.code())
                                .toArray(Short[]::new));
    }

    private static @Nullable Account first(RowSet<Row> rows) {
        for (Row row : rows) {
            return account(row);
        }
        return null;
    }

    private static Account account(Row row) {
        return new Account(
                row.getString("account_id"),
                settings(row),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant());
    }

    private static AccountSettings settings(Row row) {
        return new AccountSettings(
                row.getString("name"),
                row.getString("default_region"),
                row.getString("time_zone"),
                new PrimaryKey(
                        PrimaryKey.Kind.of(row.getInteger("primary_key_kind")).orElseThrow(),
                        row.getString("primary_key_detail")),
                CallerPolicy.of(row.getInteger("caller_policy")).orElseThrow(),
                List.of(row.getArrayOfStrings("match_attributes")),
                new Retention(
                        row.getInteger("history_retention_days"),
                        row.getInteger("deleted_retention_days"),
                        row.getInteger("call_retention_days")),
                matching(row),
                Arrays.stream(row.getArrayOfShorts("merge_rules"))
                        .map(DuplicateRule::of)
                        .map(Optional::orElseThrow)
                        .toList());
    }

    private static Matching matching(Row row) {
        return new Matching(
                List.of(row.getArrayOfStrings("source_priority")),
                row.getInteger("tail_digits"),
                row.getInteger("shared_threshold"),
                LiveLookup.of(row.getInteger("live_lookup")).orElseThrow(),
                row.getInteger("live_lookup_millis"));
    }
}
