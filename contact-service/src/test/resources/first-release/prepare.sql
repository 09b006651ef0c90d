-- What the first release of the service sent to the database: its own statements word for word,
-- those on one row in the form that Hibernate gave them.
prepare insert_account as
insert into account (created_at, default_region, name, time_zone, updated_at, account_id)
values ($1, $2, $3, $4, $5, $6);

prepare update_account as
update account set created_at = $1, default_region = $2, name = $3, time_zone = $4, updated_at = $5
 where account_id = $6;

prepare insert_one_contact as
insert into contact (created_at, display_name, display_name_derived, family_name, given_name,
                     organization, origin, updated_at, version, account_id, contact_id)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11);

prepare update_one_contact as
update contact set display_name = $1, display_name_derived = $2, family_name = $3, given_name = $4,
                   organization = $5, updated_at = $6, version = $7
 where account_id = $8 and contact_id = $9;

prepare insert_one_email as
insert into contact_email (account_id, contact_id, position, address) values ($1, $2, $3, $4);

prepare insert_one_phone as
insert into contact_phone (account_id, contact_id, position, e164, extension, kind, raw, region_rule)
values ($1, $2, $3, $4, $5, $6, $7, $8);

prepare insert_one_reference as
insert into contact_reference (account_id, contact_id, connection_id, external_id, object_type)
values ($1, $2, $3, $4, $5);

prepare delete_phones_of_one as
delete from contact_phone where account_id = $1 and contact_id = $2;

prepare delete_emails_of_one as
delete from contact_email where account_id = $1 and contact_id = $2;

prepare delete_references_of_one as
delete from contact_reference where account_id = $1 and contact_id = $2;

prepare delete_one_contact as
delete from contact where account_id = $1 and contact_id = $2;

prepare insert_contacts as
insert into contact
       (account_id, contact_id, display_name, display_name_derived, given_name,
        family_name, organization, origin, created_at, updated_at, version)
select $1, n.contact_id, n.display_name, n.derived, n.given_name,
       n.family_name, n.organization, n.origin, now(), now(), 1
  from unnest($2::uuid[], $3::text[], $4::boolean[], $5::text[], $6::text[],
              $7::text[], $8::smallint[])
           as n (contact_id, display_name, derived, given_name, family_name,
                 organization, origin);

prepare update_contacts as
with unchanged as (
    select c.contact_id, n.display_name, n.derived, n.given_name, n.family_name,
           n.organization
      from unnest($2::uuid[], $3::text[], $4::boolean[], $5::text[], $6::text[],
                  $7::text[], $8::bigint[])
               as n (contact_id, display_name, derived, given_name, family_name,
                     organization, version)
      join contact c
        on c.account_id = $1 and c.contact_id = n.contact_id
       and c.version = n.version
     order by c.contact_id
       for update of c)
update contact c
   set display_name = u.display_name, display_name_derived = u.derived,
       given_name = u.given_name, family_name = u.family_name,
       organization = u.organization, updated_at = now(), version = c.version + 1
  from unchanged u
 where c.account_id = $1 and c.contact_id = u.contact_id;

prepare delete_phones as
delete from contact_phone where account_id = $1 and contact_id = any($2::uuid[]);

prepare insert_phones as
insert into contact_phone
       (account_id, contact_id, position, raw, e164, extension, kind, region_rule)
select $1, p.contact_id, p.position, p.raw, p.e164, p.extension, p.kind, p.rule
  from unnest($2::uuid[], $3::integer[], $4::text[], $5::text[], $6::text[],
              $7::smallint[], $8::smallint[])
           as p (contact_id, position, raw, e164, extension, kind, rule);

prepare delete_emails as
delete from contact_email where account_id = $1 and contact_id = any($2::uuid[]);

prepare insert_emails as
insert into contact_email (account_id, contact_id, position, address)
select $1, e.contact_id, e.position, e.address
  from unnest($2::uuid[], $3::integer[], $4::text[])
           as e (contact_id, position, address);

