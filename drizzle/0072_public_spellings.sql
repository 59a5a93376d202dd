-- Whether somebody has said who sees a field of theirs. What is no wider than members by the rules is then not public.
create function has_said_who_sees(organization uuid, person uuid, what text) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select exists (select from person_visibilities v
      where v.organization_id = organization and v.person_id = person and v.field = what)
  $$;
--> statement-breakpoint
revoke execute on function has_said_who_sees(uuid, uuid, text) from public;
--> statement-breakpoint
grant execute on function has_said_who_sees(uuid, uuid, text) to ocaq_app;
--> statement-breakpoint
-- The other spellings of a public name, unless the person has said who sees them.
drop policy published on person_names;
--> statement-breakpoint
create policy published on person_names for select to ocaq_app using (
  exists (select from people p where p.organization_id = person_names.organization_id and p.id = person_id
            and p.is_named_publicly and p.hidden_at is null and organization_is_published(p.organization_id))
  and not has_said_who_sees(organization_id, person_id, 'nameForms'));
