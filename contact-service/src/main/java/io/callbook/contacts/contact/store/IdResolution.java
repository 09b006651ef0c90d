package io.callbook.contacts.contact.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells what became of ids, along chains of merges (DEL-9). */
public final class IdResolution {
    private static final String RESOLVE =
            """
            with recursive chain as (
                select asked.id as asked, asked.id as id
                  from unnest($2::uuid[]) as asked (id)
                union
                select c.asked, t.merged_into
                  from chain c
                  join contact_tombstone t
                    on t.account_id = $1 and t.contact_id = c.id and t.merged_into is not null)
            select c.asked, c.id, own.deleted_at, own.erased, own.merged_into is not null as merged,
                   exists (
                       select from contact where account_id = $1 and contact_id = c.id) as alive
              from chain c
              left join contact_tombstone own
                on own.account_id = $1 and own.contact_id = c.asked
             where not exists (
                       select from contact_tombstone t
                        where t.account_id = $1 and t.contact_id = c.id
                          and t.merged_into is not null)
            """;

    private IdResolution() {}

    /** What became of a contact. */
    public enum State {
        /** It exists. */
        CURRENT,
        /** It was merged into another. */
        MERGED,
        /** It was deleted. */
        DELETED,
        /** The person was erased. */
        ERASED,
        /** There never was one. */
        UNKNOWN
    }

    /**
     * What became of an id.
     *
     * @param state of its own contact
     * @param lastId the id itself, or that at the end of its chain of merges
     * @param isAlive whether the contact of that id exists
     * @param endedAt when its own contact ended; null if it exists or never did
     */
    public record Resolved(State state, UUID lastId, boolean isAlive, @Nullable Instant endedAt) {
        /** The contact that the id stands for now. */
        public Optional<UUID> current() {
            return isAlive ? Optional.of(lastId) : Optional.empty();
        }
    }

    /** One answer for each id. */
    public static Uni<Map<UUID, Resolved>> of(
            SqlClient client, String accountId, Collection<UUID> contactIds) {
        return contactIds.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : client.preparedQuery(RESOLVE)
                        .execute(Tuple.of(accountId, contactIds.toArray(UUID[]::new)))
                        .map(IdResolution::byId);
    }

    private static Map<UUID, Resolved> byId(RowSet<Row> rows) {
        Map<UUID, Resolved> resolved = HashMap.newHashMap(rows.size());
        for (Row row : rows) {
            OffsetDateTime endedAt = row.getOffsetDateTime("deleted_at");
            resolved.put(
                    row.getUUID("asked"),
                    new Resolved(
                            state(row, endedAt != null),
                            row.getUUID("id"),
                            row.getBoolean("alive"),
                            endedAt == null ? null : endedAt.toInstant()));
        }
        return resolved;
    }

    private static State state(Row row, boolean ended) {
        if (!ended) {
            return row.getBoolean("alive") ? State.CURRENT : State.UNKNOWN;
        }
        if (row.getBoolean("erased")) {
            return State.ERASED;
        }
        return row.getBoolean("merged") ? State.MERGED : State.DELETED;
    }
}
