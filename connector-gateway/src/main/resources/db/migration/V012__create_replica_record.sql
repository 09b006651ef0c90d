-- What a CRM says of one record, reduced to the fields that syncs need.
CREATE TABLE replica_record (
    account_id    text        NOT NULL,
    connection_id text        NOT NULL,
    object_type   text        NOT NULL,
    external_id   text        NOT NULL,
    -- the vendor's; the greater text (by bytes) is the newer one
    version       text COLLATE "C" NOT NULL,
    -- of everything below
    hash          text        NOT NULL,
    kind          text        NOT NULL,
    fields        jsonb,
    merged_into   text,
    reason        text,
    -- of the last change of the content, in the order of the stream's commits
    change_seq    bigint      NOT NULL,
    -- the last enumeration that came across the record
    enumeration   bigint      NOT NULL,
    updated_at    timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT replica_record__pk
        PRIMARY KEY (account_id, connection_id, object_type, external_id),
    CONSTRAINT replica_record__capture_stream_fk
        FOREIGN KEY (account_id, connection_id, object_type)
        REFERENCES capture_stream (account_id, connection_id, object_type) ON DELETE CASCADE,
    CONSTRAINT replica_record__kind_check CHECK (kind IN ('present', 'deleted', 'unreadable'))
);

CREATE INDEX replica_record__change_seq_idx
    ON replica_record (account_id, connection_id, object_type, change_seq);
