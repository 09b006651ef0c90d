package io.callbook.gateway.capture;

/** The statements of {@link StreamRepository} that are longer than a line. */
final class StreamSql {
    static final String OF_STREAM =
            " WHERE account_id = :account AND connection_id = :connection"
                    + " AND object_type = :type";

    static final String TAKE =
            """
            UPDATE capture_stream
            SET holder = :holder, held_until = now() + make_interval(secs => :seconds),
                token = token + 1
            WHERE account_id = :account AND connection_id = :connection AND object_type = :type
                AND (holder = :holder OR held_until IS NULL OR held_until < now())
            """;

    static final String WIDEN =
            """
            UPDATE capture_stream
            SET fields = CAST(:fields AS jsonb), cursor = '', phase = 'enumerating',
                enumeration = enumeration + 1, captured = 0, caught_up_at = NULL
            WHERE account_id = :account AND connection_id = :connection AND object_type = :type
            RETURNING *
            """;

    static final String SAVE =
            """
            UPDATE capture_stream
            SET cursor = :cursor, phase = :phase, enumeration = :enumeration,
                captured = :captured, estimated_total = :estimatedTotal,
                change_seq = :changeSeq, caught_up_at = :caughtUpAt,
                held_until = now() + make_interval(secs => :seconds)
            WHERE account_id = :account AND connection_id = :connection AND object_type = :type
            """;

    private StreamSql() {}
}
