CREATE TYPE "public"."body_kind" AS ENUM('board', 'audit-commission', 'council-of-elders', 'other');--> statement-breakpoint
CREATE TYPE "public"."handover_kind" AS ENUM('access', 'documents', 'accounts', 'other');--> statement-breakpoint
CREATE TYPE "public"."handover_side" AS ENUM('leaver', 'successor');--> statement-breakpoint
CREATE TABLE "bodies" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"kind" "body_kind" NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"is_public" boolean DEFAULT true NOT NULL,
	"term_months" integer,
	"next_election_edtf" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "bodies_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "body_texts" (
	"organization_id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"source_hash" text,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "body_texts_organization_id_body_id_locale_pk" PRIMARY KEY("organization_id","body_id","locale")
);
--> statement-breakpoint
CREATE TABLE "handover_item_texts" (
	"organization_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"source_hash" text,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "handover_item_texts_organization_id_item_id_locale_pk" PRIMARY KEY("organization_id","item_id","locale")
);
--> statement-breakpoint
CREATE TABLE "handover_items" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"side" "handover_side" NOT NULL,
	"kind" "handover_kind" NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"removed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "handover_items_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "handover_ticks" (
	"organization_id" uuid NOT NULL,
	"term_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"ticked_by" uuid,
	"ticked_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "handover_ticks_organization_id_term_id_item_id_pk" PRIMARY KEY("organization_id","term_id","item_id")
);
--> statement-breakpoint
ALTER TABLE "offices" ADD COLUMN "body_id" uuid;--> statement-breakpoint
-- Offices that were there before belong to the board of their organization.
insert into bodies (organization_id, kind, position) select distinct organization_id, 'board'::body_kind, 1 from offices;
--> statement-breakpoint
update offices o set body_id = b.id from bodies b where b.organization_id = o.organization_id;
--> statement-breakpoint
ALTER TABLE "offices" ALTER COLUMN "body_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "offices" ADD COLUMN "most_terms" integer;--> statement-breakpoint
ALTER TABLE "terms" ADD COLUMN "planned_end_edtf" text;--> statement-breakpoint
ALTER TABLE "terms" ADD COLUMN "planned_ends_on" date;--> statement-breakpoint
ALTER TABLE "terms" ADD COLUMN "decided_event_id" uuid;--> statement-breakpoint
ALTER TABLE "terms" ADD COLUMN "decided_source_id" uuid;--> statement-breakpoint
ALTER TABLE "terms" ADD COLUMN "decision" text;--> statement-breakpoint
ALTER TABLE "terms" ADD COLUMN "reminded_end" date;--> statement-breakpoint
ALTER TABLE "terms" ADD COLUMN "reminded_days" integer;--> statement-breakpoint
ALTER TABLE "access_grants" ADD COLUMN "term_id" uuid;--> statement-breakpoint
ALTER TABLE "bodies" ADD CONSTRAINT "bodies_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_texts" ADD CONSTRAINT "body_texts_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_texts" ADD CONSTRAINT "body_texts_organization_id_body_id_bodies_organization_id_id_fk" FOREIGN KEY ("organization_id","body_id") REFERENCES "public"."bodies"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover_item_texts" ADD CONSTRAINT "handover_item_texts_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover_item_texts" ADD CONSTRAINT "handover_item_texts_organization_id_item_id_handover_items_organization_id_id_fk" FOREIGN KEY ("organization_id","item_id") REFERENCES "public"."handover_items"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover_items" ADD CONSTRAINT "handover_items_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover_ticks" ADD CONSTRAINT "handover_ticks_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover_ticks" ADD CONSTRAINT "handover_ticks_ticked_by_accounts_id_fk" FOREIGN KEY ("ticked_by") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover_ticks" ADD CONSTRAINT "handover_ticks_organization_id_term_id_terms_organization_id_id_fk" FOREIGN KEY ("organization_id","term_id") REFERENCES "public"."terms"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handover_ticks" ADD CONSTRAINT "handover_ticks_organization_id_item_id_handover_items_organization_id_id_fk" FOREIGN KEY ("organization_id","item_id") REFERENCES "public"."handover_items"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offices" ADD CONSTRAINT "offices_organization_id_body_id_bodies_organization_id_id_fk" FOREIGN KEY ("organization_id","body_id") REFERENCES "public"."bodies"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "offices_body" ON "offices" USING btree ("organization_id","body_id");
--> statement-breakpoint
select raise_tenant_wall('bodies');
--> statement-breakpoint
select raise_tenant_wall('body_texts');
--> statement-breakpoint
select raise_tenant_wall('handover_items');
--> statement-breakpoint
select raise_tenant_wall('handover_item_texts');
--> statement-breakpoint
select raise_tenant_wall('handover_ticks');
--> statement-breakpoint

