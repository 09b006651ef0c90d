-- The pair of a CRM record and a contact that a sync keeps in step, and how it stands.
CREATE TABLE link (
    account_id   text        NOT NULL,
    sync_id      text        NOT NULL,
    object_type  text        NOT NULL,
    external_id  text        NOT NULL,
    contact_id   text,
    state        text        NOT NULL,
    reason_code  text,
    reason       text,
    remedy       text,
    -- the contact's mapped values as last written
    last_synced  jsonb,
    -- failing: how often tried, and when next
    attempts     integer     NOT NULL DEFAULT 0,
    next_try_at  timestamptz,
    updated_at   timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT link__pk PRIMARY KEY (account_id, sync_id, object_type, external_id),
    CONSTRAINT link__sync_fk FOREIGN KEY (account_id, sync_id)
        REFERENCES sync (account_id, sync_id) ON DELETE CASCADE,
    CONSTRAINT link__state_check
        CHECK (state IN ('in_sync', 'excluded', 'failing', 'deleted'))
);

CREATE INDEX link__failing_idx
    ON link (account_id, sync_id, object_type, external_id) WHERE state = 'failing';

-- How far a sync has decided and applied the changes of one object type of its replica.
CREATE TABLE plan_cursor (
    account_id     text   NOT NULL,
    sync_id        text   NOT NULL,
    object_type    text   NOT NULL,
    change_seq     bigint NOT NULL DEFAULT 0,
    config_version bigint NOT NULL,
    applied        bigint NOT NULL DEFAULT 0,
    CONSTRAINT plan_cursor__pk PRIMARY KEY (account_id, sync_id, object_type),
    CONSTRAINT plan_cursor__sync_fk FOREIGN KEY (account_id, sync_id)
        REFERENCES sync (account_id, sync_id) ON DELETE CASCADE
);
