CREATE TABLE "import_progress" (
	"organization_id" uuid NOT NULL,
	"key" uuid NOT NULL,
	"percent" integer NOT NULL,
	"said_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "import_progress_organization_id_key_pk" PRIMARY KEY("organization_id","key")
);
--> statement-breakpoint
ALTER TABLE "import_progress" ADD CONSTRAINT "import_progress_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
select raise_tenant_wall('import_progress');
--> statement-breakpoint
-- Nobody reads it once the step is over; the runner deletes it in all organizations.
grant select, delete on import_progress to ocaq_worker;
--> statement-breakpoint
create policy worker on import_progress to ocaq_worker using (true) with check (true);
