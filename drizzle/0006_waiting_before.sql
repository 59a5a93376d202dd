-- How much stands before a party on the waiting list. Numbers only: people see their own place in whatever
-- organization it is, and nothing of the others.
create function waiting_before(organization uuid, event uuid, arrived bigint)
  returns table (parties integer, seats integer)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select count(*)::integer, coalesce(sum(party.size), 0)::integer
    from registrations r
    cross join lateral (
      select count(*) as size from registration_people p
      where p.organization_id = r.organization_id and p.registration_id = r.id) party
    where r.organization_id = organization and r.event_id = event and r.state = 'waiting' and r.arrival < arrived
  $$;
--> statement-breakpoint
revoke execute on function waiting_before(uuid, uuid, bigint) from public;
--> statement-breakpoint
grant execute on function waiting_before(uuid, uuid, bigint) to ocaq_app;
