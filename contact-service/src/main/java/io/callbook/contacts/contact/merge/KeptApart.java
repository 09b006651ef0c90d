package io.callbook.contacts.contact.merge;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.UUID;

/** Contacts that were merged once, and parted again: no rule brings them together. */
public final class KeptApart {
    private static final String REMEMBER =
            """
            insert into kept_apart (account_id, contact_id, other_id)
            values ($1, least($2::uuid, $3::uuid), greatest($2::uuid, $3::uuid))
            on conflict do nothing
            """;

    // A contact stands for all that were merged into it: it must not meet those either from which
    // one of them was parted.
    private static final String IS_ANY =
            """
            with recursive family as (
                select id, id as root from unnest($2::uuid[]) as asked (id)
                union
                select t.contact_id, f.root
                  from family f
                  join contact_tombstone t on t.account_id = $1 and t.merged_into = f.id)
            select exists (
                select from family f
                  join kept_apart k on k.account_id = $1 and k.contact_id = f.id
                  join family o on o.id = k.other_id
                 where o.root <> f.root)
            """;

    private KeptApart() {}

    /** Remembers two contacts that are parted now. */
    static Uni<Void> remember(
            SqlConnection connection, String accountId, UUID contactId, UUID otherId) {
        return connection
                .preparedQuery(REMEMBER)
                .execute(Tuple.of(accountId, contactId, otherId))
                .replaceWithVoid();
    }

    /** Whether merging contacts would bring two together that were parted. */
    public static Uni<Boolean> isAnyOf(
            SqlConnection connection, String accountId, Collection<UUID> contactIds) {
        return connection
                .preparedQuery(IS_ANY)
                .execute(Tuple.of(accountId, contactIds.toArray(UUID[]::new)))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }
}
