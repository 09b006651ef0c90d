package io.callbook.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;

/** What holds in an account's rows at any time, each as a query for what breaks it. */
public final class StoreInvariants {
    private static final List<String> BREACHES =
            List.of(
                    """
                    a history with a hole, or not up to the contact's version:
                    select c.contact_id, c.version, count(h.version) from contact c
                      left join contact_history h using (account_id, contact_id)
                     where c.account_id = ?
                     group by c.contact_id, c.version
                    having count(h.version) <> c.version or max(h.version) <> c.version
                    """,
                    """
                    a contact and a tombstone with one id:
                    select contact_id from contact join contact_tombstone
                     using (account_id, contact_id) where account_id = ?
                    """,
                    """
                    a merge into nothing:
                    select t.contact_id from contact_tombstone t
                     where t.account_id = ? and t.merged_into is not null
                       and not exists (select from contact c where c.account_id = t.account_id
                                          and c.contact_id = t.merged_into)
                       and not exists (select from contact_tombstone s
                                        where s.account_id = t.account_id
                                          and s.contact_id = t.merged_into)
                    """,
                    """
                    an erased contact of which something is left:
                    select t.contact_id from contact_tombstone t
                     where t.account_id = ? and t.erased
                       and (t.state is not null or t.survivor_state is not null
                            or t.merged_into is not null
                            or exists (select from contact_history h
                                        where h.account_id = t.account_id
                                          and h.contact_id = t.contact_id)
                            or exists (select from former_reference f
                                        where f.account_id = t.account_id
                                          and f.contact_id = t.contact_id)
                            or exists (select from contact_activity a
                                        where a.account_id = t.account_id
                                          and a.contact_id = t.contact_id)
                            or exists (select from call c
                                        where c.account_id = t.account_id
                                          and t.contact_id in (c.counted_contact_id,
                                                               c.chosen_contact_id)))
                    """,
                    """
                    a pair kept apart of which an erased contact is one:
                    select k.contact_id, k.other_id from kept_apart k
                      join contact_tombstone t
                        on t.account_id = k.account_id
                       and t.contact_id in (k.contact_id, k.other_id)
                     where k.account_id = ? and t.erased
                    """,
                    """
                    a merge that was taken back, of which no pair is kept apart:
                    select h.contact_id, h.other_contact_id from contact_history h
                     where h.account_id = ? and h.operation = 8
                       and not exists (
                           select from kept_apart k
                            where k.account_id = h.account_id
                              and k.contact_id = least(h.contact_id, h.other_contact_id)
                              and k.other_id = greatest(h.contact_id, h.other_contact_id))
                       and not exists (
                           select from contact_tombstone t
                            where t.account_id = h.account_id and t.erased
                              and t.contact_id = h.other_contact_id)
                    """,
                    """
                    a merge by rule of two contacts that were parted before:
                    select m.contact_id, m.other_contact_id from contact_history m
                      join contact_history u
                        on u.account_id = m.account_id and u.operation = 8
                       and ((u.contact_id = m.contact_id
                             and u.other_contact_id = m.other_contact_id)
                            or (u.contact_id = m.other_contact_id
                                and u.other_contact_id = m.contact_id))
                     where m.account_id = ? and m.operation = 6
                       and m.source like 'merge-rule:%' and u.changed_at < m.changed_at
                    """,
                    """
                    a call that counts for another contact than it says:
                    select c.call_id, c.counted_contact_id from call c
                     where c.account_id = ?
                       and c.counted_contact_id is distinct from coalesce(
                           c.chosen_contact_id, c.named_contact_id,
                           (select r.contact_id from contact_reference r
                             where r.account_id = c.account_id
                               and r.connection_id = c.connection_id
                               and r.object_type = c.object_type
                               and r.external_id = c.external_id))
                    """,
                    """
                    a last call or choices that are not those of the calls:
                    with recursive mine as (select * from call where account_id = ?),
                    chain as (
                        select distinct counted_contact_id as id, counted_contact_id as root
                          from mine where counted_contact_id is not null
                        union
                        select c.id, t.merged_into from chain c
                          join contact_tombstone t
                            on t.account_id = (select account_id from mine limit 1)
                           and t.contact_id = c.root and t.merged_into is not null),
                    rooted as (
                        select c.id, c.root from chain c
                         where not exists (
                             select from contact_tombstone t
                              where t.account_id = (select account_id from mine limit 1)
                                and t.contact_id = c.root and t.merged_into is not null)),
                    last as (
                        select r.root, max(m.identified_at) as at from mine m
                          join rooted r on r.id = m.counted_contact_id group by r.root),
                    hint as (
                        select distinct on (r.root, m.e164, m.extension)
                               r.root, m.e164, m.extension, m.chosen_at
                          from mine m join rooted r on r.id = m.chosen_contact_id
                         where m.e164 is not null
                         order by r.root, m.e164, m.extension, m.chosen_at desc),
                    told as (
                        select a.contact_id, a.last_call_at, h.e164, h.extension, h.at
                          from contact_activity a
                          left join lateral unnest(
                               a.choice_e164, a.choice_extension, a.choice_at)
                               as h (e164, extension, at) on true
                         where a.account_id = ?),
                    expected as (
                        select l.root, l.at, h.e164, h.extension, h.chosen_at
                          from last l left join hint h on h.root = l.root)
                    (select * from told except select * from expected)
                    union all
                    (select * from expected except select * from told)
                    """,
                    """
                    a number, an address, a reference, a label or a key without its contact:
                    select l.account_id, l.contact_id from (
                        select account_id, contact_id from contact_phone union all
                        select account_id, contact_id from contact_email union all
                        select account_id, contact_id from contact_reference union all
                        select account_id, contact_id from contact_label union all
                        select account_id, contact_id from contact_key) as l
                     where l.account_id = ?
                       and not exists (select from contact c where c.account_id = l.account_id
                                          and c.contact_id = l.contact_id)
                    """,
                    """
                    a label that its contact does not have:
                    select l.contact_id, l.value from contact_label l
                      join contact c using (account_id, contact_id)
                     where l.account_id = ? and l.kind = 1
                       and not coalesce(c.details -> 'tags' ? l.value, false)
                    """,
                    """
                    a tag without its label:
                    select c.contact_id, tag from contact c,
                           jsonb_array_elements_text(c.details -> 'tags') as tag
                     where c.account_id = ?
                       and not exists (select from contact_label l
                                        where l.account_id = c.account_id
                                          and l.contact_id = c.contact_id
                                          and l.kind = 1 and l.value = tag)
                    """,
                    """
                    a primary key that its contact does not have:
                    select k.contact_id, k.key_value from contact_key k
                     where k.account_id = ?
                       and k.key_value is distinct from (
                           select lower(e.address) from contact_email e
                            where e.account_id = k.account_id and e.contact_id = k.contact_id
                              and e.position = 0)
                    """,
                    """
                    a contact without its primary key:
                    select c.contact_id from contact c join account a using (account_id)
                     where c.account_id = ? and a.primary_key_kind = 3
                       and exists (select from contact_email e
                                    where e.account_id = c.account_id
                                      and e.contact_id = c.contact_id and e.position = 0)
                       and not exists (select from contact_key k
                                        where k.account_id = c.account_id
                                          and k.contact_id = c.contact_id)
                    """,
                    """
                    a last change that the feed does not tell:
                    select c.contact_id from contact c
                     where c.account_id = ?
                       and not exists (select from contact_change f
                                        where f.account_id = c.account_id
                                          and f.contact_id = c.contact_id
                                          and f.changed_at = c.updated_at)
                    """,
                    """
                    a history whose next change does not begin where the last one ended:
                    with step as (
                        select contact_id, version, field.key, field.value -> 'before' as before,
                               lag(field.value -> 'after') over
                                   (partition by contact_id, field.key order by version) as last
                          from contact_history, jsonb_each(changes) as field
                         where account_id = ?)
                    select * from step
                     where last is not null and coalesce(before, 'null') <> coalesce(last, 'null')
                       and not exists (
                           select from contact_history erased
                            where erased.contact_id = step.contact_id
                              and erased.operation <> 1 and erased.changes is null)
                    """);

    private StoreInvariants() {}

    private static int count(String sql) {
        return (int) sql.replace("??", "").chars().filter(letter -> letter == '?').count();
    }

    /** Fails with the first breach found. */
    public static void check(String accountId, List<String> known) throws Exception {
        for (String breach : BREACHES) {
            int query = breach.indexOf(":\n") + 2;
            // A question mark of JSON is written twice for JDBC.
            String sql = breach.substring(query).replace("'tags' ?", "'tags' ??");
            Object[] values = Collections.nCopies(count(sql), accountId).toArray();
            assertThat(StoreSql.rows(sql, values))
                    .as("%s in %s", breach.substring(0, query), accountId)
                    .isEmpty();
        }
        for (String id : known) {
            assertThat(
                            StoreSql.rows(
                                    """
                                    select 1 from contact
                                     where account_id = ? and contact_id = ?::uuid
                                    union all
                                    select 1 from contact_tombstone
                                     where account_id = ? and contact_id = ?::uuid
                                    """,
                                    accountId,
                                    id,
                                    accountId,
                                    id))
                    .as("the id %s still stands for something", id)
                    .hasSize(1);
        }
    }
}
