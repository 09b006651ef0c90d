-- Lists walk these indexes from where the page before ended.
create index contact_phone__number_idx on contact_phone (account_id, e164, contact_id)
    where e164 is not null;
drop index contact_phone__e164_idx;
