CREATE TYPE "public"."import_row_kind" AS ENUM('new', 'update', 'same', 'duplicate', 'error');--> statement-breakpoint
CREATE TYPE "public"."import_state" AS ENUM('planned', 'committed', 'undone');--> statement-breakpoint
CREATE TABLE "import_files" (
	"organization_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "import_files_organization_id_import_id_pk" PRIMARY KEY("organization_id","import_id")
);
--> statement-breakpoint
CREATE TABLE "import_rows" (
	"organization_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" "import_row_kind" NOT NULL,
	"decision" text,
	"person_id" uuid NOT NULL,
	"known_person_id" uuid,
	"known_row" integer,
	"name" text NOT NULL,
	"values" jsonb NOT NULL,
	"before" jsonb,
	"problems" jsonb NOT NULL,
	"cells" jsonb,
	"slug_stem" text NOT NULL,
	"sort_key" text COLLATE "C" NOT NULL,
	"tokens" text[] NOT NULL,
	"name_tokens" integer NOT NULL,
	"seen_at" timestamp with time zone,
	"added_tokens" text[],
	"added_membership" uuid,
	"is_kept" boolean DEFAULT false NOT NULL,
	CONSTRAINT "import_rows_organization_id_import_id_number_pk" PRIMARY KEY("organization_id","import_id","number")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"file_name" text NOT NULL,
	"state" "import_state" DEFAULT 'planned' NOT NULL,
	"sheets" text[] NOT NULL,
	"sheet" integer DEFAULT 0 NOT NULL,
	"header_row" integer NOT NULL,
	"headings" jsonb NOT NULL,
	"samples" jsonb NOT NULL,
	"mapping" jsonb NOT NULL,
	"type" "membership_type" NOT NULL,
	"start_edtf" text NOT NULL,
	"counts" jsonb NOT NULL,
	"plan_hash" text NOT NULL,
	"planned_at" timestamp with time zone NOT NULL,
	"author" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"committed_at" timestamp with time zone,
	"undone_at" timestamp with time zone,
	CONSTRAINT "imports_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "import_files" ADD CONSTRAINT "import_files_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_files" ADD CONSTRAINT "import_files_organization_id_import_id_imports_organization_id_id_fk" FOREIGN KEY ("organization_id","import_id") REFERENCES "public"."imports"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_organization_id_import_id_imports_organization_id_id_fk" FOREIGN KEY ("organization_id","import_id") REFERENCES "public"."imports"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_rows_kind" ON "import_rows" USING btree ("organization_id","import_id","kind","number");--> statement-breakpoint
CREATE INDEX "imports_created" ON "imports" USING btree ("organization_id","created_at" DESC NULLS LAST);--> statement-breakpoint
select raise_tenant_wall('imports');
--> statement-breakpoint
select raise_tenant_wall('import_files');
--> statement-breakpoint
select raise_tenant_wall('import_rows');
--> statement-breakpoint
-- What is older than the undo goes; the runner deletes it in all organizations.
grant select, delete on imports to ocaq_worker;
--> statement-breakpoint
create policy worker on imports to ocaq_worker using (true) with check (true);
--> statement-breakpoint

-- An import writes the first day of membership with the person, so that no second version of each row is made for it.
create function count_days_of_joining() returns trigger language plpgsql as $$
begin
  insert into membership_days as d (organization_id, day, joined)
  select organization_id, joined_on, count(*) from entered where joined_on is not null
  group by organization_id, joined_on order by organization_id, joined_on
  on conflict (organization_id, day) do update set joined = d.joined + excluded.joined;
  return null;
end $$;
--> statement-breakpoint
create trigger days_of_joining_after_insert after insert on people referencing new table as entered
  for each statement execute function count_days_of_joining();
--> statement-breakpoint

-- The same function as in 0008, but silent where an import says that it keeps the day itself: for 100,000 people who come
-- or go at once it would look at each of them again.
create or replace function keep_joined_on() returns trigger language plpgsql as $$
begin
  if current_setting('app.joined_on_is_kept', true) = 'on' then return null; end if;
  update people p set joined_on = first.day
  from (
    select c.organization_id, c.person_id,
      (select min(m.starts_on) from memberships m
       where m.organization_id = c.organization_id and m.person_id = c.person_id) as day
    from (select distinct organization_id, person_id from changed) c) first
  where p.organization_id = first.organization_id and p.id = first.person_id and p.joined_on is distinct from first.day;
  return null;
end $$;
--> statement-breakpoint

-- Those of some people that anything refers to beside their own names, details, tokens and memberships. Asks the catalog,
-- so that a table of tomorrow is not forgotten.
create function people_referred_to(organization uuid, persons uuid[]) returns setof uuid language plpgsql stable as $$
declare link record;
begin
  for link in
    select c.conrelid::regclass as source, a.attname as person
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[2]
    where c.contype = 'f' and c.confrelid = 'people'::regclass and cardinality(c.conkey) = 2
      and c.conrelid not in ('person_names'::regclass, 'person_details'::regclass, 'person_tokens'::regclass,
                             'memberships'::regclass)
  loop
    return query execute format('select x.%I from %s x where x.organization_id = $1 and x.%I = any ($2)',
      link.person, link.source, link.person) using organization, persons;
  end loop;
end $$;
