-- A transaction that notifies holds one lock of the whole database from before its commit until it
-- is on the disk: all writers commit one after the other. Who announces its changes itself, after
-- the commit, says so; everybody else, such as the previous release, is announced as before.
create or replace function contact_change_notify() returns trigger language plpgsql as $$
begin
    if current_setting('callbook.announced_later', true) is distinct from 'yes' then
        perform pg_notify('contact_change', account_id)
           from (select distinct account_id from added) as accounts;
    end if;
    return null;
end
$$;
