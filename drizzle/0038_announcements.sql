ALTER TYPE "public"."outbox_state" ADD VALUE 'stopped';--> statement-breakpoint
CREATE TABLE "announcement_files" (
	"organization_id" uuid NOT NULL,
	"announcement_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "announcement_files_organization_id_announcement_id_file_id_pk" PRIMARY KEY("organization_id","announcement_id","file_id")
);
--> statement-breakpoint
CREATE TABLE "announcement_recipients" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"announcement_id" uuid NOT NULL,
	"person_id" uuid,
	"registration_id" uuid,
	"covers" integer DEFAULT 1 NOT NULL,
	"mail_id" uuid,
	"queued_at" timestamp with time zone,
	"left_out" text,
	"locale" text,
	"called_at" timestamp with time zone,
	"called_by" uuid,
	CONSTRAINT "announcement_recipients_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "announcement_texts" (
	"organization_id" uuid NOT NULL,
	"announcement_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"source_hash" text,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "announcement_texts_organization_id_announcement_id_locale_pk" PRIMARY KEY("organization_id","announcement_id","locale")
);
--> statement-breakpoint
CREATE TABLE "announcements" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"kind" text NOT NULL,
	"audience" text NOT NULL,
	"group_id" uuid,
	"list_id" uuid,
	"event_id" uuid,
	"state" text DEFAULT 'draft' NOT NULL,
	"send_at" timestamp with time zone,
	"started_at" timestamp with time zone,
	"done_at" timestamp with time zone,
	"published_at" timestamp with time zone,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "announcements_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "announcements_slug" UNIQUE("organization_id","slug")
);
--> statement-breakpoint
CREATE TABLE "mail_addressees" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"address" text NOT NULL,
	"person_id" uuid,
	"unreachable_since" timestamp with time zone,
	"unreachable_reason" text,
	"unreachable_detail" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mail_addressees_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "mail_addressees_address" UNIQUE("organization_id","address")
);
--> statement-breakpoint
CREATE TABLE "mail_files" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"content_type" text NOT NULL,
	"content" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mail_files_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "mail_settings" (
	"organization_id" uuid PRIMARY KEY NOT NULL,
	"per_hour" integer,
	"per_day" integer,
	"sends_birthday_mail" boolean DEFAULT false NOT NULL,
	"birthdays_done_on" date,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mail_templates" (
	"organization_id" uuid NOT NULL,
	"template" text NOT NULL,
	"locale" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mail_templates_organization_id_template_locale_pk" PRIMARY KEY("organization_id","template","locale")
);
--> statement-breakpoint
CREATE TABLE "mail_unsubscribes" (
	"organization_id" uuid NOT NULL,
	"addressee_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "mail_unsubscribes_organization_id_addressee_id_kind_pk" PRIMARY KEY("organization_id","addressee_id","kind")
);
--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "file_ids" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "headers" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "campaign_id" uuid;--> statement-breakpoint
ALTER TABLE "announcement_files" ADD CONSTRAINT "announcement_files_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement_files" ADD CONSTRAINT "announcement_files_organization_id_announcement_id_announcements_organization_id_id_fk" FOREIGN KEY ("organization_id","announcement_id") REFERENCES "public"."announcements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement_files" ADD CONSTRAINT "announcement_files_organization_id_file_id_mail_files_organization_id_id_fk" FOREIGN KEY ("organization_id","file_id") REFERENCES "public"."mail_files"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement_recipients" ADD CONSTRAINT "announcement_recipients_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement_recipients" ADD CONSTRAINT "announcement_recipients_called_by_accounts_id_fk" FOREIGN KEY ("called_by") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement_recipients" ADD CONSTRAINT "announcement_recipients_organization_id_announcement_id_announcements_organization_id_id_fk" FOREIGN KEY ("organization_id","announcement_id") REFERENCES "public"."announcements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement_recipients" ADD CONSTRAINT "announcement_recipients_organization_id_person_id_people_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement_recipients" ADD CONSTRAINT "announcement_recipients_organization_id_registration_id_registrations_organization_id_id_fk" FOREIGN KEY ("organization_id","registration_id") REFERENCES "public"."registrations"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement_texts" ADD CONSTRAINT "announcement_texts_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcement_texts" ADD CONSTRAINT "announcement_texts_organization_id_announcement_id_announcements_organization_id_id_fk" FOREIGN KEY ("organization_id","announcement_id") REFERENCES "public"."announcements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announcements" ADD CONSTRAINT "announcements_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_addressees" ADD CONSTRAINT "mail_addressees_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_files" ADD CONSTRAINT "mail_files_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_settings" ADD CONSTRAINT "mail_settings_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_templates" ADD CONSTRAINT "mail_templates_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_unsubscribes" ADD CONSTRAINT "mail_unsubscribes_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail_unsubscribes" ADD CONSTRAINT "mail_unsubscribes_organization_id_addressee_id_mail_addressees_organization_id_id_fk" FOREIGN KEY ("organization_id","addressee_id") REFERENCES "public"."mail_addressees"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "announcement_recipients_person" ON "announcement_recipients" USING btree ("organization_id","announcement_id","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "announcement_recipients_registration" ON "announcement_recipients" USING btree ("organization_id","announcement_id","registration_id");--> statement-breakpoint
CREATE INDEX "announcement_recipients_waiting" ON "announcement_recipients" USING btree ("organization_id","announcement_id","id") WHERE mail_id is null and left_out is null;--> statement-breakpoint
CREATE INDEX "announcement_recipients_mail" ON "announcement_recipients" USING btree ("organization_id","mail_id") WHERE mail_id is not null;--> statement-breakpoint
CREATE INDEX "announcement_recipients_of_person" ON "announcement_recipients" USING btree ("organization_id","person_id");--> statement-breakpoint
CREATE INDEX "announcements_at_work" ON "announcements" USING btree ("state","send_at") WHERE state in ('scheduled', 'sending');--> statement-breakpoint
CREATE INDEX "mail_addressees_person" ON "mail_addressees" USING btree ("organization_id","person_id");--> statement-breakpoint
CREATE INDEX "mail_addressees_unreachable" ON "mail_addressees" USING btree ("organization_id","unreachable_since") WHERE unreachable_since is not null;--> statement-breakpoint
CREATE INDEX "outbox_of_organization" ON "outbox" USING btree ("organization_id","created_at");--> statement-breakpoint
CREATE INDEX "outbox_campaign" ON "outbox" USING btree ("organization_id","campaign_id","state") WHERE campaign_id is not null;--> statement-breakpoint
select raise_tenant_wall('mail_files');
--> statement-breakpoint
select raise_tenant_wall('mail_addressees');
--> statement-breakpoint
select raise_tenant_wall('mail_unsubscribes');
--> statement-breakpoint
select raise_tenant_wall('mail_settings');
--> statement-breakpoint
select raise_tenant_wall('mail_templates');
--> statement-breakpoint
select raise_tenant_wall('announcements');
--> statement-breakpoint
select raise_tenant_wall('announcement_texts');
--> statement-breakpoint
select raise_tenant_wall('announcement_files');
--> statement-breakpoint
select raise_tenant_wall('announcement_recipients');
--> statement-breakpoint
-- The address outlives the record: whoever did not want mail any more is not written to again.
alter table mail_addressees add constraint mail_addressees_person foreign key (organization_id, person_id)
  references people (organization_id, id) on delete set null (person_id);
