-- A configured flow from the object types of one connection into the account's contacts.
CREATE TABLE sync (
    account_id     text        NOT NULL,
    sync_id        text        NOT NULL,
    name           text        NOT NULL,
    connection_id  text        NOT NULL,
    -- polled: runs again and again; import: runs once for each file
    kind           text        NOT NULL,
    config         jsonb       NOT NULL,
    -- counts the edits: a change makes everything be decided again
    config_version bigint      NOT NULL DEFAULT 1,
    state          text        NOT NULL,
    error          text,
    created_at     timestamptz NOT NULL DEFAULT now(),
    updated_at     timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT sync__pk PRIMARY KEY (account_id, sync_id),
    CONSTRAINT sync__connection_fk FOREIGN KEY (account_id, connection_id)
        REFERENCES connection (account_id, connection_id),
    CONSTRAINT sync__kind_check CHECK (kind IN ('polled', 'import')),
    CONSTRAINT sync__state_check CHECK (state IN ('draft', 'initial', 'active', 'paused', 'errors'))
);

CREATE INDEX sync__account_id_connection_id_idx ON sync (account_id, connection_id);
