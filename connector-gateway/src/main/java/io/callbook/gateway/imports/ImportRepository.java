package io.callbook.gateway.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Reads and writes imports. */
@RegisterForReflection(targets = {ImportOptions.class})
@Singleton
final class ImportRepository {
    private final Jdbi jdbi;
    private final ObjectMapper json;

    ImportRepository(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    Optional<ImportFile> find(String accountId, long importId) {
        return jdbi.withHandle(handle ->
                bind(
                                handle.createQuery(
                                        "SELECT * FROM import_file" + ImportSql.OF_IMPORT),
                                accountId,
                                importId)
                        .map((rows, _) -> file(rows))
                        .findOne());
    }

    /** The oldest import of a source that is not over. */
    Optional<ImportFile> findOpen(String accountId, String source) {
        return jdbi.withHandle(handle ->
                handle.createQuery(
                                "SELECT * FROM import_file WHERE account_id = :account"
                                        + " AND source = :source"
                                        + " AND state IN ('queued', 'running')"
                                        + " ORDER BY import_id LIMIT 1")
                        .bind("account", accountId)
                        .bind("source", source)
                        .map((rows, _) -> file(rows))
                        .findOne());
    }

    /** Begins an upload. */
    long insert(String accountId, String source, String fileName, ImportOptions options) {
        return jdbi.withHandle(handle ->
                handle.createQuery(ImportSql.INSERT)
                        .bind("account", accountId)
                        .bind("source", source)
                        .bind("fileName", fileName)
                        .bind("options", write(options))
                        .mapTo(Long.class)
                        .one());
    }

    /** The upload is complete and makes sense. */
    void queue(Handle handle, String accountId, long importId, ImportOptions options) {
        bind(
                        handle.createUpdate(
                                "UPDATE import_file SET state = 'queued',"
                                        + " options = CAST(:options AS jsonb)"
                                        + ImportSql.OF_IMPORT),
                        accountId,
                        importId)
                .bind("options", write(options))
                .execute();
    }

    /** Reading has begun from the first row. */
    void opened(ImportFile file) {
        jdbi.useHandle(handle ->
                bind(
                                handle.createUpdate(
                                        "UPDATE import_file SET state = 'running',"
                                                + " opened = true"
                                                + ImportSql.OF_IMPORT),
                                file.accountId(),
                                file.importId())
                        .execute());
    }

    /** Rows were read, in the caller's transaction. */
    void read(Handle handle, ImportFile file, long rows, long rejected, long estimatedTotal) {
        bind(handle.createUpdate(ImportSql.READ), file.accountId(), file.importId())
                .bind("rows", rows)
                .bind("rejected", rejected)
                .bind("total", estimatedTotal)
                .execute();
    }

    /** Rows have their results, in the caller's transaction. */
    void done(Handle handle, ImportFile file, ImportCounts more) {
        bind(handle.createUpdate(ImportSql.DONE), file.accountId(), file.importId())
                .bind("created", more.created())
                .bind("updated", more.updated())
                .bind("unchanged", more.unchanged())
                .bind("rejected", more.rejected())
                .execute();
    }

    /** Every row has its result; the bytes are not needed any more. */
    void succeed(ImportFile file) {
        finish(file, ImportState.SUCCEEDED, null);
    }

    /** The file cannot be taken in. */
    void fail(ImportFile file, String error) {
        finish(file, ImportState.FAILED, error);
    }

    /** Takes back an upload that makes no sense. */
    void delete(String accountId, long importId) {
        jdbi.useHandle(handle ->
                bind(
                                handle.createUpdate(
                                        "DELETE FROM import_file" + ImportSql.OF_IMPORT),
                                accountId,
                                importId)
                        .execute());
    }

    /** Forgets old imports of an account, and uploads that were broken off. */
    void forget(String accountId, Duration keep) {
        jdbi.useHandle(handle ->
                handle.createUpdate(ImportSql.FORGET)
                        .bind("account", accountId)
                        .bind("seconds", keep.toSeconds())
                        .execute());
    }

    private void finish(ImportFile file, ImportState state, @Nullable String error) {
        jdbi.useTransaction(handle -> {
            bind(handle.createUpdate(ImportSql.FINISH), file.accountId(), file.importId())
                    .bind("state", state.name().toLowerCase(Locale.ROOT))
                    .bind("error", error)
                    .execute();
            bind(
                            handle.createUpdate("DELETE FROM import_chunk" + ImportSql.OF_IMPORT),
                            file.accountId(),
                            file.importId())
                    .execute();
        });
    }

    private static <S extends SqlStatement<S>> S bind(
            S statement, String accountId, long importId) {
        return statement.bind("account", accountId).bind("import", importId);
    }

    private ImportFile file(ResultSet rows) throws SQLException {
        return new ImportFile(
                rows.getString("account_id"),
                rows.getLong("import_id"),
                rows.getString("source"),
                rows.getString("file_name"),
                read(rows.getString("options")),
                ImportState.valueOf(rows.getString("state").toUpperCase(Locale.ROOT)),
                rows.getBoolean("opened"),
                new ImportCounts(
                        rows.getLong("rows_total"),
                        rows.getLong("rows_read"),
                        rows.getLong("created"),
                        rows.getLong("updated"),
                        rows.getLong("unchanged"),
                        rows.getLong("rejected")),
                Optional.ofNullable(rows.getString("error")),
                rows.getObject("created_at", OffsetDateTime.class).toInstant(),
                finishedAt(rows));
    }

    private static Optional<Instant> finishedAt(ResultSet rows) throws SQLException {
        return Optional.ofNullable(rows.getObject("finished_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    private String write(ImportOptions options) {
        try {
            return json.writeValueAsString(options);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Options can always be written as JSON", e);
        }
    }

    private ImportOptions read(String options) {
        try {
            return json.readValue(options, ImportOptions.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An import's options are no JSON", e);
        }
    }
}
