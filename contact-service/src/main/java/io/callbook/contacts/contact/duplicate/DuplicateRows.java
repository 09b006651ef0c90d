package io.callbook.contacts.contact.duplicate;

import io.callbook.contacts.contact.model.DuplicateRule;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What contacts have in common, by index and by the thousand. */
final class DuplicateRows {
    // Values that several contacts have, from the indexes alone; whether they count comes later.
    private static final String SAME_ADDRESSES =
            """
            select address_key from contact_email
             where account_id = $1 and address_key >= $2
             group by address_key having count(*) > 1
             order by address_key
             limit $3
            """;

    private static final String SAME_NUMBERS =
            """
            select e164 from contact_phone
             where account_id = $1 and e164 >= $2
             group by e164 having count(*) > 1
             order by e164
             limit $3
            """;

    // One contact more than a group may have is enough of a shared mailbox.
    private static final String SHARED_ADDRESSES =
            """
            select w.value, '' as extension, '' as name, m.ids, w.value collate "C" > $3 as later
              from unnest($2::text[]) as w (value)
             cross join lateral (
                   select array_agg(e.contact_id) as ids
                     from (select contact_id from contact_email
                            where account_id = $1 and address_key = w.value and position = 0
                            order by contact_id
                            limit $4) as e) as m
             where cardinality(m.ids) > 1
             order by w.value collate "C"
            """;

    private static final String NAMED_NUMBERS =
            """
              from contact_phone p
              join contact c on c.account_id = p.account_id and c.contact_id = p.contact_id
             cross join lateral (
                   select regexp_replace(
                              btrim(contact_name_key(c.display_name, '', '', '')),
                              ' +', ' ', 'g') collate "C" as name) as n
             where p.account_id = $1 and n.name <> ''
               and not (c.display_name_derived and c.given_name = '' and c.family_name = '')
               and p.e164 is not null and p.kind <> 4\
            """;

    private static final String SHARED_NUMBERS =
            """
            select p.e164, p.extension collate "C" as extension, n.name,
                   (array_agg(distinct p.contact_id))[1:$6] as ids,
                   (p.e164, p.extension collate "C", n.name) > ($3, $4, $5) as later
            """
                    + NAMED_NUMBERS
                    + """
                     and p.e164 = any($2::text[])
                     group by p.e164, p.extension collate "C", n.name
                    having count(distinct p.contact_id) > 1
                     order by p.e164, p.extension collate "C", n.name
                    """;

    private static final String ADDRESSES_OF =
            """
            select address_key, '' as extension, '' as name, contact_id
              from contact_email
             where account_id = $1 and contact_id = any($2::uuid[]) and position = 0
            """;

    private static final String NUMBERS_OF =
            "select distinct p.e164, p.extension, n.name, p.contact_id\n"
                    + NAMED_NUMBERS
                    + " and p.contact_id = any($2::uuid[])";

    private static final int ENOUGH = DuplicateGroup.MAX_CONTACTS + 1;

    private final SqlConnection connection;
    private final String accountId;

    DuplicateRows(SqlConnection connection, String accountId) {
        this.connection = connection;
        this.accountId = accountId;
    }

    /** Values, from a place on, that several contacts seem to have in common; in their order. */
    Uni<List<String>> candidates(DuplicateKey from, int limit) {
        String statement =
                switch (from.rule()) {
                    case SAME_EMAIL -> SAME_ADDRESSES;
                    case SAME_NAME_AND_PHONE -> SAME_NUMBERS;
                };
        return connection
                .preparedQuery(statement)
                .execute(Tuple.of(accountId, from.value(), limit))
                .map(rows -> list(rows, row -> row.getString(0)));
    }

    /** What several contacts have in common, among values; in the order of keys. */
    Uni<List<SharedKey>> shared(DuplicateKey from, Collection<String> values) {
        if (values.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Tuple wanted = Tuple.of(accountId, values.toArray(String[]::new), from.value());
        return switch (from.rule()) {
            case SAME_EMAIL -> shared(from.rule(), SHARED_ADDRESSES, wanted.addValue(ENOUGH));
            case SAME_NAME_AND_PHONE ->
                    shared(
                            from.rule(),
                            SHARED_NUMBERS,
                            wanted.addValue(from.extension())
                                    .addValue(from.name())
                                    .addValue(ENOUGH));
        };
    }

    private Uni<List<SharedKey>> shared(DuplicateRule rule, String statement, Tuple wanted) {
        return connection
                .preparedQuery(statement)
                .execute(wanted)
                .map(rows ->
                        list(
                                rows,
                                row ->
                                        new SharedKey(
                                                key(rule, row),
                                                Arrays.asList(row.getArrayOfUUIDs(3)),
                                                row.getBoolean(4))));
    }

    /** By what a rule may connect contacts with others, and which of them has it. */
    Uni<Map<DuplicateKey, List<UUID>>> keysOf(DuplicateRule rule, Collection<UUID> contactIds) {
        String statement =
                switch (rule) {
                    case SAME_EMAIL -> ADDRESSES_OF;
                    case SAME_NAME_AND_PHONE -> NUMBERS_OF;
                };
        return connection
                .preparedQuery(statement)
                .execute(Tuple.of(accountId, contactIds.toArray(UUID[]::new)))
                .map(rows -> {
                    Map<DuplicateKey, List<UUID>> keys = new LinkedHashMap<>();
                    for (Row row : rows) {
                        keys.computeIfAbsent(key(rule, row), key -> new ArrayList<>())
                                .add(row.getUUID(3));
                    }
                    return keys;
                });
    }

    private static DuplicateKey key(DuplicateRule rule, Row row) {
        return new DuplicateKey(rule, row.getString(0), row.getString(1), row.getString(2));
    }

    private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> value) {
        List<T> all = new ArrayList<>(rows.size());
        rows.forEach(row -> all.add(value.apply(row)));
        return all;
    }
}
