ALTER TYPE "public"."registration_audience" ADD VALUE 'invited';--> statement-breakpoint
ALTER TYPE "public"."registration_audience" ADD VALUE 'group';--> statement-breakpoint
ALTER TYPE "public"."registration_state" ADD VALUE 'offered';--> statement-breakpoint
CREATE TABLE "ticket_kinds" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"event_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"age_group" "age_group",
	"capacity" integer,
	"names" jsonb NOT NULL,
	CONSTRAINT "ticket_kinds_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "audience_group_id" uuid;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "invite_key" text;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "has_waiting_list" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "offer_hours" integer DEFAULT 24 NOT NULL;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "asks_again" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "price" text;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "pays_at_door" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "registration_people" ADD COLUMN "kind_id" uuid;--> statement-breakpoint
ALTER TABLE "registration_people" ADD COLUMN "no_photo" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "min_seats" integer;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "passes" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "offered_seats" integer;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "offer_expires_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "resting_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "promotion_reason" text;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "needs" text;--> statement-breakpoint
ALTER TABLE "ticket_kinds" ADD CONSTRAINT "ticket_kinds_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_kinds" ADD CONSTRAINT "ticket_kinds_organization_id_event_id_events_organization_id_id_fk" FOREIGN KEY ("organization_id","event_id") REFERENCES "public"."events"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ticket_kinds_event" ON "ticket_kinds" USING btree ("organization_id","event_id","position");--> statement-breakpoint
select raise_tenant_wall('ticket_kinds');
--> statement-breakpoint
alter table events add constraint events_audience_group foreign key (organization_id, audience_group_id)
  references groups (organization_id, id) on delete set null (audience_group_id);
--> statement-breakpoint
alter table registration_people add constraint registration_people_kind foreign key (organization_id, kind_id)
  references ticket_kinds (organization_id, id) on delete set null (kind_id);
--> statement-breakpoint
alter table events add constraint events_offer_hours check (offer_hours between 1 and 336);
--> statement-breakpoint
alter table ticket_kinds add constraint ticket_kinds_capacity check (capacity >= 0);
--> statement-breakpoint
-- The state as text: its new value cannot be named in the transaction that adds it.
alter table registrations add constraint registrations_offer check (
  (state::text = 'offered') = (offer_expires_at is not null) and (state::text = 'offered') = (offered_seats is not null)
  and offered_seats > 0 and min_seats > 0 and passes >= 0);
--> statement-breakpoint

-- THE count of seats, now with offers, which keep what they offer until they are answered or run out. `is_kept`: what is free
-- is kept for a party that others have passed three times (features/registrations/waiting-list.ts).
drop function seats_of(uuid, uuid);
--> statement-breakpoint
create function seats_of(organization uuid, event uuid)
  returns table (taken integer, waiting integer, waiting_parties integer, pending integer, offered integer, is_kept boolean)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select coalesce(sum(party.seats) filter (where r.state::text in ('confirmed', 'pending', 'offered')
             or (r.state = 'held' and r.held_until > now())), 0)::integer,
           coalesce(sum(party.seats) filter (where r.state = 'waiting'), 0)::integer,
           count(*) filter (where r.state = 'waiting')::integer,
           coalesce(sum(party.seats) filter (where r.state = 'pending'), 0)::integer,
           coalesce(sum(party.seats) filter (where r.state::text = 'offered'), 0)::integer,
           coalesce(bool_or(r.state = 'waiting' and r.passes >= 3
             and (r.resting_until is null or r.resting_until <= now())), false)
    from registrations r
    cross join lateral (
      select coalesce(r.offered_seats, count(*)::integer) as seats from registration_people p
      where p.organization_id = r.organization_id and p.registration_id = r.id) party
    where r.organization_id = organization and r.event_id = event
  $$;
--> statement-breakpoint
revoke execute on function seats_of(uuid, uuid) from public;
--> statement-breakpoint
grant execute on function seats_of(uuid, uuid) to ocaq_app;
--> statement-breakpoint

-- The same count for each kind of ticket.
create function seats_of_kinds(organization uuid, event uuid)
  returns table (kind_id uuid, capacity integer, taken integer, waiting integer)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select k.id, k.capacity,
           count(*) filter (where r.state::text in ('confirmed', 'pending', 'offered')
             or (r.state = 'held' and r.held_until > now()))::integer,
           count(*) filter (where r.state = 'waiting')::integer
    from ticket_kinds k
    left join registration_people p on p.organization_id = k.organization_id and p.kind_id = k.id
    left join registrations r on r.organization_id = p.organization_id and r.id = p.registration_id
    where k.organization_id = organization and k.event_id = event
    group by k.organization_id, k.id
    order by k.position, k.id
  $$;
--> statement-breakpoint
revoke execute on function seats_of_kinds(uuid, uuid) from public;
--> statement-breakpoint
grant execute on function seats_of_kinds(uuid, uuid) to ocaq_app;
