package io.callbook.contacts.contact.activity;

import io.callbook.contacts.change.ChangeLog;
import io.callbook.contacts.platform.ConcurrentChange;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * Computes anew what calls say about contacts, in the transaction that changed the calls or merged
 * the contacts. Who computes the same contact at once does it one after the other: each sees what
 * the others before it wrote.
 */
public final class ContactActivity {
    private static final String ROOTS =
            """
            with recursive chain as (
                select asked.id from unnest($2::uuid[]) as asked (id)
                union
                select t.merged_into
                  from chain c
                  join contact_tombstone t
                    on t.account_id = $1 and t.contact_id = c.id and t.merged_into is not null)
            select c.id
              from chain c
             where not exists (
                       select from contact_tombstone t
                        where t.account_id = $1 and t.contact_id = c.id
                          and t.merged_into is not null)
            """;

    // Waits for whoever is about to insert the same row.
    private static final String PLACE =
            """
            insert into contact_activity (account_id, contact_id)
            select $1, placed.id from unnest($2::uuid[]) as placed (id) order by placed.id
            on conflict do nothing
            """;

    private static final String LOCK =
            """
            select contact_id from contact_activity
             where account_id = $1 and contact_id = any($2::uuid[])
             order by contact_id
               for update
            """;

    private static final String COMPUTE =
            """
            with recursive family as (
                select asked.id as root, asked.id from unnest($2::uuid[]) as asked (id)
                union
                select f.root, t.contact_id
                  from family f
                  join contact_tombstone t on t.account_id = $1 and t.merged_into = f.id),
            talked as (
                select f.root, max(latest.identified_at) as last_call_at
                  from family f
                 cross join lateral (
                       select identified_at from call
                        where account_id = $1 and counted_contact_id = f.id
                        order by identified_at desc
                        limit 1) as latest
                 group by f.root),
            latest as (
                select f.root, c.e164, c.extension, max(c.chosen_at) as chosen_at
                  from family f
                  join call c on c.account_id = $1 and c.chosen_contact_id = f.id
                 where c.e164 is not null
                 group by f.root, c.e164, c.extension),
            ranked as (
                select *, row_number() over (
                           partition by root order by chosen_at desc, e164, extension) as rank
                  from latest),
            chosen as (
                select root, array_agg(e164 order by rank) as e164,
                       array_agg(extension order by rank) as extension,
                       array_agg(chosen_at order by rank) as chosen_at
                  from ranked
                 where rank <= $3
                 group by root)
            update contact_activity a
               set last_call_at = t.last_call_at, choice_e164 = c.e164,
                   choice_extension = c.extension, choice_at = c.chosen_at
              from unnest($2::uuid[]) as asked (id)
              left join talked t on t.root = asked.id
              left join chosen c on c.root = asked.id
             where a.account_id = $1 and a.contact_id = asked.id
               and (a.last_call_at, a.choice_e164, a.choice_extension, a.choice_at)
                   is distinct from (t.last_call_at, c.e164, c.extension, c.chosen_at)
            returning a.contact_id
            """;

    private static final String DROP =
            """
            delete from contact_activity
             where account_id = $1 and contact_id = any($2::uuid[])
               and (last_call_at is null or contact_id = any($3::uuid[]))
            """;

    /** So many choices of a contact are told, the latest ones. */
    private static final int CHOICES = 50;

    private final SqlConnection connection;
    private final String accountId;

    /** In the connection's transaction. */
    public ContactActivity(SqlConnection connection, String accountId) {
        this.connection = connection;
        this.accountId = accountId;
    }

    /** Computes the contacts that these ids stand for, and tells the feed which ones changed. */
    public Uni<Void> refreshAndTell(Collection<UUID> contactIds) {
        return refresh(contactIds, List.of())
                .chain(changed -> ChangeLog.appendLiving(connection, accountId, changed));
    }

    /**
     * Computes the contacts that these ids stand for.
     *
     * @param merged ids that have just become part of others, of which nothing may be left
     * @return those that changed
     */
    public Uni<List<UUID>> refresh(Collection<UUID> contactIds, Collection<UUID> merged) {
        if (contactIds.isEmpty() && merged.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return roots(contactIds)
                .chain(roots ->
                        lock(roots, merged)
                                .chain(() -> roots(contactIds))
                                .invoke(after -> requireSame(roots, after))
                                .chain(() -> compute(roots))
                                .call(() -> drop(roots, merged)));
    }

    private Uni<Set<UUID>> roots(Collection<UUID> contactIds) {
        return connection
                .preparedQuery(ROOTS)
                .execute(values(contactIds))
                .map(rows -> new HashSet<>(ids(rows)));
    }

    private Uni<Void> lock(Set<UUID> roots, Collection<UUID> merged) {
        Set<UUID> all = new HashSet<>(roots);
        all.addAll(merged);
        return connection
                .preparedQuery(PLACE)
                .execute(values(all))
                .chain(() -> connection.preparedQuery(LOCK).execute(values(all)))
                .invoke(locked -> {
                    if (locked.size() != all.size()) {
                        throw new ConcurrentChange("What calls say of a contact ended");
                    }
                })
                .replaceWithVoid();
    }

    private static void requireSame(Set<UUID> before, Set<UUID> after) {
        if (!before.equals(after)) {
            throw new ConcurrentChange("A contact was merged or parted");
        }
    }

    private Uni<List<UUID>> compute(Set<UUID> roots) {
        return connection
                .preparedQuery(COMPUTE)
                .execute(values(roots).addInteger(CHOICES))
                .map(ContactActivity::ids);
    }

    private Uni<Void> drop(Set<UUID> roots, Collection<UUID> merged) {
        Set<UUID> all = new HashSet<>(roots);
        all.addAll(merged);
        return connection
                .preparedQuery(DROP)
                .execute(values(all).addValue(merged.toArray(UUID[]::new)))
                .replaceWithVoid();
    }

    private Tuple values(Collection<UUID> contactIds) {
        return Tuple.of(accountId, contactIds.toArray(UUID[]::new));
    }

    private static List<UUID> ids(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(row -> row.getUUID(0)).toList();
    }
}
