CREATE TABLE "event_reminder_mails" (
	"organization_id" uuid NOT NULL,
	"reminder_id" uuid NOT NULL,
	"registration_id" uuid NOT NULL,
	"for_day" date NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "event_reminder_mails_organization_id_reminder_id_registration_id_for_day_pk" PRIMARY KEY("organization_id","reminder_id","registration_id","for_day")
);
--> statement-breakpoint
CREATE TABLE "event_reminders" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"event_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"minutes" integer NOT NULL,
	"states" text[] NOT NULL,
	"done_for" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "event_reminders_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "event_state" text;--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "question_id" uuid;--> statement-breakpoint
ALTER TABLE "announcements" ADD COLUMN "answer" text;--> statement-breakpoint
ALTER TABLE "event_reminder_mails" ADD CONSTRAINT "event_reminder_mails_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_reminder_mails" ADD CONSTRAINT "event_reminder_mails_organization_id_reminder_id_event_reminders_organization_id_id_fk" FOREIGN KEY ("organization_id","reminder_id") REFERENCES "public"."event_reminders"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_reminder_mails" ADD CONSTRAINT "event_reminder_mails_organization_id_registration_id_registrations_organization_id_id_fk" FOREIGN KEY ("organization_id","registration_id") REFERENCES "public"."registrations"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_reminders" ADD CONSTRAINT "event_reminders_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_reminders" ADD CONSTRAINT "event_reminders_organization_id_event_id_events_organization_id_id_fk" FOREIGN KEY ("organization_id","event_id") REFERENCES "public"."events"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
select raise_tenant_wall('event_reminders');
--> statement-breakpoint
select raise_tenant_wall('event_reminder_mails');
--> statement-breakpoint
alter table announcements add constraint announcements_part_of_event
  check ((event_state is null and question_id is null or audience = 'event') and (question_id is null) = (answer is null));
--> statement-breakpoint
grant select on event_reminders to ocaq_worker;
--> statement-breakpoint
create policy worker on event_reminders for select to ocaq_worker using (true);
--> statement-breakpoint
select expect_rows_of_tenant('event_reminders');
