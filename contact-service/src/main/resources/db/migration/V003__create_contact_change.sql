-- The feed. Sequence order is not commit order: readers take only rows of transactions below
-- pg_snapshot_xmin(pg_current_snapshot()), by (transaction id, sequence), and so skip nothing.
create table contact_change (
    account_id     text collate "C" not null,
    transaction_id xid8             not null,
    sequence       bigint           not null generated always as identity,
    contact_id     uuid             not null,
    changed_at     timestamptz      not null,
    constraint contact_change__pk primary key (account_id, transaction_id, sequence)
);

-- How far an account's feed was trimmed: a position before this one is too old.
create table contact_change_horizon (
    account_id     text collate "C" not null,
    transaction_id xid8             not null,
    sequence       bigint           not null,
    constraint contact_change_horizon__pk primary key (account_id)
);

create function contact_change_notify() returns trigger language plpgsql as $$
begin
    perform pg_notify('contact_change', account_id)
       from (select distinct account_id from added) as accounts;
    return null;
end
$$;

create trigger contact_change__notify
    after insert on contact_change
    referencing new table as added
    for each statement execute function contact_change_notify();
