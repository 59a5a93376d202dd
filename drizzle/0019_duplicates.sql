CREATE TABLE "duplicate_keys" (
	"organization_id" uuid NOT NULL,
	"key" bigint NOT NULL,
	"person_id" uuid NOT NULL,
	"is_name" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "duplicate_keys_organization_id_key_person_id_pk" PRIMARY KEY("organization_id","key","person_id")
);
--> statement-breakpoint
CREATE TABLE "duplicate_pairs" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"first_id" uuid NOT NULL,
	"second_id" uuid NOT NULL,
	"points" real NOT NULL,
	"reasons" jsonb NOT NULL,
	"found_at" timestamp with time zone DEFAULT now() NOT NULL,
	"dismissed_at" timestamp with time zone,
	"dismissed_by" uuid,
	CONSTRAINT "duplicate_pairs_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "duplicate_pairs_people" UNIQUE("organization_id","first_id","second_id"),
	CONSTRAINT "duplicate_pairs_order" CHECK (first_id < second_id)
);
--> statement-breakpoint
CREATE TABLE "duplicate_searches" (
	"organization_id" uuid PRIMARY KEY NOT NULL,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	"stage" text DEFAULT 'keys' NOT NULL,
	"after_id" uuid,
	"people" integer DEFAULT 0 NOT NULL,
	"done" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "merges" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"into_id" uuid NOT NULL,
	"gone_id" uuid NOT NULL,
	"gone_name" text NOT NULL,
	"changes" jsonb NOT NULL,
	"merged_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"undone_at" timestamp with time zone,
	"stayed" jsonb,
	CONSTRAINT "merges_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "person_slugs" (
	"organization_id" uuid NOT NULL,
	"slug" text NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "person_slugs_organization_id_slug_pk" PRIMARY KEY("organization_id","slug")
);
--> statement-breakpoint
ALTER TABLE "duplicate_keys" ADD CONSTRAINT "duplicate_keys_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duplicate_pairs" ADD CONSTRAINT "duplicate_pairs_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duplicate_pairs" ADD CONSTRAINT "duplicate_pairs_dismissed_by_accounts_id_fk" FOREIGN KEY ("dismissed_by") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duplicate_pairs" ADD CONSTRAINT "duplicate_pairs_organization_id_first_id_people_organization_id_id_fk" FOREIGN KEY ("organization_id","first_id") REFERENCES "public"."people"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duplicate_pairs" ADD CONSTRAINT "duplicate_pairs_organization_id_second_id_people_organization_id_id_fk" FOREIGN KEY ("organization_id","second_id") REFERENCES "public"."people"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duplicate_searches" ADD CONSTRAINT "duplicate_searches_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merges" ADD CONSTRAINT "merges_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merges" ADD CONSTRAINT "merges_merged_by_accounts_id_fk" FOREIGN KEY ("merged_by") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merges" ADD CONSTRAINT "merges_organization_id_person_id_people_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_slugs" ADD CONSTRAINT "person_slugs_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_slugs" ADD CONSTRAINT "person_slugs_organization_id_person_id_people_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "duplicate_keys_person" ON "duplicate_keys" USING btree ("organization_id","person_id");--> statement-breakpoint
CREATE INDEX "duplicate_pairs_second" ON "duplicate_pairs" USING btree ("organization_id","second_id");--> statement-breakpoint
CREATE INDEX "duplicate_pairs_open" ON "duplicate_pairs" USING btree ("organization_id","points" DESC NULLS LAST,"id") WHERE dismissed_at is null;--> statement-breakpoint
CREATE INDEX "merges_age" ON "merges" USING btree ("organization_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "person_slugs_person" ON "person_slugs" USING btree ("organization_id","person_id");--> statement-breakpoint
select raise_tenant_wall('duplicate_searches'), raise_tenant_wall('duplicate_keys'), raise_tenant_wall('duplicate_pairs'),
       raise_tenant_wall('merges'), raise_tenant_wall('person_slugs');
--> statement-breakpoint

-- The runner looks for searches that wait, and forgets what can no longer be undone.
grant select on duplicate_searches to ocaq_worker;
--> statement-breakpoint
create policy worker on duplicate_searches for select to ocaq_worker using (true);
--> statement-breakpoint
grant select (organization_id, id, created_at, gone_name), update (changes, gone_name) on merges to ocaq_worker;
--> statement-breakpoint
create policy worker on merges to ocaq_worker using (true) with check (true);
--> statement-breakpoint

-- A former address leads on to who may be found under the present one.
create policy published on person_slugs for select to ocaq_app using (
  exists (select from people p where p.organization_id = person_slugs.organization_id and p.id = person_id
            and p.is_named_publicly and p.hidden_at is null and organization_is_published(p.organization_id)));
