-- One execution of a sync.
CREATE TABLE sync_run (
    account_id   text        NOT NULL,
    sync_id      text        NOT NULL,
    run_id       bigint      GENERATED ALWAYS AS IDENTITY,
    kind         text        NOT NULL,
    state        text        NOT NULL,
    -- taken anew by each process that works on the run: an older one can no longer write
    token        bigint      NOT NULL DEFAULT 0,
    requested_at timestamptz NOT NULL DEFAULT now(),
    started_at   timestamptz,
    finished_at  timestamptz,
    -- tries in a row that ended early, for the back-off
    attempts     integer     NOT NULL DEFAULT 0,
    error        text,
    captured     bigint      NOT NULL DEFAULT 0,
    created      bigint      NOT NULL DEFAULT 0,
    updated      bigint      NOT NULL DEFAULT 0,
    deleted      bigint      NOT NULL DEFAULT 0,
    unchanged    bigint      NOT NULL DEFAULT 0,
    excluded     bigint      NOT NULL DEFAULT 0,
    failed       bigint      NOT NULL DEFAULT 0,
    CONSTRAINT sync_run__pk PRIMARY KEY (account_id, sync_id, run_id),
    CONSTRAINT sync_run__sync_fk FOREIGN KEY (account_id, sync_id)
        REFERENCES sync (account_id, sync_id) ON DELETE CASCADE,
    CONSTRAINT sync_run__kind_check
        CHECK (kind IN ('initial', 'incremental', 'requested', 'import')),
    CONSTRAINT sync_run__state_check
        CHECK (state IN ('queued', 'running', 'succeeded', 'failed'))
);

CREATE INDEX sync_run__open_idx ON sync_run (account_id, sync_id, run_id)
    WHERE state IN ('queued', 'running');