--> statement-breakpoint
alter table mail_addressees add constraint mail_addressees_reason
  check ((unreachable_since is null) = (unreachable_reason is null));
--> statement-breakpoint
alter table mail_settings add constraint mail_settings_limits check (per_hour > 0 and per_day > 0);
--> statement-breakpoint
alter table announcements add constraint announcements_group foreign key (organization_id, group_id)
  references groups (organization_id, id) on delete set null (group_id);
--> statement-breakpoint
alter table announcements add constraint announcements_list foreign key (organization_id, list_id)
  references saved_lists (organization_id, id) on delete set null (list_id);
--> statement-breakpoint
alter table announcements add constraint announcements_event foreign key (organization_id, event_id)
  references events (organization_id, id) on delete set null (event_id);
--> statement-breakpoint
alter table announcement_recipients add constraint announcement_recipients_somebody
  check (num_nonnulls(person_id, registration_id) = 1);
--> statement-breakpoint

-- The runner sends files along and notes addresses that are refused, in all organizations; it looks for what is to go out.
grant select on mail_files to ocaq_worker;
--> statement-breakpoint
create policy worker on mail_files for select to ocaq_worker using (true);
--> statement-breakpoint
grant select, insert, update on mail_addressees to ocaq_worker;
--> statement-breakpoint
create policy worker on mail_addressees to ocaq_worker using (true) with check (true);
--> statement-breakpoint
grant select on announcements, mail_settings to ocaq_worker;
--> statement-breakpoint
create policy worker on announcements for select to ocaq_worker using (true);
--> statement-breakpoint
create policy worker on mail_settings for select to ocaq_worker using (true);
--> statement-breakpoint

create policy published on announcements for select to ocaq_app
  using (published_at is not null and organization_is_published(organization_id));
--> statement-breakpoint
create policy published on announcement_texts for select to ocaq_app using (
  exists (select from announcements a where a.organization_id = announcement_texts.organization_id
            and a.id = announcement_id and a.published_at is not null
            and organization_is_published(a.organization_id)));
--> statement-breakpoint
select expect_rows_of_tenant('announcements');
--> statement-breakpoint
select expect_rows_of_tenant('announcement_texts');
