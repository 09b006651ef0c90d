package io.callbook.contacts.call.store;

import io.callbook.contacts.contact.model.Reference;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes calls, many at once. In the order of their ids, so that no two writers wait in a ring. */
public final class CallWriter {
    private static final String GIVEN =
            """
              from unnest($2::text[], $3::timestamptz[], $4::text[], $5::text[], $6::text[],
                          $7::text[], $8::text[], $9::text[], $10::text[], $11::uuid[],
                          $12::text[], $13::integer[], $14::bigint[], $15::boolean[], $16::text[],
                          $17::text[], $18::text[], $19::uuid[], $20::boolean[])
                       as n (call_id, identified_at, e164, extension, attestation, outcome,
                             match_class, selection_rule, reason, named_contact_id, candidate_ids,
                             candidate_count, data_age_nanos, degraded, connection_id, object_type,
                             external_id, counted_contact_id, erased)
            """;

    private static final String INSERT =
            """
            insert into call
                   (account_id, call_id, identified_at, e164, extension, attestation, outcome,
                    match_class, selection_rule, reason, named_contact_id, candidate_ids,
                    candidate_count, data_age_nanos, degraded, connection_id, object_type,
                    external_id, counted_contact_id, erased)
            select $1, n.call_id, n.identified_at, n.e164, n.extension, n.attestation, n.outcome,
                   n.match_class, n.selection_rule, n.reason, n.named_contact_id,
                   string_to_array(n.candidate_ids, ',')::uuid[], n.candidate_count,
                   n.data_age_nanos, n.degraded, n.connection_id, n.object_type, n.external_id,
                   n.counted_contact_id, n.erased
            %s
             order by n.call_id collate "C"
            on conflict do nothing
            returning call_id
            """
                    .formatted(GIVEN);

    private static final String LOCK =
            """
            select call_id, counted_contact_id from call
             where account_id = $1 and call_id = any($2::text[])
             order by call_id
               for update
            """;

    private static final String REPLACE =
            """
            update call c
               set identified_at = n.identified_at, e164 = n.e164, extension = n.extension,
                   attestation = n.attestation, outcome = n.outcome,
                   match_class = n.match_class, selection_rule = n.selection_rule,
                   reason = n.reason, named_contact_id = n.named_contact_id,
                   candidate_ids = string_to_array(n.candidate_ids, ',')::uuid[],
                   candidate_count = n.candidate_count, data_age_nanos = n.data_age_nanos,
                   degraded = n.degraded, connection_id = n.connection_id,
                   object_type = n.object_type, external_id = n.external_id,
                   counted_contact_id = coalesce(c.chosen_contact_id, n.counted_contact_id),
                   erased = n.erased
            %s
             where c.account_id = $1 and c.call_id = n.call_id
               and c.identified_at < n.identified_at and not c.erased
            returning c.call_id, c.counted_contact_id
            """
                    .formatted(GIVEN);

    private static final String CHOOSE =
            """
            update call
               set chosen_contact_id = $3, chosen_by = $4, chosen_at = clock_timestamp(),
                   counted_contact_id = $3
             where account_id = $1 and call_id = $2
            """;

    private final SqlConnection connection;
    private final String accountId;

    /** In the connection's transaction. */
    public CallWriter(SqlConnection connection, String accountId) {
        this.connection = connection;
        this.accountId = accountId;
    }

    /**
     * Keeps calls, none of them twice in the list; those that are known already only if they were
     * identified later, and with their agent's choice.
     *
     * @return the contacts that the calls counted or count for, before merges
     */
    public Uni<Set<UUID>> write(List<CountedCall> calls) {
        return connection
                .preparedQuery(INSERT)
                .execute(values(calls))
                .chain(rows -> {
                    Set<String> inserted = new HashSet<>();
                    rows.forEach(row -> inserted.add(row.getString(0)));
                    Set<UUID> counted = counted(calls, inserted);
                    return replace(calls, inserted)
                            .map(replaced -> {
                                counted.addAll(replaced);
                                return counted;
                            });
                });
    }

