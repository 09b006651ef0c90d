-- Calls as they were identified, and whom the agents chose. No foreign keys: a call may name a
-- contact that is created later, and it outlives the contact.
create table call (
    account_id         text collate "C" not null,
    call_id            text collate "C" not null,
    identified_at      timestamptz      not null,
    -- Null if the number could not be dialled, or if it is not to be known any more.
    e164               text collate "C",
    extension          text collate "C" not null,
    attestation        text             not null,
    outcome            text             not null,
    match_class        text             not null,
    selection_rule     text             not null,
    reason             text             not null,
    named_contact_id   uuid,
    candidate_ids      uuid[]           not null,
    candidate_count    integer          not null,
    data_age_nanos     bigint,
    degraded           boolean          not null,
    -- The record from which the call was made; all three or none.
    connection_id      text collate "C",
    object_type        text collate "C",
    external_id        text collate "C",
    chosen_contact_id  uuid,
    chosen_by          text             not null default '',
    chosen_at          timestamptz,
    -- Whom the call counts for, before merges: the chosen contact, else the named one, else the one
    -- that has the record.
    counted_contact_id uuid,
    -- Whether the person was erased: then only the id, the time and the outcome are left.
    erased             boolean          not null,
    constraint call__pk primary key (account_id, call_id)
);
call callbook_protect('call');

-- Lists, the latest first: all, of a number, of a contact. The first serves the retention too.
create index call__identified_idx on call (account_id, identified_at, call_id);
create index call__number_idx on call (account_id, e164, identified_at, call_id)
    where e164 is not null;
create index call__counted_idx on call (account_id, counted_contact_id, identified_at, call_id)
    where counted_contact_id is not null;
-- The choices of a contact.
create index call__chosen_idx on call (account_id, chosen_contact_id, e164, extension, chosen_at)
    where chosen_contact_id is not null;
-- Calls that wait for the contact of their record, or follow it.
create index call__reference_idx on call (account_id, connection_id, object_type, external_id)
    where connection_id is not null and named_contact_id is null;

-- What calls say about contacts: nothing but what can be computed from them at any time. A row for
-- each contact with calls, by the id at the end of its merges; the contact need not exist (yet).
create table contact_activity (
    account_id       text collate "C" not null,
    contact_id       uuid             not null,
    last_call_at     timestamptz,
    -- The latest choice of each number, the latest first; null if there is none.
    choice_e164      text[],
    choice_extension text[],
    choice_at        timestamptz[],
    constraint contact_activity__pk primary key (account_id, contact_id)
);
call callbook_protect('contact_activity');

alter table account
    add column call_retention_days integer  not null default 0,
    add column source_priority     text[]   not null default '{}',
    add column tail_digits         integer  not null default 0,
    add column shared_threshold    integer  not null default 10,
    add column live_lookup         smallint not null default 1,
    add column live_lookup_millis  integer  not null default 1500;
