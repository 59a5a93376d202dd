CREATE TABLE "membership_cards" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"serial" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "membership_cards_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "membership_cards_serial" UNIQUE("organization_id","serial")
);
--> statement-breakpoint
CREATE TABLE "membership_type_texts" (
	"organization_id" uuid NOT NULL,
	"type_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"source_hash" text,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"label" text NOT NULL,
	CONSTRAINT "membership_type_texts_organization_id_type_id_locale_pk" PRIMARY KEY("organization_id","type_id","locale")
);
--> statement-breakpoint
CREATE TABLE "membership_types" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"position" integer NOT NULL,
	"retired_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "membership_types_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "imports" ALTER COLUMN "type" SET DATA TYPE text;--> statement-breakpoint
ALTER TABLE "memberships" ALTER COLUMN "type" SET DATA TYPE text;--> statement-breakpoint
ALTER TABLE "memberships" ALTER COLUMN "type" SET DEFAULT 'ordinary';--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "type_id" uuid GENERATED ALWAYS AS (case when length(type) = 36 then type::uuid end) STORED;--> statement-breakpoint
ALTER TABLE "person_details" ADD COLUMN "birth_month" smallint GENERATED ALWAYS AS (case when birth_edtf ~ '^([0-9]{4}|XXXX)-[0-9]{2}' then substring(birth_edtf from 6 for 2)::smallint end) STORED;--> statement-breakpoint
ALTER TABLE "membership_cards" ADD CONSTRAINT "membership_cards_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership_cards" ADD CONSTRAINT "membership_cards_organization_id_person_id_people_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership_type_texts" ADD CONSTRAINT "membership_type_texts_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership_type_texts" ADD CONSTRAINT "membership_type_texts_organization_id_type_id_membership_types_organization_id_id_fk" FOREIGN KEY ("organization_id","type_id") REFERENCES "public"."membership_types"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership_types" ADD CONSTRAINT "membership_types_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "membership_cards_person" ON "membership_cards" USING btree ("organization_id","person_id");--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_type" FOREIGN KEY ("organization_id","type_id") REFERENCES "public"."membership_types"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "person_details_birth_month" ON "person_details" USING btree ("organization_id","birth_month");--> statement-breakpoint
DROP TYPE "public"."membership_type";--> statement-breakpoint
select raise_tenant_wall('membership_cards');
--> statement-breakpoint
select raise_tenant_wall('membership_types');
--> statement-breakpoint
select raise_tenant_wall('membership_type_texts');
--> statement-breakpoint
alter table memberships add constraint memberships_type_known
  check (type in ('ordinary', 'youth', 'honorary', 'family') or type_id is not null);
--> statement-breakpoint
-- A type may be held: it is retired, never deleted.
revoke delete on membership_types from ocaq_app;
