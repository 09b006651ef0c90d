-- An authorised way from an account to one CRM instance.
CREATE TABLE connection (
    account_id     text        NOT NULL,
    connection_id  text        NOT NULL,
    name           text        NOT NULL,
    -- which connector, such as salesforce
    type           text        NOT NULL,
    -- ISO 3166-1, for numbers without a country; null: the account's
    default_region text,
    -- by name; no secrets
    settings       jsonb       NOT NULL,
    -- equal for two connections to the same CRM instance; null: unknown
    instance_key   text,
    created_at     timestamptz NOT NULL DEFAULT now(),
    updated_at     timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT connection__pk PRIMARY KEY (account_id, connection_id),
    CONSTRAINT connection__account_id_type_instance_key_uq
        UNIQUE (account_id, type, instance_key)
);

-- What may only be used, never shown: encrypted, with a key that is not in the database.
CREATE TABLE connection_secret (
    account_id    text        NOT NULL,
    connection_id text        NOT NULL,
    name          text        NOT NULL,
    ciphertext    bytea       NOT NULL,
    updated_at    timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT connection_secret__pk PRIMARY KEY (account_id, connection_id, name),
    CONSTRAINT connection_secret__connection_fk FOREIGN KEY (account_id, connection_id)
        REFERENCES connection (account_id, connection_id) ON DELETE CASCADE
);
