-- Parts of names are found by their trigrams. Both extensions are trusted: whoever may create
-- objects in the database may install them.
create extension if not exists pg_trgm;
create extension if not exists btree_gin;

create index contact__name_idx on contact using gin (account_id, name_key gin_trgm_ops);

-- Contacts of the transaction's account whose name_key is like a pattern, in the order of their
-- ids. LIKE is no leakproof operator: under row-level security no index would serve it. So this
-- runs as the owner and names the account itself.
--
-- Of a frequent pattern the next contacts hold a page. If they hold next to none, all contacts
-- that fit are looked up by their trigrams; the planner would believe that a frequent pattern's
-- contacts are spread evenly, and read on to where they are.
create or replace function contact_ids_by_name(pattern text, after_id uuid, page integer)
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
    elsif cardinality(found) < few then
        return query
            select fitting.contact_id
              from (select c.contact_id
                      from contact c
                     where c.account_id = account and c.contact_id > reached
                       and c.name_key like pattern
                    offset 0) as fitting
             order by fitting.contact_id
             limit missing;
    else
        return query
            select c.contact_id
              from contact c
             where c.account_id = account and c.contact_id > reached and c.name_key like pattern
             order by c.contact_id
             limit missing;
    end if;
end
$$;
revoke execute on function contact_ids_by_name from public;
grant execute on function contact_ids_by_name to callbook_store;
