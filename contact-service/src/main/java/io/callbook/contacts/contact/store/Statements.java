package io.callbook.contacts.contact.store;

import io.callbook.contacts.platform.ConcurrentChange;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The statements of one transaction on one account's rows; its id is their first parameter. */
final class Statements {
    private final SqlConnection connection;
    private final String accountId;

    Statements(SqlConnection connection, String accountId) {
        this.connection = connection;
        this.accountId = accountId;
    }

    SqlConnection connection() {
        return connection;
    }

    String accountId() {
        return accountId;
    }

    /**
     * Sends statements one behind the other without waiting for answers between; the database runs
     * them in this order. Of several failures the first one counts.
     */
    static Uni<Void> inOrder(List<Uni<Void>> statements) {
        return Uni.combine().all().unis(statements).discardItems();
    }

    Uni<Void> execute(String statement, Tuple values) {
        return connection.preparedQuery(statement).execute(values).replaceWithVoid();
    }

    /** Fails the transaction, to be tried again, if fewer rows were written. */
    Uni<Void> executeOnAll(String statement, Tuple values, int expected, String otherwise) {
        return connection
                .preparedQuery(statement)
                .execute(values)
                .invoke(rows -> {
                    if (rows.rowCount() != expected) {
                        throw new ConcurrentChange(otherwise);
                    }
                })
                .replaceWithVoid();
    }

    Tuple ids(Collection<UUID> contactIds) {
        return Tuple.of(accountId, contactIds.toArray(UUID[]::new));
    }

    <T> Tuple ids(List<T> rows, Function<T, UUID> id) {
        return Tuple.of(accountId, rows.stream().map(id).toArray(UUID[]::new));
    }

    static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    static <T> Short[] codes(List<T> rows, Function<T, Integer> code) {
        return rows.stream().map(row -> code.apply(row).shortValue()).toArray(Short[]::new);
    }

    static <T> Long[] numbers(List<T> rows, Function<T, Long> value) {
        return rows.stream().map(value).toArray(Long[]::new);
    }

    static <T> @Nullable UUID[] uuids(List<T> rows, Function<T, @Nullable UUID> value) {
        return rows.stream().map(value).toArray(UUID[]::new);
    }
}
