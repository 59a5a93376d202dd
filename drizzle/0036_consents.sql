CREATE TABLE "consent_campaigns" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"purposes" text[] NOT NULL,
	"started_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"mailed_at" timestamp with time zone,
	CONSTRAINT "consent_campaigns_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "consent_requests" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"campaign_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"way" text NOT NULL,
	"locale" text NOT NULL,
	"token_hash" text NOT NULL,
	"mailed_at" timestamp with time zone,
	"answered_at" timestamp with time zone,
	"agreed" text[],
	CONSTRAINT "consent_requests_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "consent_requests_person" UNIQUE("organization_id","campaign_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "consent_texts" (
	"organization_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"purpose" "consent_purpose" NOT NULL,
	"version" text NOT NULL,
	"locale" text NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "consent_texts_organization_id_hash_pk" PRIMARY KEY("organization_id","hash")
);
--> statement-breakpoint
CREATE TABLE "privacy_drafts" (
	"organization_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"responsible" text,
	"contact" text,
	"retention" text,
	"text" text,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "privacy_drafts_organization_id_locale_pk" PRIMARY KEY("organization_id","locale")
);
--> statement-breakpoint
CREATE TABLE "privacy_notice_texts" (
	"organization_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"locale" text NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "privacy_notice_texts_organization_id_number_locale_pk" PRIMARY KEY("organization_id","number","locale")
);
--> statement-breakpoint
CREATE TABLE "privacy_notices" (
	"organization_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"published_at" timestamp with time zone DEFAULT now() NOT NULL,
	"published_by" uuid,
	CONSTRAINT "privacy_notices_organization_id_number_pk" PRIMARY KEY("organization_id","number")
);
--> statement-breakpoint
DROP INDEX "consents_of_person";--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "answer" text DEFAULT 'given' NOT NULL;--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "text_hash" text;--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "notice_number" integer;--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "recorded_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "recorded_by" uuid;--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "asked_by" uuid;--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "consent_campaigns" ADD CONSTRAINT "consent_campaigns_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_campaigns" ADD CONSTRAINT "consent_campaigns_started_by_accounts_id_fk" FOREIGN KEY ("started_by") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_requests" ADD CONSTRAINT "consent_requests_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_requests" ADD CONSTRAINT "consent_requests_organization_id_campaign_id_consent_campaigns_organization_id_id_fk" FOREIGN KEY ("organization_id","campaign_id") REFERENCES "public"."consent_campaigns"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_requests" ADD CONSTRAINT "consent_requests_organization_id_person_id_people_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_texts" ADD CONSTRAINT "consent_texts_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "privacy_drafts" ADD CONSTRAINT "privacy_drafts_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "privacy_notice_texts" ADD CONSTRAINT "privacy_notice_texts_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "privacy_notice_texts" ADD CONSTRAINT "privacy_notice_texts_organization_id_number_privacy_notices_organization_id_number_fk" FOREIGN KEY ("organization_id","number") REFERENCES "public"."privacy_notices"("organization_id","number") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "privacy_notices" ADD CONSTRAINT "privacy_notices_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "privacy_notices" ADD CONSTRAINT "privacy_notices_published_by_accounts_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "consent_campaigns_unmailed" ON "consent_campaigns" USING btree ("created_at") WHERE mailed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "consent_requests_token" ON "consent_requests" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "consent_requests_of_person" ON "consent_requests" USING btree ("organization_id","person_id");--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_recorded_by_accounts_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_asked_by_accounts_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "consents_latest" ON "consents" USING btree ("organization_id","person_id","purpose","given_at" DESC NULLS LAST,"recorded_at" DESC NULLS LAST,"answer" DESC NULLS LAST);--> statement-breakpoint
select raise_tenant_wall('consent_texts');
--> statement-breakpoint
select raise_tenant_wall('consent_campaigns');
--> statement-breakpoint
select raise_tenant_wall('consent_requests');
--> statement-breakpoint
select raise_tenant_wall('privacy_notices');
--> statement-breakpoint
select raise_tenant_wall('privacy_notice_texts');
--> statement-breakpoint
select raise_tenant_wall('privacy_drafts');
--> statement-breakpoint

-- What was withdrawn by now becomes a word of its own, as every withdrawal is from here on.
insert into consents (organization_id, person_id, purpose, answer, text_version, locale, channel, given_at, recorded_at)
  select organization_id, person_id, purpose, 'withdrawn', text_version, locale, channel, withdrawn_at, withdrawn_at
  from consents where withdrawn_at is not null;
--> statement-breakpoint
alter table consents drop column withdrawn_at;
--> statement-breakpoint
alter table consents add constraint consents_answer check (answer in ('given', 'refused', 'withdrawn'));
--> statement-breakpoint
alter table consents add constraint consents_channel
  check (channel in ('application', 'account', 'link', 'paper', 'admin')) not valid;
--> statement-breakpoint
alter table consents add constraint consents_text foreign key (organization_id, text_hash)
  references consent_texts (organization_id, hash);
--> statement-breakpoint
alter table consents add constraint consents_notice foreign key (organization_id, notice_number)
  references privacy_notices (organization_id, number);
--> statement-breakpoint
alter table consent_requests add constraint consent_requests_way check (way in ('mail', 'link', 'paper'));
--> statement-breakpoint
alter table consent_requests add constraint consent_requests_answered
  check ((answered_at is null) = (agreed is null));
--> statement-breakpoint

-- What was said stays as it was said: the app only adds. A merge may put one person's id for the other's, and a deleted person's
-- rows go with them.
revoke update, delete on consents from ocaq_app;
--> statement-breakpoint
grant update (person_id) on consents to ocaq_app;
--> statement-breakpoint
revoke update, delete on consent_texts, privacy_notices, privacy_notice_texts from ocaq_app;
--> statement-breakpoint

-- A private link is looked up before its organization is known; the role that does sees the link and nothing else.
grant select (organization_id, id, token_hash) on consent_requests to ocaq_auth;
--> statement-breakpoint
create policy auth on consent_requests for select to ocaq_auth using (true);
--> statement-breakpoint
-- The runner finds whose turn it is, and reads nobody's name.
grant select (organization_id, id, mailed_at, created_at) on consent_campaigns to ocaq_worker;
--> statement-breakpoint
create policy worker on consent_campaigns for select to ocaq_worker using (true);
--> statement-breakpoint

-- Every version of a privacy notice is for anybody to read.
create policy published on privacy_notices for select to ocaq_app using (organization_is_published(organization_id));
--> statement-breakpoint
create policy published on privacy_notice_texts for select to ocaq_app using (organization_is_published(organization_id));
--> statement-breakpoint
select expect_rows_of_tenant('privacy_notices');
--> statement-breakpoint
select expect_rows_of_tenant('privacy_notice_texts');
