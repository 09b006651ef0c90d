package io.callbook.gateway.imports;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Reads and writes the rows of imports and their results. */
@Singleton
final class RowRepository {
    private final Jdbi jdbi;

    RowRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Adds rows that were read, in the caller's transaction. */
    void add(Handle handle, ImportFile file, Collection<ImportRow> rows) {
        PreparedBatch batch = handle.prepareBatch(INSERT);
        rows.forEach(row -> bind(batch, file, row).add());
        batch.execute();
    }

    /** Writes results, in the caller's transaction. */
    void settle(Handle handle, ImportFile file, Collection<ImportRow> rows) {
        PreparedBatch batch = handle.prepareBatch(SETTLE);
        rows.forEach(row -> bind(batch, file, row).add());
        batch.execute();
    }

    /** The first rows without a result. */
    List<ImportRow> waiting(ImportFile file, int limit) {
        return jdbi.withHandle(handle ->
                handle.createQuery(WAITING)
                        .bind("account", file.accountId())
                        .bind("import", file.importId())
                        .bind("limit", limit)
                        .map((rows, _) -> row(rows))
                        .list());
    }

    /** A page of rows after one of them, in the order of the file. */
    List<ImportRow> list(ImportFile file, long after, int limit) {
        return jdbi.withHandle(handle ->
                handle.createQuery(LIST)
                        .bind("account", file.accountId())
                        .bind("import", file.importId())
                        .bind("after", after)
                        .bind("limit", limit)
                        .map((rows, _) -> row(rows))
                        .list());
    }

    private static PreparedBatch bind(PreparedBatch batch, ImportFile file, ImportRow row) {
        return batch.bind("account", file.accountId())
                .bind("import", file.importId())
                .bind("row", row.number())
                .bind("id", row.externalId().orElse(null))
                .bind("outcome", row.outcome().map(RowRepository::name).orElse(null))
                .bind("contact", row.contactId().orElse(null))
                .bind("reason", row.reason().orElse(null));
    }

    private static ImportRow row(ResultSet rows) throws SQLException {
        return new ImportRow(
                rows.getLong("row_number"),
                Optional.ofNullable(rows.getString("external_id")),
                Optional.ofNullable(rows.getString("outcome"))
                        .map(name -> RowOutcome.valueOf(name.toUpperCase(Locale.ROOT))),
                Optional.ofNullable(rows.getString("contact_id")),
                Optional.ofNullable(rows.getString("reason")));
    }

    private static String name(RowOutcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private static final String INSERT =
            """
            INSERT INTO import_row (account_id, import_id, row_number, external_id, outcome,
                contact_id, reason)
            VALUES (:account, :import, :row, :id, :outcome, :contact, :reason)
            """;

    private static final String SETTLE =
            """
            UPDATE import_row SET outcome = :outcome, contact_id = :contact, reason = :reason
            WHERE account_id = :account AND import_id = :import AND row_number = :row
            """;

    private static final String WAITING =
            """
            SELECT * FROM import_row
            WHERE account_id = :account AND import_id = :import AND outcome IS NULL
            ORDER BY row_number LIMIT :limit
            """;

    private static final String LIST =
            """
            SELECT * FROM import_row
            WHERE account_id = :account AND import_id = :import AND row_number > :after
            ORDER BY row_number LIMIT :limit
            """;
}
