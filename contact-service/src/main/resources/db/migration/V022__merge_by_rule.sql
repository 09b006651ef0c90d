-- By which rules the account's contacts are merged by themselves: numbers of MergeRule in
-- account_service.proto. None, so that nothing is merged unless somebody asks for it.
set local lock_timeout = '20s';

alter table account add column merge_rules smallint[] not null default '{}';

-- Contacts that were merged once, and parted again: no rule brings them together. Each pair once,
-- the lower id first. No foreign keys: the pair outlives both contacts' merges and deletions.
create table kept_apart (
    account_id text collate "C" not null,
    contact_id uuid             not null,
    other_id   uuid             not null,
    constraint kept_apart__pk primary key (account_id, contact_id, other_id)
);
call callbook_protect('kept_apart');

-- For forgetting erased contacts.
create index kept_apart__other_idx on kept_apart (account_id, other_id);

-- Those that were parted before there was this table, as far as the history goes back.
insert into kept_apart (account_id, contact_id, other_id)
select h.account_id, least(h.contact_id, h.other_contact_id),
       greatest(h.contact_id, h.other_contact_id)
  from contact_history h
 where h.operation = 8 and h.other_contact_id is not null
   and not exists (
           select from contact_tombstone t
            where t.account_id = h.account_id and t.erased
              and t.contact_id in (h.contact_id, h.other_contact_id))
on conflict do nothing;
