-- The words of a contact's names, each behind its account's id: an index over them begins with the
-- account, and looking two words up reads two short lists. The index of trigrams, which finds what
-- stands within a word, must read a long one for each three letters, and one of the whole account.
--
-- No lexeme may have more than 2,046 bytes; names that fold to more keep the beginning of each word.
create function contact_long_name_words(account text, key text) returns tsvector
    language sql immutable parallel safe
    return (
        select array_to_tsvector(array_agg(distinct left(account || ' ' || word, 500)))
          from unnest(string_to_array(key, ' ')) as word
         where word <> '');

create function contact_name_words(account text, key text) returns tsvector
    language sql immutable parallel safe
    return case
        when octet_length(key) < 1900
            then array_to_tsvector(
                array_remove(
                    array_remove(
                        string_to_array(
                            replace(key, ' ', E'\n' || account || ' '), E'\n'),
                        account || ' '),
                    ''))
        else contact_long_name_words(account, key)
        end;

create index contact__words_idx on contact
    using gin (contact_name_words(account_id, name_key));

-- What finds the words of a search: the last one may be the beginning of a word.
create function contact_words_query(account text, words text[]) returns tsquery
    language sql immutable parallel safe
    return (
        select string_agg(
                   '''' || replace(left(account || ' ' || word, 500), '\', '\\') || ''''
                   || case when place = cardinality(words) then ':*' else '' end,
                   ' & ' order by place)::tsquery
          from unnest(words) with ordinality as asked (word, place));

-- Contacts of the transaction's account whose name_key is like a pattern, in the order of their
-- ids; `words` are words that each of them must have, the last one perhaps only begun, or none if
-- nothing is known of whole words. Runs as the owner, and names the account itself, for the reason
-- given at contact_ids_by_name, which the previous version of the service still calls.
--
-- Of a frequent pattern the next contacts hold a page. If they hold next to none, all contacts
-- that fit are looked up in an index.
create function contact_ids_by_name_words(
        pattern text, words text[], after_id uuid, page integer)
    returns setof uuid language plpgsql stable security definer
    set search_path = pg_catalog, public, pg_temp
    set plan_cache_mode = force_custom_plan as $$
declare
    account text := current_setting('callbook.account_id', true);
    near    constant integer := 1000;
    few     constant integer := 10;
    found   uuid[];
    reached uuid;
    missing integer;
begin
    found := array(
        select n.contact_id
          from (select c.contact_id, c.name_key
                  from contact c
                 where c.account_id = account and c.contact_id > after_id
                 order by c.contact_id
                 limit near) as n
         where n.name_key like pattern
         limit page);
    return query select unnest(found);
    missing := page - cardinality(found);
    if missing <= 0 then
        return;
    end if;
    select c.contact_id into reached
      from contact c
     where c.account_id = account and c.contact_id > after_id
     order by c.contact_id
    offset near - 1 limit 1;
    if reached is null then
        return;
    elsif cardinality(found) >= few then
        return query
            select c.contact_id
              from contact c
             where c.account_id = account and c.contact_id > reached and c.name_key like pattern
             order by c.contact_id
             limit missing;
    elsif cardinality(words) > 0 then
        -- The planner would add the index of trigrams, which costs far more than it saves.
        return query
            select fitting.contact_id
              from (select c.contact_id, c.name_key
                      from contact c
                     where contact_name_words(c.account_id, c.name_key)
                           @@ contact_words_query(account, words)
                       and c.account_id = account
                    offset 0) as fitting
             where fitting.contact_id > reached and fitting.name_key like pattern
             order by fitting.contact_id
             limit missing;
    else
        return query
            select fitting.contact_id
              from (select c.contact_id
                      from contact c
                     where c.account_id = account and c.contact_id > reached
                       and c.name_key like pattern
                    offset 0) as fitting
             order by fitting.contact_id
             limit missing;
    end if;
end
$$;
revoke execute on function contact_ids_by_name_words from public;
grant execute on function contact_ids_by_name_words to callbook_store;
