-- Asked with almost every request, and seven tables have to be opened for it: a function opens them only for who has a record.
create function standing_of_person(organization uuid, person uuid) returns text[]
  language plpgsql stable
  as $$
declare
  day date := (now() at time zone (select o.timezone from organizations o where o.id = organization))::date;
begin
  if not exists (select from memberships m where m.organization_id = organization and m.person_id = person
      and m.starts_on <= day and (m.ends_on is null or m.ends_on > day)) then
    return '{}';
  end if;
  return case when exists (select from terms t
      join seats s on s.organization_id = t.organization_id and s.id = t.seat_id
      join offices o on o.organization_id = s.organization_id and o.id = s.office_id
      join bodies b on b.organization_id = o.organization_id and b.id = o.body_id and b.kind = 'board'
      where t.organization_id = organization and t.person_id = person and t.starts_on is not null
        and t.starts_on <= day and (t.ends_on is null or t.ends_on > day))
    then '{member,board}'::text[] else '{member}' end;
end $$;
