CREATE TYPE "public"."application_state" AS ENUM('unconfirmed', 'open', 'asked', 'accepted', 'declined', 'withdrawn');--> statement-breakpoint
CREATE TABLE "application_consents" (
	"organization_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"purpose" "consent_purpose" NOT NULL,
	"text_version" text NOT NULL,
	"locale" text NOT NULL,
	"given_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "application_consents_organization_id_application_id_purpose_pk" PRIMARY KEY("organization_id","application_id","purpose")
);
--> statement-breakpoint
CREATE TABLE "application_messages" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"application_id" uuid NOT NULL,
	"author" text NOT NULL,
	"written_by" uuid,
	"text" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "application_messages_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "applications" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"state" "application_state" DEFAULT 'unconfirmed' NOT NULL,
	"token_hash" text NOT NULL,
	"given" text NOT NULL,
	"surname" text NOT NULL,
	"patronymic" text,
	"birth_edtf" text NOT NULL,
	"email" text NOT NULL,
	"phone" text,
	"city" text,
	"locale" text NOT NULL,
	"message" text,
	"guardian_name" text,
	"guardian_contact" text,
	"person_id" uuid,
	"reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"confirmed_at" timestamp with time zone,
	"decided_at" timestamp with time zone,
	"decided_by" uuid,
	CONSTRAINT "applications_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "membership_pauses" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"membership_id" uuid NOT NULL,
	"start_edtf" text NOT NULL,
	"starts_on" date NOT NULL,
	"end_edtf" text,
	"ends_on" date,
	"reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "membership_pauses_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "organizations" ADD COLUMN "accepts_applications" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "application_consents" ADD CONSTRAINT "application_consents_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_consents" ADD CONSTRAINT "application_consents_organization_id_application_id_applications_organization_id_id_fk" FOREIGN KEY ("organization_id","application_id") REFERENCES "public"."applications"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_messages" ADD CONSTRAINT "application_messages_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_messages" ADD CONSTRAINT "application_messages_written_by_accounts_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_messages" ADD CONSTRAINT "application_messages_organization_id_application_id_applications_organization_id_id_fk" FOREIGN KEY ("organization_id","application_id") REFERENCES "public"."applications"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership_pauses" ADD CONSTRAINT "membership_pauses_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership_pauses" ADD CONSTRAINT "membership_pauses_organization_id_membership_id_memberships_organization_id_id_fk" FOREIGN KEY ("organization_id","membership_id") REFERENCES "public"."memberships"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "application_messages_application" ON "application_messages" USING btree ("organization_id","application_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "applications_token" ON "applications" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "applications_state" ON "applications" USING btree ("organization_id","state","created_at");--> statement-breakpoint
CREATE INDEX "applications_person" ON "applications" USING btree ("organization_id","person_id");--> statement-breakpoint
select raise_tenant_wall('applications');
--> statement-breakpoint
select raise_tenant_wall('application_messages');
--> statement-breakpoint
select raise_tenant_wall('application_consents');
--> statement-breakpoint
select raise_tenant_wall('membership_pauses');
--> statement-breakpoint

-- A deleted record leaves the application behind, which then belongs to nobody on record.
alter table applications add constraint applications_person foreign key (organization_id, person_id)
  references people (organization_id, id) on delete set null (person_id);
--> statement-breakpoint
alter table applications add constraint applications_decided
  check ((state in ('accepted', 'declined', 'withdrawn')) = (decided_at is not null));
--> statement-breakpoint
alter table application_messages add constraint application_messages_author
  check (author in ('organization', 'applicant'));
--> statement-breakpoint

-- A private link is looked up before its organization is known; the role that does sees the link and nothing else.
grant select (organization_id, id, token_hash) on applications to ocaq_auth;
--> statement-breakpoint
create policy auth on applications for select to ocaq_auth using (true);
--> statement-breakpoint
-- The runner deletes by state and age, and reads nobody's name.
grant select (organization_id, id, state, created_at, decided_at), delete on applications to ocaq_worker;
--> statement-breakpoint
create policy worker on applications to ocaq_worker using (true) with check (true);
--> statement-breakpoint

-- Two pauses of one membership never overlap, so the memberships that rest on a day are as many as the pauses.
alter table membership_pauses add constraint membership_pauses_no_overlap exclude using gist (
  organization_id with =, membership_id with =, daterange(starts_on, ends_on) with &&);
--> statement-breakpoint
alter table membership_pauses add constraint membership_pauses_order check (ends_on is null or starts_on < ends_on);
