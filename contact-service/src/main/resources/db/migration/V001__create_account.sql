-- Text that is an identifier is compared byte by byte (collate "C"): the same order everywhere.
create table account (
    account_id     text collate "C" not null,
    name           text             not null,
    default_region text             not null,
    time_zone      text             not null,
    created_at     timestamptz      not null,
    updated_at     timestamptz      not null,
    constraint account__pk primary key (account_id)
);
