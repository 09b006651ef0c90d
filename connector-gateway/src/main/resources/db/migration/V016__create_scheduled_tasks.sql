-- The table of db-scheduler, as the library defines it; its keys are its own.
CREATE TABLE scheduled_tasks (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    state                text,
    CONSTRAINT scheduled_tasks__pk PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX scheduled_tasks__execution_time_idx ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks__last_heartbeat_idx ON scheduled_tasks (last_heartbeat);
