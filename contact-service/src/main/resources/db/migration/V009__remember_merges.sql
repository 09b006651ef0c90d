-- What a merge's survivor said before it: by this the merge is taken back (DEL-9).
alter table contact_tombstone add column survivor_state jsonb;
