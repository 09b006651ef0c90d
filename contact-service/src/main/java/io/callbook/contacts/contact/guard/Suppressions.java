package io.callbook.contacts.contact.guard;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The list of what identified erased persons, as keyed hashes (DEL-10). */
@ApplicationScoped
public class Suppressions {
    private static final String FIND =
            "select hash from suppression where account_id = $1 and hash = any($2::bytea[])";

    private static final String ADD =
            """
            insert into suppression (account_id, hash, created_at)
            select $1, hash, now() from unnest($2::bytea[]) as added (hash) order by hash
            on conflict do nothing
            """;

    private static final String LIFT =
            "delete from suppression where account_id = $1 and hash = any($2::bytea[])";

    private final SuppressionKey key;

    Suppressions(SuppressionKey key) {
        this.key = key;
    }

    /** Those of the values that are on the list. */
    public Uni<Set<String>> among(
            SqlConnection connection, WriteRules rules, Collection<String> values) {
        if (!rules.isSuppressing() || values.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        Map<Buffer, String> byHash = HashMap.newHashMap(values.size());
        for (String value : values) {
            byHash.put(Buffer.buffer(key.hash(rules.accountId(), value)), value);
        }
        return connection
                .preparedQuery(FIND)
                .execute(tuple(rules.accountId(), byHash.keySet()))
                .map(rows -> found(rows, byHash));
    }

    private static Set<String> found(RowSet<Row> rows, Map<Buffer, String> byHash) {
        Set<String> values = new HashSet<>();
        for (Row row : rows) {
            String value = byHash.get(row.getBuffer(0).getDelegate());
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /** Puts values on the list. */
    public Uni<Void> add(SqlConnection connection, String accountId, Collection<String> values) {
        return values.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(ADD)
                        .execute(tuple(accountId, hashes(accountId, values)))
                        .replaceWithVoid();
    }

    /** Takes values off the list; tells how many were on it. */
    public Uni<Integer> lift(
            SqlConnection connection, String accountId, Collection<String> values) {
        return connection
                .preparedQuery(LIFT)
                .execute(tuple(accountId, hashes(accountId, values)))
                .map(RowSet::rowCount);
    }

    private Set<Buffer> hashes(String accountId, Collection<String> values) {
        Set<Buffer> hashes = new HashSet<>();
        values.forEach(value -> hashes.add(Buffer.buffer(key.hash(accountId, value))));
        return hashes;
    }

    private static Tuple tuple(String accountId, Collection<Buffer> hashes) {
        return Tuple.of(accountId, hashes.toArray(Buffer[]::new));
    }
}
