-- How many names stand below a published statement, also where its switch shows only their number and
-- where a person is hidden. It gives numbers only, so that public pages may ask.
create function statement_names_of(organization uuid, statement uuid)
  returns table (role statement_person_role, names integer)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select p.role, count(*)::integer from statement_people p
    join statements s on s.organization_id = p.organization_id and s.id = p.statement_id
    where p.organization_id = organization and p.statement_id = statement
      and (organization = (select current_organization())
        or (s.published_at is not null and s.hidden_at is null and organization_is_published(organization)))
    group by p.role
  $$;
--> statement-breakpoint
revoke execute on function statement_names_of(uuid, uuid) from public;
--> statement-breakpoint
grant execute on function statement_names_of(uuid, uuid) to ocaq_app;
