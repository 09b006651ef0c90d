-- The accounts' own keys. A secret is 256 random bits: its plain hash is enough to recognise it,
-- and nobody gets from the hash to the secret.
create table account_key (
    account_id  text collate "C" not null,
    key_id      text collate "C" not null,
    name        text             not null,
    roles       text[]           not null,
    secret_hash bytea            not null,
    created_at  timestamptz      not null,
    created_by  text             not null,
    expires_at  timestamptz,
    revoked_at  timestamptz,
    constraint account_key__pk primary key (account_id, key_id),
    constraint account_key__account_fk foreign key (account_id) references account (account_id)
);
call callbook_protect('account_key');
