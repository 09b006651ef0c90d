package io.callbook.contacts.table;

import io.callbook.contacts.account.AccountDirectory;
import io.callbook.contacts.platform.RequestKey;
import io.callbook.contacts.platform.RequestLog;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Declares, reads, changes and deletes tables. */
@ApplicationScoped
public class Tables {
    private final AccountDirectory accounts;

    /** Works in transactions of the account. */
    public Tables(AccountDirectory accounts) {
        this.accounts = accounts;
    }

    /** Declares a table, or answers with it if the request is repeated. */
    public Uni<CustomTable> create(
            String accountId, String code, TableDeclaration declaration, RequestKey key) {
        TableFailures.requireNone(TableRules.checkNew(code, declaration));
        if (TableRules.isOfContacts(code)) {
            return Uni.createFrom().failure(TableFailures.exists(code));
        }
        return accounts.run(
                accountId,
                connection ->
                        RequestLog.claim(connection, accountId, key, null)
                                .chain(earlier ->
                                        earlier.isPresent()
                                                ? Uni.createFrom().voidItem()
                                                : insert(connection, accountId, code, declaration))
                                .chain(() -> new TableRows(connection, accountId).get(code)));
    }

    private static Uni<Void> insert(
            SqlConnection connection, String accountId, String code, TableDeclaration declaration) {
        return new TableRows(connection, accountId)
                .insert(code, declaration)
                .invoke(created -> {
                    if (!created) {
                        throw TableFailures.exists(code);
                    }
                })
                .replaceWithVoid();
    }

    /** One table. */
    public Uni<CustomTable> get(String accountId, String code) {
        return accounts.read(
                accountId, connection -> new TableRows(connection, accountId).get(code));
    }

    /** The tables after a code, by code. */
    public Uni<List<CustomTable>> list(String accountId, String after, int limit) {
        return accounts.read(
                accountId, connection -> new TableRows(connection, accountId).after(after, limit));
    }

    /** Changes a declaration compatibly, unless the request is repeated. */
    public Uni<CustomTable> update(TableUpdate update, RequestKey key) {
        String accountId = update.accountId();
        return accounts.run(
                accountId,
                connection ->
                        RequestLog.claim(connection, accountId, key, null)
                                .chain(earlier ->
                                        earlier.isPresent()
                                                ? Uni.createFrom().voidItem()
                                                : update(connection, update))
                                .chain(() ->
                                        new TableRows(connection, accountId).get(update.code())));
    }

    private static Uni<Void> update(SqlConnection connection, TableUpdate update) {
        TableRows tables = new TableRows(connection, update.accountId());
        return tables.getForChange(update.code())
                .invoke(table -> requireVersion(table, update.version()))
                .map(update::on)
                .chain(change -> write(connection, tables, change));
    }

    private static Uni<Void> write(
            SqlConnection connection, TableRows tables, DeclarationChange change) {
        TableFailures.requireNone(TableRules.check(change.after()));
        TableFailures.requireNone(change.faults());
        if (change.changesNothing()) {
            return Uni.createFrom().voidItem();
        }
        RecordRows records = new RecordRows(connection, change.table());
        return (change.asksForRecords() ? records.exist() : Uni.createFrom().item(false))
                .invoke(exist -> requireCompatible(change, exist))
                .chain(() -> records.fill(change.backfill()))
                .chain(() -> tables.update(change.table().code(), change.after()));
    }

    /**
     * Deletes a table, unless the request is repeated.
     *
     * @param withRecords whether one with records is deleted too
     * @param version that the declaration must have; 0 for any
     */
    public Uni<Void> delete(
            String accountId, String code, boolean withRecords, long version, RequestKey key) {
        return accounts.run(
                accountId,
                connection ->
                        RequestLog.claim(connection, accountId, key, null)
                                .chain(earlier ->
                                        earlier.isPresent()
                                                ? Uni.createFrom().voidItem()
                                                : new TableRows(connection, accountId)
                                                        .getForChange(code)
                                                        .invoke(t -> requireVersion(t, version))
                                                        .chain(table ->
                                                                delete(
                                                                        connection,
                                                                        table,
                                                                        withRecords))));
    }

    private static Uni<Void> delete(
            SqlConnection connection, CustomTable table, boolean withRecords) {
        if (table.isOfContacts()) {
            throw TableFailures.incompatible(
                    table, List.of("every account has it: it cannot be deleted"));
        }
        RecordRows records = new RecordRows(connection, table);
        Uni<Void> emptied =
                withRecords
                        ? records.deleteAll()
                        : records.exist()
                                .invoke(exist -> requireEmpty(table, exist))
                                .replaceWithVoid();
        return emptied.chain(
                () -> new TableRows(connection, table.accountId()).delete(table.code()));
    }

    private static void requireEmpty(CustomTable table, boolean hasRecords) {
        if (hasRecords) {
            throw TableFailures.incompatible(
                    table, List.of("it has records: delete them first, or set delete_records"));
        }
    }

    private static void requireCompatible(DeclarationChange change, boolean hasRecords) {
        List<String> problems = change.problems(hasRecords);
        if (!problems.isEmpty()) {
            throw TableFailures.incompatible(change.table(), problems);
        }
    }

    private static void requireVersion(CustomTable table, long version) {
        if (version != 0 && version != table.version()) {
            throw TableFailures.versionConflict(table);
        }
    }

    /**
     * A change that is asked for.
     *
     * @param version that the declaration must have; 0 for any
     * @param change of the declaration
     * @param valuesForExisting what existing records get in added fields, by name
     */
    public record TableUpdate(
            String accountId,
            String code,
            long version,
            UnaryOperator<TableDeclaration> change,
            Map<String, String> valuesForExisting) {
        /** Copies the values. */
        public TableUpdate {
            valuesForExisting = Map.copyOf(valuesForExisting);
        }

        DeclarationChange on(CustomTable table) {
            return new DeclarationChange(
                    table, change.apply(table.declaration()), valuesForExisting);
        }
    }
}
