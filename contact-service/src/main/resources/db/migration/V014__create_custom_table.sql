-- What accounts declare: their tables, and in the row `Contact` the attributes of their contacts.
create table custom_table (
    account_id text collate "C" not null,
    table_code text collate "C" not null,
    name       text             not null,
    -- Empty for `Contact`.
    key_field  text             not null,
    -- An array of objects: name, type (the number in field.proto), required, label, options.
    fields     jsonb            not null,
    version    bigint           not null,
    created_at timestamptz      not null,
    updated_at timestamptz      not null,
    constraint custom_table__pk primary key (account_id, table_code),
    constraint custom_table__account_fk foreign key (account_id) references account (account_id)
);

-- Codes differ by more than case.
create unique index custom_table__code_idx on custom_table (account_id, lower(table_code));

call callbook_protect('custom_table');
