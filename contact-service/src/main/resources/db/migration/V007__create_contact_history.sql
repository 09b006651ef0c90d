-- Who changed what, why and when (LOG-5). The changes of a creation are not written: they are
-- what the contact said before its next change.
create table contact_history (
    account_id       text collate "C" not null,
    contact_id       uuid             not null,
    version          bigint           not null,
    changed_at       timestamptz      not null,
    operation        smallint         not null,
    actor            text             not null,
    source           text             not null,
    reason           text             not null,
    other_contact_id uuid,
    -- By field: the value before and the value after.
    changes          jsonb,
    constraint contact_history__pk primary key (account_id, contact_id, version)
);
call callbook_protect('contact_history');

-- What an id that is no contact any more stands for, and what brings it back.
alter table contact_tombstone
    add column version     bigint not null default 0,
    -- The contact as it was; null once it cannot be brought back.
    add column state       jsonb,
    add column merged_into uuid,
    add column erased      boolean not null default false;
create index contact_tombstone__merged_idx on contact_tombstone (account_id, merged_into)
    where merged_into is not null;

-- The records of deleted contacts: if one is seen again its contact comes back (DEL-6).
create table former_reference (
    account_id    text collate "C" not null,
    connection_id text collate "C" not null,
    object_type   text collate "C" not null,
    external_id   text collate "C" not null,
    contact_id    uuid             not null,
    constraint former_reference__pk
        primary key (account_id, connection_id, object_type, external_id)
);
create index former_reference__contact_idx on former_reference (account_id, contact_id);
call callbook_protect('former_reference');

-- Keyed hashes of what identified erased persons (DEL-10); the key is not in the database.
create table suppression (
    account_id text collate "C" not null,
    hash       bytea            not null,
    created_at timestamptz      not null,
    constraint suppression__pk primary key (account_id, hash)
);
call callbook_protect('suppression');
