-- Codes of origin, kind and region_rule are the numbers of the enumerations in contact.proto.
create table contact (
    account_id           text collate "C" not null,
    contact_id           uuid             not null,
    display_name         text             not null,
    display_name_derived boolean          not null,
    given_name           text             not null,
    family_name          text             not null,
    organization         text             not null,
    origin               smallint         not null,
    created_at           timestamptz      not null,
    updated_at           timestamptz      not null,
    version              bigint           not null,
    constraint contact__pk primary key (account_id, contact_id),
    constraint contact__account_fk foreign key (account_id) references account (account_id)
);

-- "Created first" (MAT-4), and the order of lists.
create index contact__created_idx on contact (account_id, created_at, contact_id);

create table contact_phone (
    account_id  text collate "C" not null,
    contact_id  uuid             not null,
    position    integer          not null,
    raw         text             not null,
    e164        text collate "C",
    extension   text             not null,
    kind        smallint         not null,
    region_rule smallint         not null,
    constraint contact_phone__pk primary key (account_id, contact_id, position),
    constraint contact_phone__contact_fk foreign key (account_id, contact_id)
        references contact (account_id, contact_id) on delete cascade
);

create index contact_phone__e164_idx on contact_phone (account_id, e164) where e164 is not null;

create table contact_email (
    account_id text collate "C" not null,
    contact_id uuid             not null,
    position   integer          not null,
    address    text             not null,
    constraint contact_email__pk primary key (account_id, contact_id, position),
    constraint contact_email__contact_fk foreign key (account_id, contact_id)
        references contact (account_id, contact_id) on delete cascade
);

create table contact_reference (
    account_id    text collate "C" not null,
    connection_id text collate "C" not null,
    object_type   text collate "C" not null,
    external_id   text collate "C" not null,
    contact_id    uuid             not null,
    constraint contact_reference__pk
        primary key (account_id, connection_id, object_type, external_id),
    constraint contact_reference__contact_fk foreign key (account_id, contact_id)
        references contact (account_id, contact_id) on delete cascade
);

create index contact_reference__contact_idx on contact_reference (account_id, contact_id);

-- Ids of contacts that are gone; none is ever given again.
create table contact_tombstone (
    account_id text collate "C" not null,
    contact_id uuid             not null,
    deleted_at timestamptz      not null,
    constraint contact_tombstone__pk primary key (account_id, contact_id)
);
