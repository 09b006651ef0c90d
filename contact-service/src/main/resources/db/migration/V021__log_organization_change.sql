-- The feed tells changes of organizations too: they stand in the log beside those of contacts.
-- Versions that know nothing of them read such a row as the deletion of a contact that nobody has.
set local lock_timeout = '20s';

-- Whose change: 0 a contact's, 1 an organization's; contact_id is then the organization's id.
-- Readers leave out kinds that they do not know.
alter table contact_change add column kind smallint not null default 0;

-- A trigger, so that the changes that the previous version makes are told as well. Whatever changes
-- of an organization changes its row, at least the version.
create function organization_log_change() returns trigger language plpgsql as $$
begin
    insert into contact_change (account_id, transaction_id, contact_id, kind, changed_at)
    values (coalesce(new.account_id, old.account_id), pg_current_xact_id(),
            coalesce(new.organization_id, old.organization_id), 1, now());
    return null;
end
$$;

create trigger organization__log_change
    after insert or update or delete on organization
    for each row execute function organization_log_change();
