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
    private final SqlConnection connection;
    private final String accountId;

    /** In the connection's transaction. */
    public CallWriter(SqlConnection connection, String accountId) {
        this.connection = connection;
        this.accountId = accountId;
    }

    /**
     * Keeps calls, none of them twice in the list; those that are known already only if they were
     * identified later, and with their agent's choice. From another number or record it is another
     * call, for which nobody has chosen yet: the one before is kept under an id of its own then, as
     * the choice made for it goes on to be a hint.
     *
     * @return the contacts that the calls counted or count for, before merges
     */
    public Uni<Set<UUID>> write(List<CountedCall> calls) {
        return connection
                .preparedQuery(CallStatements.INSERT)
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
                .preparedQuery(CallStatements.LOCK)
                .execute(Tuple.of(accountId, ids))
                .chain(before ->
                        connection
                                .preparedQuery(CallStatements.KEEP_CHOSEN)
                                .execute(values(known))
                                .chain(() ->
                                        connection
                                                .preparedQuery(CallStatements.REPLACE)
                                                .execute(values(known)))
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
                .preparedQuery(CallStatements.CHOOSE)
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
