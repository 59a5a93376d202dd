CREATE TABLE "calendar_links" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"locale" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event_covers" (
	"organization_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"small" "bytea" NOT NULL,
	"large" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "event_covers_organization_id_event_id_pk" PRIMARY KEY("organization_id","event_id"),
	CONSTRAINT "event_covers_id" UNIQUE("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "event_online_links" (
	"organization_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"url" text NOT NULL,
	CONSTRAINT "event_online_links_organization_id_event_id_pk" PRIMARY KEY("organization_id","event_id")
);
--> statement-breakpoint
CREATE TABLE "event_partners" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"event_id" uuid NOT NULL,
	"partner_id" uuid,
	"name" text,
	"position" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "event_partners_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "event_partners_organization" UNIQUE("organization_id","event_id","partner_id")
);
--> statement-breakpoint
CREATE TABLE "event_series" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"rule" text NOT NULL,
	"registration_scope" text DEFAULT 'date' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "event_series_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "event_texts" ADD COLUMN "summary" text;--> statement-breakpoint
ALTER TABLE "event_texts" ADD COLUMN "city" text;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "country_code" text;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "map_url" text;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "contact_name" text;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "contact_phone" text;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "contact_email" text;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "series_id" uuid;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "series_day" date;--> statement-breakpoint
ALTER TABLE "calendar_links" ADD CONSTRAINT "calendar_links_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_covers" ADD CONSTRAINT "event_covers_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_covers" ADD CONSTRAINT "event_covers_organization_id_event_id_events_organization_id_id_fk" FOREIGN KEY ("organization_id","event_id") REFERENCES "public"."events"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_online_links" ADD CONSTRAINT "event_online_links_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_online_links" ADD CONSTRAINT "event_online_links_organization_id_event_id_events_organization_id_id_fk" FOREIGN KEY ("organization_id","event_id") REFERENCES "public"."events"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_partners" ADD CONSTRAINT "event_partners_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_partners" ADD CONSTRAINT "event_partners_partner_id_organizations_id_fk" FOREIGN KEY ("partner_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_partners" ADD CONSTRAINT "event_partners_organization_id_event_id_events_organization_id_id_fk" FOREIGN KEY ("organization_id","event_id") REFERENCES "public"."events"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_series" ADD CONSTRAINT "event_series_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_links_token" ON "calendar_links" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "events_of_series" ON "events" USING btree ("organization_id","series_id","starts_at") WHERE series_id is not null;--> statement-breakpoint
CREATE INDEX "events_public_day" ON "events" USING btree ("first_day") WHERE state <> 'draft' and hidden_at is null;--> statement-breakpoint
CREATE INDEX "events_time" ON "events" USING btree ("starts_at","ends_at") WHERE state = 'published' and starts_at is not null;
--> statement-breakpoint
select raise_tenant_wall('event_series'), raise_tenant_wall('event_online_links'), raise_tenant_wall('event_partners'),
       raise_tenant_wall('event_covers');
--> statement-breakpoint
create policy published on event_series for select to ocaq_app using (
  exists (select from events e where e.organization_id = event_series.organization_id and e.series_id = event_series.id
            and e.state <> 'draft' and e.hidden_at is null and organization_is_published(e.organization_id)));
--> statement-breakpoint
create policy published on event_partners for select to ocaq_app using (
  exists (select from events e where e.organization_id = event_partners.organization_id and e.id = event_id
            and e.state <> 'draft' and e.hidden_at is null and organization_is_published(e.organization_id)));
--> statement-breakpoint
create policy published on event_covers for select to ocaq_app using (
  exists (select from events e where e.organization_id = event_covers.organization_id and e.id = event_id
            and e.state <> 'draft' and e.hidden_at is null and organization_is_published(e.organization_id)));
--> statement-breakpoint
-- The way in is for who has a confirmed registration, wherever they look from; what shows registrations says when that is closed.
create policy own on event_online_links for select to ocaq_app using (
  exists (select from registrations r where r.organization_id = event_online_links.organization_id
            and r.event_id = event_online_links.event_id and r.state = 'confirmed'
            and r.account_id = (select current_account()) and not organization_is_locked(r.organization_id)));
--> statement-breakpoint
select expect_rows_of_tenant('event_series'), expect_rows_of_tenant('event_online_links'),
       expect_rows_of_tenant('event_partners'), expect_rows_of_tenant('event_covers');
--> statement-breakpoint
alter table calendar_links enable row level security;
--> statement-breakpoint
alter table calendar_links force row level security;
--> statement-breakpoint
do $$ begin
  execute format('create policy owner on calendar_links to %I using (true) with check (true)', current_user);
end $$;
--> statement-breakpoint
create policy auth on calendar_links to ocaq_auth using (true) with check (true);
--> statement-breakpoint
grant select, insert, update, delete on calendar_links to ocaq_auth;
--> statement-breakpoint
alter table events add constraint events_series foreign key (organization_id, series_id)
  references event_series (organization_id, id) on delete set null (series_id);
--> statement-breakpoint
alter table events add constraint events_series_day check (series_id is null or series_day is not null);
--> statement-breakpoint
alter table events add constraint events_country check (country_code is null or country_code ~ '^[A-Z]{2}$');
--> statement-breakpoint
alter table events add constraint events_map check (map_url is null or map_url ~ '^https://');
--> statement-breakpoint
alter table event_online_links add constraint event_online_links_https check (url ~ '^https://');
--> statement-breakpoint
alter table event_partners add constraint event_partners_one check (
  num_nonnulls(partner_id, name) = 1 and partner_id is distinct from organization_id);
