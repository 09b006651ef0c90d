-- The feed by days: what is older than the retention goes as a whole partition, and nobody who
-- writes or reads waits for that. Statements of the previous version work as they are.
set local lock_timeout = '20s';
set local timezone = 'UTC';

alter table contact_change rename to contact_change_before;
alter table contact_change_before rename constraint contact_change__pk to contact_change_before__pk;

create table contact_change (
    account_id     text collate "C" not null,
    transaction_id xid8             not null,
    sequence       bigint           not null generated always as identity,
    contact_id     uuid             not null,
    changed_at     timestamptz      not null,
    constraint contact_change__pk primary key (account_id, transaction_id, sequence, changed_at)
) partition by range (changed_at);
call callbook_protect('contact_change');

-- A net for days that nobody made a partition for; housekeeping empties it.
create table contact_change_default (
    like contact_change,
    constraint contact_change_default__pk
        primary key (account_id, transaction_id, sequence, changed_at)
);
alter table contact_change_default enable row level security;
alter table contact_change attach partition contact_change_default default;

create trigger contact_change__notify
    after insert on contact_change
    referencing new table as added
    for each statement execute function contact_change_notify();

-- Makes the partition of a day (UTC), with what the net caught of it. The runtime role has no
-- rights on partitions, only on the table.
create function contact_change_add_day(day date) returns void language plpgsql
    set timezone = 'UTC' set search_path = pg_catalog, public, pg_temp as $$
declare
    part text := to_char(day, '"contact_change_"YYYYMMDD');
begin
    execute format(
        'create table public.%I (like public.contact_change, constraint %I '
        'primary key (account_id, transaction_id, sequence, changed_at))', part, part || '__pk');
    execute format('alter table public.%I enable row level security', part);
    execute format(
        'with caught as (delete from contact_change_default '
        'where changed_at >= %L and changed_at < %L returning *) '
        'insert into public.%I select * from caught',
        day::timestamptz, (day + 1)::timestamptz, part);
    execute format(
        'alter table contact_change attach partition public.%I for values from (%L) to (%L)',
        part, day::timestamptz, (day + 1)::timestamptz);
end
$$;
revoke execute on function contact_change_add_day from public;

-- Makes the partitions of today, of some days to come, and of whatever the net caught. Returns
-- how many were missing. Rather fails with lock_not_available than makes others wait.
create function contact_change_extend(days_ahead integer) returns integer language plpgsql
    security definer
    set timezone = 'UTC' set search_path = pg_catalog, public, pg_temp
    set lock_timeout = '100ms' as $$
declare
    missing date;
    made    integer := 0;
begin
    if days_ahead not between 1 and 60 then
        raise exception 'days_ahead must be 1 to 60';
    end if;
    if not pg_try_advisory_xact_lock(hashtext('contact_change')) then
        return 0;
    end if;
    for missing in
        select day
          from (select current_date + ahead as day from generate_series(0, days_ahead) as ahead
                union
                select changed_at::date from contact_change_default) as wanted
         where to_regclass(to_char(day, '"public.contact_change_"YYYYMMDD')) is null
         order by day
    loop
        perform contact_change_add_day(missing);
        made := made + 1;
    end loop;
    return made;
end
$$;
revoke execute on function contact_change_extend from public;
grant execute on function contact_change_extend to callbook_store;

-- Drops the oldest partition if all of it is older than the retention and settled, and remembers
-- for each account how far that was. Returns its name, or null if there is nothing to drop. Rather
-- fails with lock_not_available than makes others wait.
create function contact_change_drop_oldest(retention interval) returns text language plpgsql
    security definer
    set timezone = 'UTC' set search_path = pg_catalog, public, pg_temp
    set lock_timeout = '100ms' as $$
declare
    oldest    text;
    unsettled boolean;
begin
    if retention < interval '1 day' then
        raise exception 'the feed is kept for at least one day';
    end if;
    if not pg_try_advisory_xact_lock(hashtext('contact_change')) then
        return null;
    end if;
    select c.relname into oldest
      from pg_inherits i
      join pg_class c on c.oid = i.inhrelid
     where i.inhparent = 'public.contact_change'::regclass
       and c.relname ~ '^contact_change_[0-9]{8}$'
       and (to_date(right(c.relname, 8), 'YYYYMMDD') + 1)::timestamptz <= now() - retention
     order by c.relname
     limit 1;
    if oldest is null then
        return null;
    end if;
    -- Nobody writes this old; readers go on reading.
    execute format('lock table public.%I in share mode', oldest);
    execute format(
        'select exists (select from public.%I '
        'where transaction_id >= pg_snapshot_xmin(pg_current_snapshot()))', oldest)
       into unsettled;
    if unsettled then
        return null;
    end if;
    execute format(
        'insert into contact_change_horizon as h (account_id, transaction_id, sequence) '
        'select distinct on (account_id) account_id, transaction_id, sequence from public.%I '
        'order by account_id, transaction_id desc, sequence desc '
        'on conflict (account_id) do update '
        'set transaction_id = excluded.transaction_id, sequence = excluded.sequence '
        'where (h.transaction_id, h.sequence) < (excluded.transaction_id, excluded.sequence)',
        oldest);
    execute format('drop table public.%I', oldest);
    return oldest;
end
$$;
revoke execute on function contact_change_drop_oldest from public;
grant execute on function contact_change_drop_oldest to callbook_store;

-- What the log holds already becomes its first partition, up to the end of today.
do $$
declare
    today date := clock_timestamp()::date;
    part  text := to_char(today, '"contact_change_"YYYYMMDD');
begin
    if exists (select from contact_change_before) then
        perform setval(
            pg_get_serial_sequence('contact_change', 'sequence'),
            (select max(sequence) from contact_change_before));
        drop trigger contact_change__notify on contact_change_before;
        drop policy own_account on contact_change_before;
        revoke all on contact_change_before from callbook_store;
        alter table contact_change_before
            alter column sequence drop identity,
            drop constraint contact_change_before__pk;
        execute format('alter table contact_change_before rename to %I', part);
        execute format(
            'alter table %I add constraint %I '
            'primary key (account_id, transaction_id, sequence, changed_at)', part, part || '__pk');
        execute format(
            'alter table contact_change attach partition %I for values from (minvalue) to (%L)',
            part, (today + 1)::timestamptz);
    else
        drop table contact_change_before;
    end if;
end
$$;

select contact_change_extend(7);