-- What a body does not show, its offices, seats and terms do not show either. Each policy asks for the row above it only,
-- because that row's own policy asks for the next: term, seat, office, body, organization.
create policy published on bodies for select to ocaq_app
  using (is_public and organization_is_published(organization_id));
--> statement-breakpoint
create policy published on body_texts for select to ocaq_app using (
  exists (select from bodies b where b.organization_id = body_texts.organization_id and b.id = body_id and b.is_public));
--> statement-breakpoint
drop policy published on offices;
--> statement-breakpoint
create policy published on offices for select to ocaq_app using (
  is_public and exists (select from bodies b where b.organization_id = offices.organization_id and b.id = body_id
                          and b.is_public));
--> statement-breakpoint
drop policy published on office_texts;
--> statement-breakpoint
create policy published on office_texts for select to ocaq_app using (
  exists (select from offices o where o.organization_id = office_texts.organization_id and o.id = office_id
            and o.is_public));
--> statement-breakpoint
drop policy published on seats;
--> statement-breakpoint
create policy published on seats for select to ocaq_app using (
  exists (select from offices o where o.organization_id = seats.organization_id and o.id = office_id and o.is_public));
--> statement-breakpoint
drop policy published on terms;
--> statement-breakpoint
create policy published on terms for select to ocaq_app using (
  hidden_at is null
  and exists (select from seats s where s.organization_id = terms.organization_id and s.id = seat_id));
--> statement-breakpoint
create or replace function organizations_of_office_holders(prefix text) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select distinct t.organization_id
    from terms t
    join seats s on s.organization_id = t.organization_id and s.id = t.seat_id
    join offices o on o.organization_id = s.organization_id and o.id = s.office_id and o.is_public
    join bodies b on b.organization_id = o.organization_id and b.id = o.body_id and b.is_public
    join people p on p.organization_id = t.organization_id and p.id = t.person_id
    join person_tokens k on k.organization_id = p.organization_id and k.person_id = p.id and k.is_name
    where t.hidden_at is null and p.hidden_at is null and p.is_named_publicly
      and organization_is_published(t.organization_id)
      and k.token >= prefix collate "C" and k.token < (prefix || '~') collate "C"
  $$;
--> statement-breakpoint

alter table bodies add constraint bodies_term check (term_months is null or term_months between 1 and 240);
--> statement-breakpoint
alter table offices add constraint offices_most_terms check (most_terms is null or most_terms between 1 and 20);
--> statement-breakpoint
alter table terms add constraint terms_planned_order
  check (starts_on is null or planned_ends_on is null or starts_on < planned_ends_on);
--> statement-breakpoint
alter table terms add constraint terms_one_decision check (num_nonnulls(decided_event_id, decided_source_id) <= 1);
--> statement-breakpoint
alter table terms add constraint terms_decided_event foreign key (organization_id, decided_event_id)
  references events (organization_id, id) on delete set null (decided_event_id);
--> statement-breakpoint
alter table terms add constraint terms_decided_source foreign key (organization_id, decided_source_id)
  references sources (organization_id, id) on delete set null (decided_source_id);
--> statement-breakpoint
alter table access_grants add constraint access_grants_term foreign key (organization_id, term_id)
  references terms (organization_id, id) on delete cascade;
--> statement-breakpoint
create index access_grants_term on access_grants (organization_id, term_id) where term_id is not null;
--> statement-breakpoint
create index handover_ticks_item on handover_ticks (organization_id, item_id);
--> statement-breakpoint

create function term_keeps_its_seat() returns trigger language plpgsql as $$
begin
  raise exception 'a term is ended and followed, never moved to another seat' using constraint = 'terms_keep_seat';
end $$;
--> statement-breakpoint
create trigger terms_keep_seat before update on terms for each row
  when (old.seat_id is distinct from new.seat_id) execute function term_keeps_its_seat();
--> statement-breakpoint

-- Whether a term holds today, by the calendar of its organization: access that was given with it ends with it.
create function term_holds(organization uuid, term uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select exists (
      select from terms t join organizations o on o.id = t.organization_id
      where t.organization_id = organization and t.id = term
        and (t.starts_on is null or t.starts_on <= (now() at time zone o.timezone)::date)
        and (t.ends_on is null or t.ends_on > (now() at time zone o.timezone)::date))
  $$;
--> statement-breakpoint
revoke execute on function term_holds(uuid, uuid) from public;
--> statement-breakpoint
grant execute on function term_holds(uuid, uuid) to ocaq_app;
