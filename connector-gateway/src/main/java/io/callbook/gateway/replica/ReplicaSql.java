package io.callbook.gateway.replica;

/** The statements of {@link ReplicaRepository} that are longer than a line. */
final class ReplicaSql {
    static final String OF_STREAM =
            " WHERE account_id = :account AND connection_id = :connection"
                    + " AND object_type = :type";

    static final String UPSERT =
            """
            INSERT INTO replica_record (account_id, connection_id, object_type, external_id,
                version, hash, kind, fields, merged_into, reason, change_seq, enumeration)
            VALUES (:account, :connection, :type, :id, :version, :hash, :kind,
                CAST(:fields AS jsonb), :mergedInto, :reason, :seq, :enumeration)
            ON CONFLICT (account_id, connection_id, object_type, external_id) DO UPDATE SET
                version = EXCLUDED.version, hash = EXCLUDED.hash, kind = EXCLUDED.kind,
                fields = EXCLUDED.fields, merged_into = EXCLUDED.merged_into,
                reason = EXCLUDED.reason, change_seq = EXCLUDED.change_seq,
                enumeration = EXCLUDED.enumeration, updated_at = now()
            """;

    static final String TOUCH =
            """
            UPDATE replica_record
            SET version = GREATEST(version, :version), enumeration = :enumeration
            WHERE account_id = :account AND connection_id = :connection
                AND object_type = :type AND external_id = :id
                AND (version < :version OR enumeration <> :enumeration)
            """;

    /** The version is emptied: whatever the CRM says of the record later is newer. */
    static final String SWEEP =
            """
            WITH gone AS (
                SELECT external_id, row_number() OVER (ORDER BY change_seq) AS place
                FROM replica_record
                WHERE account_id = :account AND connection_id = :connection
                    AND object_type = :type AND enumeration < :enumeration
                    AND kind <> 'deleted')
            UPDATE replica_record r
            SET kind = 'deleted', fields = NULL, reason = NULL, version = '',
                hash = 'swept', change_seq = :seq + gone.place, updated_at = now()
            FROM gone
            WHERE r.account_id = :account AND r.connection_id = :connection
                AND r.object_type = :type AND r.external_id = gone.external_id
            """;

    private ReplicaSql() {}
}
