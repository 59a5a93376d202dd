ALTER TABLE "event_photos" ADD COLUMN "captions" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "event_photos" ADD COLUMN "alts" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "allows_no_email" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "offered_kinds" jsonb;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "seats_lost_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "ticket_number" integer DEFAULT 0 NOT NULL;--> statement-breakpoint

-- Whose seats were taken back stands before everybody else who waits.
create or replace function waiting_before(organization uuid, event uuid, arrived bigint)
  returns table (parties integer, seats integer)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select count(*)::integer, coalesce(sum(party.size), 0)::integer
    from registrations r
    cross join lateral (
      select count(*) as size from registration_people p
      where p.organization_id = r.organization_id and p.registration_id = r.id) party
    where r.organization_id = organization and r.event_id = event and r.state = 'waiting'
      and (r.seats_lost_at is null, r.arrival) < (not exists (select from registrations own
        where own.organization_id = organization and own.event_id = event and own.arrival = arrived
          and own.seats_lost_at is not null), arrived)
  $$;
--> statement-breakpoint

-- An offer for a part of a party keeps of each kind what it says: at most so many, all together the seats that are offered.
create or replace function seats_of_kinds(organization uuid, event uuid)
  returns table (kind_id uuid, capacity integer, taken integer, waiting integer)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select k.id, k.capacity,
           coalesce(sum(party.seats) filter (where party.state in ('confirmed', 'pending', 'offered')
             or (party.state = 'held' and party.held_until > now())), 0)::integer,
           coalesce(sum(party.seats) filter (where party.state = 'waiting'), 0)::integer
    from ticket_kinds k
    left join lateral (
      select r.state::text, r.held_until,
        case when r.state::text = 'offered'
          then coalesce((r.offered_kinds ->> k.id::text)::integer, least(r.offered_seats, count(*)))
          else count(*) end as seats
      from registration_people p
      join registrations r on r.organization_id = p.organization_id and r.id = p.registration_id
      where p.organization_id = k.organization_id and p.kind_id = k.id
      group by r.organization_id, r.id) party on true
    where k.organization_id = organization and k.event_id = event
    group by k.organization_id, k.id
    order by k.position, k.id
  $$;
--> statement-breakpoint

-- Whoever comes to an event reads what their kind of ticket is called, also in the list of all their registrations.
create policy own on ticket_kinds for select to ocaq_app using (
  exists (select from registrations r where r.organization_id = ticket_kinds.organization_id
            and r.event_id = ticket_kinds.event_id and r.account_id = (select current_account())));
--> statement-breakpoint
select expect_rows_of_tenant('ticket_kinds');
