-- Where the reading of one object type of one connection stands. It serves every sync of the
-- connection (CAP-10).
CREATE TABLE capture_stream (
    account_id      text        NOT NULL,
    connection_id   text        NOT NULL,
    object_type     text        NOT NULL,
    -- the connector's own; empty: from the start
    cursor          text        NOT NULL DEFAULT '',
    -- the fields that are read; one more makes everything be read again
    fields          jsonb       NOT NULL DEFAULT '[]',
    -- counts the enumerations from the start
    enumeration     bigint      NOT NULL DEFAULT 1,
    -- enumerating until the first time that nothing more was there, then following
    phase           text        NOT NULL DEFAULT 'enumerating',
    -- records read in this enumeration
    captured        bigint      NOT NULL DEFAULT 0,
    estimated_total bigint,
    -- the last change sequence given to a record of the replica
    change_seq      bigint      NOT NULL DEFAULT 0,
    -- the sync that reads now, and until when others leave it alone
    holder          text,
    held_until      timestamptz,
    -- taken anew by each reader: whoever holds an older one can no longer write
    token           bigint      NOT NULL DEFAULT 0,
    -- everything that the source had at this time was read
    caught_up_at    timestamptz,
    CONSTRAINT capture_stream__pk PRIMARY KEY (account_id, connection_id, object_type),
    CONSTRAINT capture_stream__connection_fk FOREIGN KEY (account_id, connection_id)
        REFERENCES connection (account_id, connection_id) ON DELETE CASCADE,
    CONSTRAINT capture_stream__phase_check CHECK (phase IN ('enumerating', 'following'))
);
