-- Companies and other bodies that contacts belong to; contact.organization_id names one.
create table organization (
    account_id      text collate "C" not null,
    organization_id uuid             not null,
    name            text             not null,
    -- The name as names are compared: made by the service, the same in every locale.
    name_key        text collate "C" not null,
    -- ISO 3166-1 alpha-2; empty if unknown.
    region          text             not null,
    domains         text[]           not null,
    created_at      timestamptz      not null,
    updated_at      timestamptz      not null,
    version         bigint           not null,
    constraint organization__pk primary key (account_id, organization_id),
    constraint organization__name_uk unique (account_id, name_key),
    constraint organization__account_fk foreign key (account_id) references account (account_id)
);
call callbook_protect('organization');

-- Codes of kind and region_rule are the numbers of the enumerations in contact.proto.
create table organization_phone (
    account_id      text collate "C" not null,
    organization_id uuid             not null,
    position        integer          not null,
    raw             text             not null,
    e164            text collate "C",
    extension       text             not null,
    kind            smallint         not null,
    region_rule     smallint         not null,
    constraint organization_phone__pk primary key (account_id, organization_id, position),
    constraint organization_phone__organization_fk foreign key (account_id, organization_id)
        references organization (account_id, organization_id) on delete cascade
);
create index organization_phone__e164_idx
    on organization_phone (account_id, e164) where e164 is not null;
call callbook_protect('organization_phone');

create table organization_reference (
    account_id      text collate "C" not null,
    connection_id   text collate "C" not null,
    object_type     text collate "C" not null,
    external_id     text collate "C" not null,
    organization_id uuid             not null,
    alias           boolean          not null,
    constraint organization_reference__pk
        primary key (account_id, connection_id, object_type, external_id),
    constraint organization_reference__organization_fk foreign key (account_id, organization_id)
        references organization (account_id, organization_id) on delete cascade
);
create index organization_reference__organization_idx
    on organization_reference (account_id, organization_id);
call callbook_protect('organization_reference');
