-- As before, but who has died answers for nobody any more (`hasDied` of features/organizations/deceased.ts).
create or replace function minors_without_guardian(organization uuid, on_day date) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
  as $$
    with home as (
      select h.person_id, h.role from household_memberships h
      where h.organization_id = organization and (h.starts_on is null or h.starts_on <= on_day)
        and (h.ends_on is null or h.ends_on > on_day)),
    born_late as (
      -- The index finds them by the first; the second is what `of_age_on` says, also of a 29th of February.
      select d.person_id from person_details d
      where d.organization_id = organization and d.born_to > on_day - interval '16 years'
        and d.born_to + interval '16 years' > on_day
      union all
      select d.person_id from person_details d
      where d.organization_id = organization and d.birth_edtf is not null and d.born_to is null),
    young as (
      select d.person_id from born_late d
      where d.person_id in (select h.person_id from home h)
        or d.person_id in (select m.person_id from memberships m where m.organization_id = organization
             and m.starts_on <= on_day and (m.ends_on is null or m.ends_on > on_day))
      union
      select h.person_id from home h
      join person_details d on d.organization_id = organization and d.person_id = h.person_id and d.birth_edtf is null
      where h.role = 'child'),
    -- Few, and found by an index of their own: looked up once, not for every guardian.
    dead as materialized (
      select died.person_id from memberships died
      where died.organization_id = organization and died.end_reason = 'died'
        and not exists (select from memberships later where later.organization_id = died.organization_id
          and later.person_id = died.person_id and later.starts_on > died.starts_on))
    select y.person_id from young y
    where organization = (select current_organization())
      and not exists (select from guardianships g where g.organization_id = organization and g.minor_id = y.person_id
        and (g.starts_on is null or g.starts_on <= on_day) and (g.ends_on is null or g.ends_on > on_day)
        and (g.guardian_id is null or g.guardian_id not in (select dead.person_id from dead)))
  $$;
