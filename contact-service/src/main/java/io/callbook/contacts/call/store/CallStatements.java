package io.callbook.contacts.call.store;

/** The statements that write calls. Given calls come as one array for each column. */
final class CallStatements {
    private static final String GIVEN =
            """
              from unnest($2::text[], $3::timestamptz[], $4::text[], $5::text[], $6::text[],
                          $7::text[], $8::text[], $9::text[], $10::text[], $11::uuid[],
                          $12::text[], $13::integer[], $14::bigint[], $15::boolean[], $16::text[],
                          $17::text[], $18::text[], $19::uuid[], $20::boolean[])
                       as n (call_id, identified_at, e164, extension, attestation, outcome,
                             match_class, selection_rule, reason, named_contact_id, candidate_ids,
                             candidate_count, data_age_nanos, degraded, connection_id, object_type,
                             external_id, counted_contact_id, erased)
            """;

    static final String INSERT =
            """
            insert into call
                   (account_id, call_id, identified_at, e164, extension, attestation, outcome,
                    match_class, selection_rule, reason, named_contact_id, candidate_ids,
                    candidate_count, data_age_nanos, degraded, connection_id, object_type,
                    external_id, counted_contact_id, erased)
            select $1, n.call_id, n.identified_at, n.e164, n.extension, n.attestation, n.outcome,
                   n.match_class, n.selection_rule, n.reason, n.named_contact_id,
                   string_to_array(n.candidate_ids, ',')::uuid[], n.candidate_count,
                   n.data_age_nanos, n.degraded, n.connection_id, n.object_type, n.external_id,
                   n.counted_contact_id, n.erased
            %s
             order by n.call_id collate "C"
            on conflict do nothing
            returning call_id
            """
                    .formatted(GIVEN);

    static final String LOCK =
            """
            select call_id, counted_contact_id from call
             where account_id = $1 and call_id = any($2::text[])
             order by call_id
               for update
            """;

    /** Of an erased person's call it is not known any more from where it came. */
    private static final String SAME =
            """
            (n.erased or (c.e164, c.extension, c.connection_id, c.object_type, c.external_id)
                         is not distinct from
                         (n.e164, n.extension, n.connection_id, n.object_type, n.external_id))\
            """;

    private static final String OLDER =
            """
             where c.account_id = $1 and c.call_id = n.call_id
               and c.identified_at < n.identified_at and not c.erased\
            """;

    /** The calls that another call is about to replace, if an agent chose in them. */
    static final String KEEP_CHOSEN =
            """
            insert into call
                   (account_id, call_id, identified_at, e164, extension, attestation, outcome,
                    match_class, selection_rule, reason, named_contact_id, candidate_ids,
                    candidate_count, data_age_nanos, degraded, connection_id, object_type,
                    external_id, chosen_contact_id, chosen_by, chosen_at, counted_contact_id, erased)
            select c.account_id, left(c.call_id, 91) || ' ' || gen_random_uuid(), c.identified_at,
                   c.e164, c.extension, c.attestation, c.outcome, c.match_class, c.selection_rule,
                   c.reason, c.named_contact_id, c.candidate_ids, c.candidate_count,
                   c.data_age_nanos, c.degraded, c.connection_id, c.object_type, c.external_id,
                   c.chosen_contact_id, c.chosen_by, c.chosen_at, c.counted_contact_id, c.erased
            %1$s
              join call c on true
            %3$s
               and c.chosen_contact_id is not null and not %2$s
            """
                    .formatted(GIVEN, SAME, OLDER);

    static final String REPLACE =
            """
            update call c
               set identified_at = n.identified_at, e164 = n.e164, extension = n.extension,
                   attestation = n.attestation, outcome = n.outcome,
                   match_class = n.match_class, selection_rule = n.selection_rule,
                   reason = n.reason, named_contact_id = n.named_contact_id,
                   candidate_ids = string_to_array(n.candidate_ids, ',')::uuid[],
                   candidate_count = n.candidate_count, data_age_nanos = n.data_age_nanos,
                   degraded = n.degraded, connection_id = n.connection_id,
                   object_type = n.object_type, external_id = n.external_id,
                   chosen_contact_id = case when %2$s then c.chosen_contact_id end,
                   chosen_by = case when %2$s then c.chosen_by else '' end,
                   chosen_at = case when %2$s then c.chosen_at end,
                   counted_contact_id =
                       case when %2$s then coalesce(c.chosen_contact_id, n.counted_contact_id)
                            else n.counted_contact_id end,
                   erased = n.erased
            %1$s
            %3$s
            returning c.call_id, c.counted_contact_id
            """
                    .formatted(GIVEN, SAME, OLDER);

    static final String CHOOSE =
            """
            update call
               set chosen_contact_id = $3, chosen_by = $4, chosen_at = clock_timestamp(),
                   counted_contact_id = $3
             where account_id = $1 and call_id = $2
            """;

    private CallStatements() {}
}
