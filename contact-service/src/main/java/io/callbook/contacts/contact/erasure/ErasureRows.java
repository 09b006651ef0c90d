package io.callbook.contacts.contact.erasure;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The statements of an erasure. */
final class ErasureRows {
    private static final String FAMILY =
            """
            with recursive family as (
                select $2::uuid as id
                union
                select t.contact_id
                  from family f
                  join contact_tombstone t on t.account_id = $1 and t.merged_into = f.id)
            select id from family order by id
            """;

    private static final String SHARED_NUMBERS =
            """
            select distinct e164, extension from contact_phone
             where account_id = $1 and e164 = any($2::text[]) and contact_id <> all($3::uuid[])
            """;

    private static final String SHARED_ADDRESSES =
            """
            select distinct address_key from contact_email
             where account_id = $1 and address_key = any($2::text[])
               and contact_id <> all($3::uuid[])
            """;

    // That the person called, when, and what was answered may stay.
    private static final String FORGET_CALL =
            """
            update call c
               set e164 = null, extension = '', attestation = '', match_class = '',
                   selection_rule = '', reason = '', named_contact_id = null, candidate_ids = '{}',
                   candidate_count = 0, data_age_nanos = null, connection_id = null,
                   object_type = null, external_id = null, chosen_contact_id = null,
                   chosen_by = '', chosen_at = null, counted_contact_id = null, erased = true
             where c.account_id = $1\
            """;

    private static final String FORGET_CALLS_OF_NUMBERS =
            FORGET_CALL
                    + """
                     and c.e164 = any($2::text[])
                       and not exists (
                               select from contact o
                                where o.account_id = $1 and o.contact_id = c.counted_contact_id)
                       and not exists (
                               select from contact_tombstone o
                                where o.account_id = $1 and o.contact_id = c.counted_contact_id)
                    """;

    private static final List<String> FORGET =
            List.of(
                    FORGET_CALL + " and c.counted_contact_id = any($2::uuid[])",
                    "delete from contact_activity"
                            + " where account_id = $1 and contact_id = any($2::uuid[])",
                    "delete from contact where account_id = $1 and contact_id = any($2::uuid[])",
                    "delete from contact_history"
                            + " where account_id = $1 and contact_id = any($2::uuid[])",
                    // What another contact got from the person, or gave up with them.
                    "update contact_history set changes = null"
                            + " where account_id = $1 and other_contact_id = any($2::uuid[])",
                    "delete from kept_apart where account_id = $1"
                            + " and (contact_id = any($2::uuid[]) or other_id = any($2::uuid[]))",
                    "delete from former_reference"
                            + " where account_id = $1 and contact_id = any($2::uuid[])",
                    "delete from request_log"
                            + " where account_id = $1 and contact_id = any($2::uuid[])",
                    """
                    insert into contact_tombstone (account_id, contact_id, deleted_at, erased)
                    select $1, id, now(), true from unnest($2::uuid[]) as erased (id)
                    on conflict (account_id, contact_id) do update
                       set deleted_at = now(), state = null, survivor_state = null,
                           merged_into = null, erased = true
                    """);

    private final SqlConnection connection;
    private final String accountId;

    ErasureRows(SqlConnection connection, String accountId) {
        this.connection = connection;
        this.accountId = accountId;
    }

    /** A contact and all that were merged into it, directly or not. */
    Uni<List<UUID>> family(UUID contactId) {
        return connection
                .preparedQuery(FAMILY)
                .execute(Tuple.of(accountId, contactId))
                .map(rows -> {
                    List<UUID> ids = new ArrayList<>();
                    rows.forEach(row -> ids.add(row.getUUID(0)));
                    return ids;
                });
    }

    /** Those of the numbers, as number and extension, that other contacts have. */
    Uni<Set<List<String>>> sharedNumbers(Collection<String> e164, List<UUID> exceptIds) {
        return connection
                .preparedQuery(SHARED_NUMBERS)
                .execute(values(e164, exceptIds))
                .map(rows -> {
                    Set<List<String>> shared = new HashSet<>();
                    rows.forEach(row -> shared.add(List.of(row.getString(0), row.getString(1))));
                    return shared;
                });
    }

    /** Those of the addresses, in lower case, that other contacts have. */
    Uni<Set<String>> sharedAddresses(Collection<String> addresses, List<UUID> exceptIds) {
        return connection
                .preparedQuery(SHARED_ADDRESSES)
                .execute(values(addresses, exceptIds))
                .map(rows -> {
                    Set<String> shared = new HashSet<>();
                    rows.forEach(row -> shared.add(row.getString(0)));
                    return shared;
                });
    }

    private Tuple values(Collection<String> texts, List<UUID> ids) {
        return Tuple.of(accountId, texts.toArray(String[]::new), ids.toArray(UUID[]::new));
    }

    /** Forgets the numbers of calls that count for nobody else. */
    Uni<Void> forgetCalls(Collection<String> e164) {
        return connection
                .preparedQuery(FORGET_CALLS_OF_NUMBERS)
                .execute(Tuple.of(accountId, e164.toArray(String[]::new)))
                .replaceWithVoid();
    }

    /** Leaves nothing of the contacts but their ids. */
    Uni<Void> forget(List<UUID> contactIds) {
        Tuple values = Tuple.of(accountId, contactIds.toArray(UUID[]::new));
        Uni<RowSet<?>> done = Uni.createFrom().nullItem();
        for (String statement : FORGET) {
            done = done.chain(() -> connection.preparedQuery(statement).execute(values));
        }
        return done.replaceWithVoid();
    }
}
