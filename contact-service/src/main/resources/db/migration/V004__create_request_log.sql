-- What requests with a request_id did, so that repeating them does nothing.
create table request_log (
    account_id  text collate "C" not null,
    request_id  text collate "C" not null,
    fingerprint text             not null,
    contact_id  uuid,
    created_at  timestamptz      not null,
    constraint request_log__pk primary key (account_id, request_id)
);