    private static Set<UUID> counted(List<CountedCall> calls, Set<String> inserted) {
        return calls.stream()
                .filter(call -> inserted.contains(call.call().callId()))
                .map(CountedCall::countedId)
                .filter(id -> id != null)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Uni<Set<UUID>> replace(List<CountedCall> calls, Set<String> inserted) {
        List<CountedCall> known =
                calls.stream()
                        .filter(call -> !inserted.contains(call.call().callId()))
                        .sorted(Comparator.comparing(call -> call.call().callId()))
                        .toList();
        if (known.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        String[] ids = known.stream().map(call -> call.call().callId()).toArray(String[]::new);
        return connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(accountId, ids))
                .chain(before ->
                        connection
                                .preparedQuery(REPLACE)
                                .execute(values(known))
                                .map(after -> touched(before, after)));
    }

    private static Set<UUID> touched(RowSet<Row> before, RowSet<Row> after) {
        Map<String, UUID> counted = new HashMap<>();
        before.forEach(row -> counted.put(row.getString(0), row.getUUID(1)));
        Set<UUID> touched = new HashSet<>();
        for (Row row : after) {
            touched.add(counted.get(row.getString(0)));
            touched.add(row.getUUID(1));
        }
        touched.remove(null);
        return touched;
    }

    /** Notes an agent's choice; the call must be locked. */
    public Uni<Void> choose(String callId, UUID contactId, String agent) {
        return connection
                .preparedQuery(CHOOSE)
                .execute(Tuple.of(accountId, callId, contactId, agent))
                .replaceWithVoid();
    }

    private Tuple values(List<CountedCall> calls) {
        return Tuple.of(accountId, texts(calls, Call::callId))
                .addValue(
                        column(
                                calls,
                                call -> call.identifiedAt().atOffset(ZoneOffset.UTC),
                                OffsetDateTime[]::new))
                .addValue(texts(calls, call -> nullIfEmpty(call.caller().e164())))
                .addValue(texts(calls, call -> call.caller().extension()))
                .addValue(texts(calls, call -> call.caller().attestation()))
                .addValue(texts(calls, call -> call.answer().outcome()))
                .addValue(texts(calls, call -> call.answer().matchClass()))
                .addValue(texts(calls, call -> call.answer().selectionRule()))
                .addValue(texts(calls, call -> call.answer().reason()))
                .addValue(column(calls, call -> call.answer().contactId(), UUID[]::new))
                .addValue(texts(calls, CallWriter::candidates))
                .addValue(column(calls, call -> call.answer().candidateCount(), Integer[]::new))
                .addValue(column(calls, CallWriter::dataAgeNanos, Long[]::new))
                .addValue(column(calls, call -> call.answer().degraded(), Boolean[]::new))
                .addValue(texts(calls, call -> part(call, Reference::connectionId)))
                .addValue(texts(calls, call -> part(call, Reference::objectType)))
                .addValue(texts(calls, call -> part(call, Reference::externalId)))
                .addValue(calls.stream().map(CountedCall::countedId).toArray(UUID[]::new))
                .addValue(calls.stream().map(CountedCall::isErased).toArray(Boolean[]::new));
    }

    private static String candidates(Call call) {
        return call.answer().candidateIds().stream()
                .map(UUID::toString)
                .collect(Collectors.joining(","));
    }

    private static @Nullable Long dataAgeNanos(Call call) {
        return call.answer().dataAge() == null ? null : call.answer().dataAge().toNanos();
    }

    private static @Nullable String part(Call call, Function<Reference, String> part) {
        return call.reference() == null ? null : part.apply(call.reference());
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String[] texts(
            List<CountedCall> calls, Function<Call, @Nullable String> value) {
        return column(calls, value, String[]::new);
    }

    private static <T> T[] column(
            List<CountedCall> calls,
            Function<Call, ? extends @Nullable T> value,
            java.util.function.IntFunction<T[]> array) {
        return calls.stream().map(CountedCall::call).map(value).toArray(array);
    }
}
