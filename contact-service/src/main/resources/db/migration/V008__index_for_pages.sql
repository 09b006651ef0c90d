-- Lists walk these indexes from where the page before ended.
create index contact_phone__number_idx on contact_phone (account_id, e164, contact_id)
    where e164 is not null;
drop index contact_phone__e164_idx;

-- Ids of contacts whose names fit a pattern of `like`, in their order. It runs as the tables' owner,
-- because row-level security keeps `like` from using an index; so it looks at the account itself.
create function contact_ids_by_name(pattern text, after_id uuid, page integer)
    returns setof uuid language plpgsql stable security definer
    set search_path = public, pg_temp
    set plan_cache_mode = force_custom_plan
as $$
begin
    return query
        select c.contact_id
          from contact c
         where c.account_id = current_setting('callbook.account_id')
           and c.contact_id > after_id
           and c.name_key like pattern
         order by c.contact_id
         limit page;
end
$$;
revoke execute on function contact_ids_by_name from public;
grant execute on function contact_ids_by_name to callbook_store;
