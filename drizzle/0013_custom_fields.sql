CREATE TYPE "public"."custom_field_kind" AS ENUM('text', 'number', 'date', 'choice', 'yes-no');--> statement-breakpoint
CREATE TABLE "custom_field_texts" (
	"organization_id" uuid NOT NULL,
	"field_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"source_hash" text,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"label" text NOT NULL,
	"options" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "custom_field_texts_organization_id_field_id_locale_pk" PRIMARY KEY("organization_id","field_id","locale")
);
--> statement-breakpoint
CREATE TABLE "custom_fields" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"kind" "custom_field_kind" NOT NULL,
	"visibility" "visibility" NOT NULL,
	"is_required" boolean DEFAULT false NOT NULL,
	"is_own" boolean DEFAULT false NOT NULL,
	"position" integer NOT NULL,
	"archived_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "custom_fields_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "custom_values" (
	"organization_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"field_id" uuid NOT NULL,
	"value" text NOT NULL,
	CONSTRAINT "custom_values_organization_id_person_id_field_id_pk" PRIMARY KEY("organization_id","person_id","field_id")
);
--> statement-breakpoint
ALTER TABLE "custom_field_texts" ADD CONSTRAINT "custom_field_texts_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "custom_field_texts" ADD CONSTRAINT "custom_field_texts_organization_id_field_id_custom_fields_organization_id_id_fk" FOREIGN KEY ("organization_id","field_id") REFERENCES "public"."custom_fields"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "custom_fields" ADD CONSTRAINT "custom_fields_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "custom_values" ADD CONSTRAINT "custom_values_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "custom_values" ADD CONSTRAINT "custom_values_organization_id_person_id_people_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "custom_values" ADD CONSTRAINT "custom_values_organization_id_field_id_custom_fields_organization_id_id_fk" FOREIGN KEY ("organization_id","field_id") REFERENCES "public"."custom_fields"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "custom_values_field" ON "custom_values" USING btree ("organization_id","field_id");--> statement-breakpoint
select raise_tenant_wall('custom_fields');
--> statement-breakpoint
select raise_tenant_wall('custom_field_texts');
--> statement-breakpoint
select raise_tenant_wall('custom_values');
--> statement-breakpoint
alter table custom_fields add constraint custom_fields_never_public check (visibility in ('admins', 'board', 'members'));
