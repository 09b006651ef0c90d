-- The records of custom tables. A record's key is the value of its table's key field.
create table table_record (
    account_id   text collate "C" not null,
    table_code   text collate "C" not null,
    record_key   text collate "C" not null,
    -- By field name: each value as text, in the one form of its type.
    field_values jsonb            not null,
    version      bigint           not null,
    created_at   timestamptz      not null,
    updated_at   timestamptz      not null,
    constraint table_record__pk primary key (account_id, table_code, record_key),
    constraint table_record__table_fk foreign key (account_id, table_code)
        references custom_table (account_id, table_code)
);

call callbook_protect('table_record');
