-- One line of a run's log: what became of a record.
CREATE TABLE sync_event (
    account_id  text        NOT NULL,
    sync_id     text        NOT NULL,
    event_id    bigint      GENERATED ALWAYS AS IDENTITY,
    run_id      bigint      NOT NULL,
    object_type text        NOT NULL,
    external_id text        NOT NULL,
    outcome     text        NOT NULL,
    contact_id  text,
    -- names of the contact's fields that were written; never values
    fields      jsonb       NOT NULL,
    reason_code text,
    reason      text,
    remedy      text,
    occurred_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT sync_event__pk PRIMARY KEY (account_id, sync_id, event_id),
    CONSTRAINT sync_event__sync_fk FOREIGN KEY (account_id, sync_id)
        REFERENCES sync (account_id, sync_id) ON DELETE CASCADE
);

CREATE INDEX sync_event__outcome_idx ON sync_event (account_id, sync_id, outcome, event_id);
