-- What the complete contact says. Everything has a default, so that the previous version of the
-- service can go on writing beside this schema.

-- Lower case without accents, words parted by spaces, for finding names; the same in every locale.
create function contact_name_key(text, text, text, text) returns text
    language sql immutable parallel safe
    return case
        when octet_length($1 || $2 || $3 || $4) = char_length($1 || $2 || $3 || $4)
            then translate(
                lower(' ' || $1 || ' ' || $2 || ' ' || $3 || ' ' || $4),
                '-''/.,;:()&"', '           ')
        else translate(
            replace(
                regexp_replace(
                    normalize(lower(' ' || $1 || ' ' || $2 || ' ' || $3 || ' ' || $4), NFKD),
                    '[\u0300-\u036f]+', '', 'g'),
                'ß', 'ss'),
            '-''/.,;:()&"’øłđı', '            oldi')
    end;

alter table contact
    add column owner           text  not null default '',
    add column organization_id uuid,
    -- Addresses, tags, attributes and consents as JSON; null if there are none of them.
    add column details         jsonb,
    add column name_key        text collate "C" not null
        generated always as (
            contact_name_key(display_name, given_name, family_name, organization)) stored;

alter table contact_email
    add column address_key text collate "C" not null
        generated always as (lower(address)) stored;
create index contact_email__address_idx
    on contact_email (account_id, address_key, contact_id);

alter table contact_reference
    add column alias boolean not null default false;

-- By what else contacts are listed: the tags (kind 1), the attributes (2) and the owner (3).
create table contact_label (
    account_id text collate "C" not null,
    kind       smallint         not null,
    name       text collate "C" not null,
    value      text collate "C" not null,
    contact_id uuid             not null,
    constraint contact_label__pk primary key (account_id, kind, name, value, contact_id),
    constraint contact_label__contact_fk foreign key (account_id, contact_id)
        references contact (account_id, contact_id) on delete cascade
);
create index contact_label__contact_idx on contact_label (account_id, contact_id);
call callbook_protect('contact_label');

create index contact__organization_idx on contact (account_id, organization_id, contact_id)
    where organization_id is not null;

-- The primary key of the account's contacts, if it is not their id (PRJ-1).
create table contact_key (
    account_id text collate "C" not null,
    key_value  text collate "C" not null,
    contact_id uuid             not null,
    constraint contact_key__pk primary key (account_id, key_value),
    constraint contact_key__contact_fk foreign key (account_id, contact_id)
        references contact (account_id, contact_id) on delete cascade
);
create unique index contact_key__contact_idx on contact_key (account_id, contact_id);
call callbook_protect('contact_key');

alter table account
    add column primary_key_kind       smallint not null default 1,
    -- The attribute's name or the connection's id; empty for the other kinds.
    add column primary_key_detail     text     not null default '',
    add column caller_policy          smallint not null default 1,
    add column match_attributes       text[]   not null default '{}',
    add column history_retention_days integer  not null default 0,
    add column deleted_retention_days integer  not null default 0;
