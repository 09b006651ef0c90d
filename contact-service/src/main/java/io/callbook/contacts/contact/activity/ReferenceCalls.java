package io.callbook.contacts.contact.activity;

import io.callbook.contacts.contact.model.Reference;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Calls that were made from CRM records count for whichever contact has the record (MAT-14): they
 * follow it from contact to contact.
 */
public final class ReferenceCalls {
    private static final String FOLLOW =
            """
            with moved as (
                select c.call_id, c.counted_contact_id as before, r.contact_id as after
                  from unnest($2::text[], $3::text[], $4::text[])
                           as asked (connection_id, object_type, external_id)
                  join call c
                    on c.account_id = $1 and c.connection_id = asked.connection_id
                   and c.object_type = asked.object_type and c.external_id = asked.external_id
                   and c.named_contact_id is null
                  left join contact_reference r
                    on r.account_id = $1 and r.connection_id = asked.connection_id
                   and r.object_type = asked.object_type and r.external_id = asked.external_id
                 where c.chosen_contact_id is null
                   and c.counted_contact_id is distinct from r.contact_id
                 order by c.call_id
                   for update of c)
            update call c
               set counted_contact_id = m.after
              from moved m
             where c.account_id = $1 and c.call_id = m.call_id
            returning m.before, m.after
            """;

    private ReferenceCalls() {}

    /** Lets calls follow records that moved; the contacts that lost or gained calls. */
    public static Uni<Set<UUID>> follow(
            SqlConnection connection, String accountId, Collection<Reference> moved) {
        Set<Reference> distinct = Set.copyOf(moved);
        return distinct.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : connection
                        .preparedQuery(FOLLOW)
                        .execute(
                                Tuple.of(
                                        accountId,
                                        column(distinct, Reference::connectionId),
                                        column(distinct, Reference::objectType),
                                        column(distinct, Reference::externalId)))
                        .map(ReferenceCalls::touched);
    }

    private static Set<UUID> touched(RowSet<Row> rows) {
        Set<UUID> touched = new HashSet<>();
        for (Row row : rows) {
            for (int side = 0; side <= 1; side++) {
                UUID contactId = row.getUUID(side);
                if (contactId != null) {
                    touched.add(contactId);
                }
            }
        }
        return touched;
    }

    private static String[] column(
            Collection<Reference> references, Function<Reference, String> part) {
        return references.stream().map(part).toArray(String[]::new);
    }
}
