CREATE TYPE "public"."group_role" AS ENUM('member', 'leader');--> statement-breakpoint
CREATE TABLE "batches" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"action" text NOT NULL,
	"state" text DEFAULT 'chosen' NOT NULL,
	"selection" jsonb NOT NULL,
	"settings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"plan" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"counts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"undo" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"kept" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"worked" integer DEFAULT 0 NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"done_at" timestamp with time zone,
	"undone_at" timestamp with time zone,
	CONSTRAINT "batches_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "group_memberships" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"group_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" "group_role" DEFAULT 'member' NOT NULL,
	"start_edtf" text,
	"starts_on" date,
	"end_edtf" text,
	"ends_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "group_memberships_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "group_texts" (
	"organization_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"source_hash" text,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"name" text NOT NULL,
	"description" text,
	CONSTRAINT "group_texts_organization_id_group_id_locale_pk" PRIMARY KEY("organization_id","group_id","locale")
);
--> statement-breakpoint
CREATE TABLE "groups" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"is_public" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "groups_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "batches" ADD CONSTRAINT "batches_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batches" ADD CONSTRAINT "batches_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_memberships" ADD CONSTRAINT "group_memberships_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_memberships" ADD CONSTRAINT "group_memberships_organization_id_group_id_groups_organization_id_id_fk" FOREIGN KEY ("organization_id","group_id") REFERENCES "public"."groups"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_memberships" ADD CONSTRAINT "group_memberships_organization_id_person_id_people_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_texts" ADD CONSTRAINT "group_texts_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_texts" ADD CONSTRAINT "group_texts_organization_id_group_id_groups_organization_id_id_fk" FOREIGN KEY ("organization_id","group_id") REFERENCES "public"."groups"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "groups" ADD CONSTRAINT "groups_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "batches_done" ON "batches" USING btree ("organization_id","done_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "batches_running" ON "batches" USING btree ("created_at") WHERE state = 'running';--> statement-breakpoint
CREATE INDEX "group_memberships_group" ON "group_memberships" USING btree ("organization_id","group_id","person_id");--> statement-breakpoint
CREATE INDEX "group_memberships_person" ON "group_memberships" USING btree ("organization_id","person_id");--> statement-breakpoint
alter table group_memberships add constraint group_memberships_no_overlap exclude using gist (
  organization_id with =, group_id with =, person_id with =, role with =, daterange(starts_on, ends_on) with &&);
--> statement-breakpoint
alter table group_memberships add constraint group_memberships_order
  check (starts_on is null or ends_on is null or starts_on < ends_on);
--> statement-breakpoint
select raise_tenant_wall('groups');
--> statement-breakpoint
select raise_tenant_wall('group_texts');
--> statement-breakpoint
select raise_tenant_wall('group_memberships');
--> statement-breakpoint
select raise_tenant_wall('batches');
--> statement-breakpoint
-- What a public group is called and does is open to everybody; who is in it never is.
create policy published on groups for select to ocaq_app
  using (is_public and organization_is_published(organization_id));
--> statement-breakpoint
create policy published on group_texts for select to ocaq_app using (
  exists (select from groups g where g.organization_id = group_texts.organization_id and g.id = group_id
            and g.is_public and organization_is_published(g.organization_id)));
--> statement-breakpoint
-- The runner sees that there is work, not what it is about.
grant select (organization_id, id, state, created_at) on batches to ocaq_worker;
--> statement-breakpoint
create policy worker on batches for select to ocaq_worker using (state = 'running');
--> statement-breakpoint
-- The same count as before (0011), without joining the rows of before and after, which grew with the square of their
-- number: marking 10,000 records as changed took longer than a statement may.
create or replace function keep_days_of_joining() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    insert into membership_days as d (organization_id, day, joined)
    select organization_id, joined_on, sum(n)
    from (select organization_id, joined_on, 1 as n from entered where joined_on is not null
          union all select organization_id, joined_on, -1 from gone where joined_on is not null) change
    group by organization_id, joined_on having sum(n) <> 0 order by organization_id, joined_on
    on conflict (organization_id, day) do update set joined = d.joined + excluded.joined;
  else
    update membership_days d set joined = d.joined - c.joined
    from (select organization_id, joined_on as day, count(*) as joined from gone
          where joined_on is not null group by organization_id, joined_on) c
    where d.organization_id = c.organization_id and d.day = c.day;
  end if;
  return null;
end $$;
