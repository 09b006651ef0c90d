-- Row-level security under every table: the service's statements run as a role that sees only the
-- rows of the account that their transaction named. Tables stay with the user who migrates, whom
-- no policy binds: so the previous version of the service goes on working beside this one.
do $$
begin
    if not exists (select from pg_roles where rolname = 'callbook_store') then
        create role callbook_store nologin;
    end if;
    if not pg_has_role(current_user, 'callbook_store', 'set') then
        execute format('grant callbook_store to %I', current_user);
    end if;
exception
    when insufficient_privilege then
        raise exception 'The database user % may not create the role callbook_store', current_user
            using hint = format(
                'As an administrator: create role callbook_store nologin; '
                'grant callbook_store to %I;', current_user);
end
$$;

grant usage on schema public to callbook_store;

-- Every migration that creates a table calls this for it; a test finds those that forget.
create procedure callbook_protect(protected regclass) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', protected);
    execute format(
        'create policy own_account on %s to callbook_store '
        'using (account_id = current_setting(''callbook.account_id'', true))', protected);
    execute format('grant select, insert, update, delete on %s to callbook_store', protected);
end
$$;

call callbook_protect('account');
call callbook_protect('contact');
call callbook_protect('contact_phone');
call callbook_protect('contact_email');
call callbook_protect('contact_reference');
call callbook_protect('contact_tombstone');
call callbook_protect('contact_change');
call callbook_protect('contact_change_horizon');
call callbook_protect('request_log');

-- Operators list accounts, and housekeeping walks over them; no other table has this.
create policy all_accounts on account for select to callbook_store
    using (current_setting('callbook.account_id', true) = '*');
