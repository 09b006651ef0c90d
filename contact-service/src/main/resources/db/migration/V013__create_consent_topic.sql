-- What persons can agree to (PRJ-3). Their decisions are in contact.details.
create table consent_topic (
    account_id  text collate "C" not null,
    -- The code in lower case: codes are compared without regard to case.
    topic_key   text collate "C" not null,
    topic_code  text             not null,
    label       text             not null,
    description text             not null,
    created_at  timestamptz      not null,
    updated_at  timestamptz      not null,
    version     bigint           not null,
    constraint consent_topic__pk primary key (account_id, topic_key),
    constraint consent_topic__account_fk foreign key (account_id) references account (account_id)
);
call callbook_protect('consent_topic');
