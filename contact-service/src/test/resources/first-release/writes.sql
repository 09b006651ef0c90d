-- A day of the first release, for the account acme-%1$s: %2$s leads every id.
execute insert_account(now(), 'DE', 'Acme', 'UTC', now(), 'acme-%1$s');
execute update_account(now(), 'AT', 'Acme Ltd.', 'Europe/Vienna', now(), 'acme-%1$s');

-- Contacts of calls of the API: one stays, one is deleted.
execute insert_one_contact(
    now(), 'Ann', false, '', 'Ann', '', 3, now(), 1, 'acme-%1$s',
    '%2$s0000000-0000-7000-8000-000000000001');
execute insert_one_phone(
    'acme-%1$s', '%2$s0000000-0000-7000-8000-000000000001', 0, '+12022243441', '', 2,
    '(202) 224-3441', 5);
execute insert_one_email(
    'acme-%1$s', '%2$s0000000-0000-7000-8000-000000000001', 0, 'Ann@example.org');
execute insert_one_reference(
    'acme-%1$s', '%2$s0000000-0000-7000-8000-000000000001', 'crm', '003-1', 'Contact');
execute append('acme-%1$s', array['%2$s0000000-0000-7000-8000-000000000001']::uuid[]);
execute claim_request(
    'acme-%1$s', 'request-1', 'fingerprint', '%2$s0000000-0000-7000-8000-000000000001');
execute update_one_contact(
    'Ann Lee', false, 'Lee', 'Ann', 'Acme', now(), 2, 'acme-%1$s',
    '%2$s0000000-0000-7000-8000-000000000001');
execute append('acme-%1$s', array['%2$s0000000-0000-7000-8000-000000000001']::uuid[]);

execute insert_one_contact(
    now(), 'Gone', false, '', '', '', 3, now(), 1, 'acme-%1$s',
    '%2$s0000000-0000-7000-8000-000000000002');
execute insert_one_phone(
    'acme-%1$s', '%2$s0000000-0000-7000-8000-000000000002', 0, null, '', 1, 'unreadable', 0);
execute delete_phones_of_one('acme-%1$s', '%2$s0000000-0000-7000-8000-000000000002');
execute delete_emails_of_one('acme-%1$s', '%2$s0000000-0000-7000-8000-000000000002');
execute delete_references_of_one('acme-%1$s', '%2$s0000000-0000-7000-8000-000000000002');
execute delete_one_contact('acme-%1$s', '%2$s0000000-0000-7000-8000-000000000002');
execute bury('acme-%1$s', array['%2$s0000000-0000-7000-8000-000000000002']::uuid[]);
execute append('acme-%1$s', array['%2$s0000000-0000-7000-8000-000000000002']::uuid[]);

-- A chunk of an ingest, its change, and what a reconciliation takes away.
execute insert_contacts(
    'acme-%1$s',
    array['%2$s0000000-0000-7000-8000-000000000003', '%2$s0000000-0000-7000-8000-000000000004',
          '%2$s0000000-0000-7000-8000-000000000005']::uuid[],
    array['Bob', 'Zoë Ångström', 'Carl'], array[false, false, true], array['Bob', 'Zoë', ''],
    array['', 'Ångström', 'Carl'], array['', '', 'Acme'], array[1, 1, 1]::smallint[]);
execute add_references(
    'acme-%1$s', array['crm', 'crm', 'crm', 'erp'], array['Contact', 'Contact', 'Lead', 'Person'],
    array['003-3', '003-4', '00Q-5', 'p-3'],
    array['%2$s0000000-0000-7000-8000-000000000003', '%2$s0000000-0000-7000-8000-000000000004',
          '%2$s0000000-0000-7000-8000-000000000005',
          '%2$s0000000-0000-7000-8000-000000000003']::uuid[]);
execute insert_phones(
    'acme-%1$s',
    array['%2$s0000000-0000-7000-8000-000000000003',
          '%2$s0000000-0000-7000-8000-000000000003']::uuid[],
    array[0, 1], array['+43 1 12345', '+12022243441 x5'], array['+43112345', '+12022243441'],
    array['', '5'], array[1, 2]::smallint[], array[1, 1]::smallint[]);
execute insert_emails(
    'acme-%1$s', array['%2$s0000000-0000-7000-8000-000000000003']::uuid[], array[0],
    array['bob@example.org']);
execute append(
    'acme-%1$s',
    array['%2$s0000000-0000-7000-8000-000000000003', '%2$s0000000-0000-7000-8000-000000000004',
          '%2$s0000000-0000-7000-8000-000000000005']::uuid[]);
execute update_contacts(
    'acme-%1$s', array['%2$s0000000-0000-7000-8000-000000000003']::uuid[], array['Bob Ray'],
    array[false], array['Bob'], array['Ray'], array[''], array[1]::bigint[]);
execute delete_phones(
    'acme-%1$s', array['%2$s0000000-0000-7000-8000-000000000003']::uuid[]);
execute insert_phones(
    'acme-%1$s', array['%2$s0000000-0000-7000-8000-000000000003']::uuid[], array[0],
    array['+43 1 54321'], array['+43154321'], array[''], array[1]::smallint[],
    array[1]::smallint[]);
execute delete_emails(
    'acme-%1$s', array['%2$s0000000-0000-7000-8000-000000000003']::uuid[]);
execute insert_emails(
    'acme-%1$s', array['%2$s0000000-0000-7000-8000-000000000003']::uuid[], array[0],
    array['bob.ray@example.org']);
execute lock_contacts(
    'acme-%1$s',
    array['%2$s0000000-0000-7000-8000-000000000003',
          '%2$s0000000-0000-7000-8000-000000000005']::uuid[]);
execute remove_references(
    'acme-%1$s', array['erp', 'crm'], array['Person', 'Lead'], array['p-3', '00Q-5']);
execute touch('acme-%1$s', array['%2$s0000000-0000-7000-8000-000000000003']::uuid[]);
execute delete_contacts(
    'acme-%1$s', array['%2$s0000000-0000-7000-8000-000000000005']::uuid[]);
execute bury('acme-%1$s', array['%2$s0000000-0000-7000-8000-000000000005']::uuid[]);
execute append(
    'acme-%1$s',
    array['%2$s0000000-0000-7000-8000-000000000003',
          '%2$s0000000-0000-7000-8000-000000000005']::uuid[]);

execute trim_requests('acme-%1$s', 3600);
