package io.callbook.gateway.imports;

/** The statements of {@link ImportRepository} that are longer than a line. */
final class ImportSql {
    static final String OF_IMPORT = " WHERE account_id = :account AND import_id = :import";

    static final String INSERT =
            """
            INSERT INTO import_file (account_id, source, file_name, options, state)
            VALUES (:account, :source, :fileName, CAST(:options AS jsonb), 'uploading')
            RETURNING import_id
            """;

    static final String READ =
            """
            UPDATE import_file
            SET rows_read = rows_read + :rows, rejected = rejected + :rejected,
                rows_total = GREATEST(:total, rows_read + :rows)
            WHERE account_id = :account AND import_id = :import
            """;

    static final String DONE =
            """
            UPDATE import_file
            SET created = created + :created, updated = updated + :updated,
                unchanged = unchanged + :unchanged, rejected = rejected + :rejected
            WHERE account_id = :account AND import_id = :import
            """;

    static final String FINISH =
            """
            UPDATE import_file
            SET state = :state, error = :error, finished_at = now(),
                rows_total = CASE WHEN :state = 'succeeded' THEN rows_read ELSE rows_total END
            WHERE account_id = :account AND import_id = :import
            """;

    static final String FORGET =
            """
            DELETE FROM import_file
            WHERE account_id = :account
                AND (finished_at < now() - make_interval(secs => :seconds)
                    OR (state = 'uploading' AND created_at < now() - interval '1 day'))
            """;

    private ImportSql() {}
}
