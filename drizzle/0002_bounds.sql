-- What the database refuses by itself, whatever the program above it thinks.

alter table terms add constraint terms_no_overlap exclude using gist (
  organization_id with =, seat_id with =, daterange(starts_on, ends_on) with &&);
--> statement-breakpoint
alter table terms add constraint terms_order check (starts_on is null or ends_on is null or starts_on < ends_on);
--> statement-breakpoint
alter table memberships add constraint memberships_no_overlap exclude using gist (
  organization_id with =, person_id with =, daterange(starts_on, ends_on) with &&);
--> statement-breakpoint
alter table memberships add constraint memberships_order check (ends_on is null or starts_on < ends_on);
--> statement-breakpoint
alter table events add constraint events_record_or_scheduled check (
  (edtf is null or (starts_at is null and ends_at is null and timezone is null))
  and (starts_at is null) = (ends_at is null) and (starts_at is null) = (timezone is null));
--> statement-breakpoint
alter table events add constraint events_order check (ends_at is null or starts_at < ends_at);
--> statement-breakpoint
alter table events add constraint events_published_dated check (state = 'draft' or edtf is not null or starts_at is not null);
--> statement-breakpoint
alter table events add constraint events_capacity check (capacity is null or capacity between 1 and 100000);
--> statement-breakpoint
alter table events add constraint events_window check (
  registration_opens_at is null or registration_closes_at is null or registration_opens_at < registration_closes_at);
--> statement-breakpoint
alter table registrations add constraint registrations_held check ((state = 'held') = (held_until is not null));
--> statement-breakpoint
alter table registration_people add constraint registration_people_age check (age is null or age between 0 and 130);
--> statement-breakpoint
alter table invitations add constraint invitations_one_purpose check (num_nonnulls(person_id, role) = 1);
--> statement-breakpoint
alter table invitations add constraint invitations_person foreign key (organization_id, person_id)
  references people (organization_id, id) on delete cascade;
--> statement-breakpoint
alter table links add constraint links_registration foreign key (organization_id, registration_id)
  references registrations (organization_id, id) on delete cascade;
--> statement-breakpoint
alter table links add constraint links_one_target check (num_nonnulls(invitation_id, registration_id) = 1);
--> statement-breakpoint

-- THE count of seats: every screen, mail, export and check asks this one function. A held party counts
-- until its time is up. It gives numbers only, so that public pages may ask as well.
create function seats_of(organization uuid, event uuid)
  returns table (taken integer, waiting integer, waiting_parties integer, pending integer)
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select coalesce(sum(party.size) filter (
             where r.state in ('confirmed', 'pending') or (r.state = 'held' and r.held_until > now())), 0)::integer,
           coalesce(sum(party.size) filter (where r.state = 'waiting'), 0)::integer,
           count(*) filter (where r.state = 'waiting')::integer,
           coalesce(sum(party.size) filter (where r.state = 'pending'), 0)::integer
    from registrations r
    cross join lateral (
      select count(*) as size from registration_people p
      where p.organization_id = r.organization_id and p.registration_id = r.id) party
    where r.organization_id = organization and r.event_id = event
  $$;
--> statement-breakpoint
revoke execute on function seats_of(uuid, uuid) from public;
--> statement-breakpoint
grant execute on function seats_of(uuid, uuid) to ocaq_app;
