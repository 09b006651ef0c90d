-- A file that is taken in once.
CREATE TABLE import_file (
    account_id    text        NOT NULL,
    import_id     bigint      GENERATED ALWAYS AS IDENTITY,
    -- the connection and the sync by which its rows are known
    source        text        NOT NULL,
    file_name     text        NOT NULL,
    options       jsonb       NOT NULL,
    state         text        NOT NULL,
    -- whether its reading has begun from the first row
    opened        boolean     NOT NULL DEFAULT false,
    size          bigint      NOT NULL DEFAULT 0,
    rows_total    bigint      NOT NULL DEFAULT 0,
    rows_read     bigint      NOT NULL DEFAULT 0,
    created       bigint      NOT NULL DEFAULT 0,
    updated       bigint      NOT NULL DEFAULT 0,
    unchanged     bigint      NOT NULL DEFAULT 0,
    rejected      bigint      NOT NULL DEFAULT 0,
    error         text,
    created_at    timestamptz NOT NULL DEFAULT now(),
    finished_at   timestamptz,
    CONSTRAINT import_file__pk PRIMARY KEY (account_id, import_id),
    CONSTRAINT import_file__state_check
        CHECK (state IN ('uploading', 'queued', 'running', 'succeeded', 'failed'))
);

CREATE INDEX import_file__open_idx ON import_file (account_id, source, import_id)
    WHERE state IN ('uploading', 'queued', 'running');

-- The bytes of a file, until it is taken in.
CREATE TABLE import_chunk (
    account_id text   NOT NULL,
    import_id  bigint NOT NULL,
    -- the position of the first byte
    position   bigint NOT NULL,
    content    bytea  NOT NULL,
    CONSTRAINT import_chunk__pk PRIMARY KEY (account_id, import_id, position),
    CONSTRAINT import_chunk__import_file_fk FOREIGN KEY (account_id, import_id)
        REFERENCES import_file (account_id, import_id) ON DELETE CASCADE
);

-- What became of each row.
CREATE TABLE import_row (
    account_id  text   NOT NULL,
    import_id   bigint NOT NULL,
    -- as a spreadsheet counts: the header is row 1
    row_number  bigint NOT NULL,
    -- null: the row has no id that could be read
    external_id text,
    -- null: not decided yet
    outcome     text,
    contact_id  text,
    reason      text,
    CONSTRAINT import_row__pk PRIMARY KEY (account_id, import_id, row_number),
    CONSTRAINT import_row__import_file_fk FOREIGN KEY (account_id, import_id)
        REFERENCES import_file (account_id, import_id) ON DELETE CASCADE,
    CONSTRAINT import_row__outcome_check
        CHECK (outcome IN ('created', 'updated', 'unchanged', 'rejected'))
);

CREATE INDEX import_row__open_idx ON import_row (account_id, import_id, row_number)
    WHERE outcome IS NULL;
