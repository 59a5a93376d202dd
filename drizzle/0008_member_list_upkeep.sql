-- The first day of membership beside the person: the member list walks people in their order and must not look into
-- another table for each. Kept here, so that no writer can forget it.
create function keep_joined_on() returns trigger language plpgsql as $$
begin
  update people p set joined_on = first.day
  from (
    select c.organization_id, c.person_id,
      (select min(m.starts_on) from memberships m
       where m.organization_id = c.organization_id and m.person_id = c.person_id) as day
    from (select distinct organization_id, person_id from changed) c) first
  where p.organization_id = first.organization_id and p.id = first.person_id and p.joined_on is distinct from first.day;
  return null;
end $$;
--> statement-breakpoint
create trigger joined_on_after_insert after insert on memberships referencing new table as changed
  for each statement execute function keep_joined_on();
--> statement-breakpoint
create trigger joined_on_after_update after update on memberships referencing new table as changed
  for each statement execute function keep_joined_on();
--> statement-breakpoint
create trigger joined_on_after_delete after delete on memberships referencing old table as changed
  for each statement execute function keep_joined_on();
--> statement-breakpoint
update people p set joined_on = (
  select min(m.starts_on) from memberships m where m.organization_id = p.organization_id and m.person_id = p.id);
--> statement-breakpoint

-- The same rows as before, but asked once per query: as a subquery for each row it made the planner shun the indexes.
create function own_people() returns uuid[] language sql stable security definer set search_path = public, pg_temp
  as $$ select coalesce(array_agg(id), '{}') from people where account_id = current_account() $$;
--> statement-breakpoint
revoke execute on function own_people() from public;
--> statement-breakpoint
grant execute on function own_people() to ocaq_app;
--> statement-breakpoint
drop policy own on memberships;
--> statement-breakpoint
create policy own on memberships for select to ocaq_app using (person_id = any ((select own_people())::uuid[]));
