-- The directory finds an organization by the name of somebody who holds a public office there, in any spelling.
-- It answers with organizations only: the tokens themselves stay behind the wall.
create function organizations_of_office_holders(prefix text) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select distinct t.organization_id
    from terms t
    join seats s on s.organization_id = t.organization_id and s.id = t.seat_id
    join offices o on o.organization_id = s.organization_id and o.id = s.office_id and o.is_public
    join people p on p.organization_id = t.organization_id and p.id = t.person_id
    join person_tokens k on k.organization_id = p.organization_id and k.person_id = p.id and k.is_name
    where t.hidden_at is null and p.hidden_at is null and p.is_named_publicly
      and organization_is_published(t.organization_id)
      and k.token >= prefix collate "C" and k.token < (prefix || '~') collate "C"
  $$;
--> statement-breakpoint
revoke execute on function organizations_of_office_holders(text) from public;
--> statement-breakpoint
grant execute on function organizations_of_office_holders(text) to ocaq_app;
