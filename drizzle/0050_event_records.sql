CREATE TABLE "event_photos" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"event_id" uuid NOT NULL,
	"small" "bytea" NOT NULL,
	"large" "bytea" NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"agreed_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "event_photos_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "event_record_texts" (
	"organization_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"source_hash" text,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "event_record_texts_organization_id_event_id_locale_pk" PRIMARY KEY("organization_id","event_id","locale")
);
--> statement-breakpoint
CREATE TABLE "event_records" (
	"organization_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"attendance" integer,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "event_records_organization_id_event_id_pk" PRIMARY KEY("organization_id","event_id")
);
--> statement-breakpoint
ALTER TABLE "event_photos" ADD CONSTRAINT "event_photos_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_photos" ADD CONSTRAINT "event_photos_organization_id_event_id_events_organization_id_id_fk" FOREIGN KEY ("organization_id","event_id") REFERENCES "public"."events"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_record_texts" ADD CONSTRAINT "event_record_texts_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_record_texts" ADD CONSTRAINT "event_record_texts_organization_id_event_id_events_organization_id_id_fk" FOREIGN KEY ("organization_id","event_id") REFERENCES "public"."events"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_records" ADD CONSTRAINT "event_records_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_records" ADD CONSTRAINT "event_records_organization_id_event_id_events_organization_id_id_fk" FOREIGN KEY ("organization_id","event_id") REFERENCES "public"."events"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "event_photos_of_event" ON "event_photos" USING btree ("organization_id","event_id","created_at");--> statement-breakpoint
select raise_tenant_wall('event_records'), raise_tenant_wall('event_record_texts'), raise_tenant_wall('event_photos');
--> statement-breakpoint
-- Everybody sees what is remembered of an event that everybody sees.
create policy published on event_records for select to ocaq_app using (
  exists (select from events e where e.organization_id = event_records.organization_id and e.id = event_id
            and e.state = 'published' and e.hidden_at is null and organization_is_published(e.organization_id)));
--> statement-breakpoint
create policy published on event_record_texts for select to ocaq_app using (
  exists (select from events e where e.organization_id = event_record_texts.organization_id and e.id = event_id
            and e.state = 'published' and e.hidden_at is null and organization_is_published(e.organization_id)));
--> statement-breakpoint
create policy published on event_photos for select to ocaq_app using (
  exists (select from events e where e.organization_id = event_photos.organization_id and e.id = event_id
            and e.state = 'published' and e.hidden_at is null and organization_is_published(e.organization_id)));
--> statement-breakpoint
select expect_rows_of_tenant('event_records'), expect_rows_of_tenant('event_record_texts'), expect_rows_of_tenant('event_photos');
--> statement-breakpoint
alter table event_records add constraint event_records_attendance check (attendance between 0 and 1000000);
--> statement-breakpoint
alter table event_record_texts add constraint event_record_texts_text check (length(text) between 1 and 20000);
--> statement-breakpoint
alter table event_photos add constraint event_photos_size check (width between 1 and 2000 and height between 1 and 2000);