prepare add_references as
insert into contact_reference
       (account_id, connection_id, object_type, external_id, contact_id)
select $1, added.connection_id, added.object_type, added.external_id, added.contact_id
  from unnest($2::text[], $3::text[], $4::text[], $5::uuid[])
           as added (connection_id, object_type, external_id, contact_id)
 order by added.connection_id collate "C", added.object_type collate "C",
          added.external_id collate "C"
on conflict do nothing;

prepare lock_contacts as
select contact_id from contact
 where account_id = $1 and contact_id = any($2::uuid[])
 order by contact_id
   for update;

prepare remove_references as
delete from contact_reference r
 using unnest($2::text[], $3::text[], $4::text[])
           as removed (connection_id, object_type, external_id)
 where r.account_id = $1
   and r.connection_id = removed.connection_id
   and r.object_type = removed.object_type
   and r.external_id = removed.external_id;

prepare touch as
update contact set updated_at = now(), version = version + 1
 where account_id = $1 and contact_id = any($2::uuid[]);

prepare delete_contacts as
delete from contact where account_id = $1 and contact_id = any($2::uuid[]);

prepare bury as
insert into contact_tombstone (account_id, contact_id, deleted_at)
select $1, unnest($2::uuid[]), now();

prepare append as
insert into contact_change (account_id, transaction_id, contact_id, changed_at)
select $1, pg_current_xact_id(), changed.contact_id, now()
  from unnest($2::uuid[]) with ordinality as changed (contact_id, place)
 order by changed.place;

prepare claim_request as
insert into request_log (account_id, request_id, fingerprint, contact_id, created_at)
values ($1, $2, $3, cast($4 as uuid), now())
on conflict do nothing;

prepare trim_feed as
with oldest as (
    select transaction_id, sequence, changed_at
      from contact_change
     where account_id = $1
       and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
     order by transaction_id, sequence
     limit 5000),
trimmed as (
    delete from contact_change c
     using oldest o
     where c.account_id = $1
       and c.transaction_id = o.transaction_id and c.sequence = o.sequence
       and o.changed_at < now() - make_interval(secs => $2)
    returning c.transaction_id, c.sequence)
insert into contact_change_horizon as h (account_id, transaction_id, sequence)
select $1, transaction_id, sequence
  from trimmed
 order by transaction_id desc, sequence desc
 limit 1
on conflict (account_id) do update
   set transaction_id = excluded.transaction_id, sequence = excluded.sequence
 where (h.transaction_id, h.sequence) < (excluded.transaction_id, excluded.sequence);

prepare trim_requests as
delete from request_log
 where account_id = $1 and created_at < now() - make_interval(secs => $2);

prepare read_contacts as
select c.account_id, c.contact_id, c.display_name, c.display_name_derived, c.given_name,
       c.family_name, c.organization, c.origin, c.created_at,
       c.updated_at, c.version, p.raw, p.e164, p.extension, p.kind, p.region_rule,
       e.address, r.connection_id, r.object_type, r.external_id
  from contact c
  left join lateral (
       select array_agg(raw) as raw, array_agg(e164) as e164,
              array_agg(extension) as extension, array_agg(kind) as kind,
              array_agg(region_rule) as region_rule
         from (select raw, e164, extension, kind, region_rule
                 from contact_phone
                where account_id = c.account_id and contact_id = c.contact_id
                order by position) as phones) as p on true
  left join lateral (
       select array_agg(address) as address
         from (select address
                 from contact_email
                where account_id = c.account_id and contact_id = c.contact_id
                order by position) as emails) as e on true
  left join lateral (
       select array_agg(connection_id) as connection_id,
              array_agg(object_type) as object_type,
              array_agg(external_id) as external_id
         from (select connection_id, object_type, external_id
                 from contact_reference
                where account_id = c.account_id and contact_id = c.contact_id
                order by connection_id, object_type, external_id) as refs
       ) as r on true
 where c.account_id = $1 and c.contact_id > $2 order by c.contact_id limit $3;
