CREATE TABLE "change_requests" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"field" text NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" uuid,
	"words" text,
	CONSTRAINT "change_requests_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "own_field_rules" (
	"organization_id" uuid NOT NULL,
	"field" text NOT NULL,
	"rule" text NOT NULL,
	CONSTRAINT "own_field_rules_organization_id_field_pk" PRIMARY KEY("organization_id","field")
);
--> statement-breakpoint
CREATE TABLE "person_contacts" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"label" text NOT NULL,
	"value" text NOT NULL,
	"visibility" "visibility" NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "person_contacts_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "person_contacts_value" UNIQUE("organization_id","person_id","kind","value","visibility")
);
--> statement-breakpoint
CREATE TABLE "person_name_choices" (
	"organization_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"form" text NOT NULL,
	CONSTRAINT "person_name_choices_organization_id_person_id_locale_pk" PRIMARY KEY("organization_id","person_id","locale")
);
--> statement-breakpoint
ALTER TABLE "person_details" ADD COLUMN "phone_label" text;--> statement-breakpoint
ALTER TABLE "person_details" ADD COLUMN "email_label" text;--> statement-breakpoint
ALTER TABLE "person_details" ADD COLUMN "address_label" text;--> statement-breakpoint
ALTER TABLE "person_details" ADD COLUMN "gender" text;--> statement-breakpoint
ALTER TABLE "person_details" ADD COLUMN "education" text;--> statement-breakpoint
ALTER TABLE "person_details" ADD COLUMN "languages" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "change_requests" ADD CONSTRAINT "change_requests_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_requests" ADD CONSTRAINT "change_requests_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change_requests" ADD CONSTRAINT "change_requests_organization_id_person_id_people_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "own_field_rules" ADD CONSTRAINT "own_field_rules_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_contacts" ADD CONSTRAINT "person_contacts_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_contacts" ADD CONSTRAINT "person_contacts_organization_id_person_id_people_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_name_choices" ADD CONSTRAINT "person_name_choices_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_name_choices" ADD CONSTRAINT "person_name_choices_organization_id_person_id_people_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "change_requests_one_open" ON "change_requests" USING btree ("organization_id","person_id","field") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "change_requests_open" ON "change_requests" USING btree ("organization_id","asked_at") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "change_requests_person" ON "change_requests" USING btree ("organization_id","person_id","asked_at");--> statement-breakpoint
CREATE INDEX "person_contacts_kind" ON "person_contacts" USING btree ("organization_id","kind");--> statement-breakpoint
select raise_tenant_wall('person_contacts'), raise_tenant_wall('person_name_choices'), raise_tenant_wall('own_field_rules'),
       raise_tenant_wall('change_requests');
--> statement-breakpoint
alter table person_contacts add constraint person_contacts_never_public check (visibility <> 'public');
--> statement-breakpoint

-- Under which form a public name stands; the form itself is published with the person.
create policy published on person_name_choices for select to ocaq_app using (
  exists (select from people p where p.organization_id = person_name_choices.organization_id and p.id = person_id
            and p.is_named_publicly and p.hidden_at is null and organization_is_published(p.organization_id)));
