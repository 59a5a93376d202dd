CREATE TYPE "public"."guardian_relation" AS ENUM('parent', 'guardian');--> statement-breakpoint
CREATE TYPE "public"."household_role" AS ENUM('adult', 'child', 'other');--> statement-breakpoint
CREATE TABLE "guardianships" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"minor_id" uuid NOT NULL,
	"guardian_id" uuid,
	"name" text,
	"contact" text,
	"relation" "guardian_relation" NOT NULL,
	"start_edtf" text,
	"starts_on" date,
	"end_edtf" text,
	"ends_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "guardianships_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "household_memberships" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"household_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" "household_role" DEFAULT 'adult' NOT NULL,
	"start_edtf" text,
	"starts_on" date,
	"end_edtf" text,
	"ends_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "household_memberships_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "households" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"name" text,
	"address" text,
	"mail_person_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "households_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "registration_people" ADD COLUMN "person_id" uuid;--> statement-breakpoint
ALTER TABLE "guardianships" ADD CONSTRAINT "guardianships_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guardianships" ADD CONSTRAINT "guardianships_organization_id_minor_id_people_organization_id_id_fk" FOREIGN KEY ("organization_id","minor_id") REFERENCES "public"."people"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guardianships" ADD CONSTRAINT "guardianships_organization_id_guardian_id_people_organization_id_id_fk" FOREIGN KEY ("organization_id","guardian_id") REFERENCES "public"."people"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "household_memberships" ADD CONSTRAINT "household_memberships_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "household_memberships" ADD CONSTRAINT "household_memberships_organization_id_household_id_households_organization_id_id_fk" FOREIGN KEY ("organization_id","household_id") REFERENCES "public"."households"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "household_memberships" ADD CONSTRAINT "household_memberships_organization_id_person_id_people_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "households" ADD CONSTRAINT "households_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "guardianships_minor" ON "guardianships" USING btree ("organization_id","minor_id");--> statement-breakpoint
CREATE INDEX "guardianships_guardian" ON "guardianships" USING btree ("organization_id","guardian_id");--> statement-breakpoint
CREATE INDEX "household_memberships_household" ON "household_memberships" USING btree ("organization_id","household_id","person_id");--> statement-breakpoint
CREATE INDEX "household_memberships_person" ON "household_memberships" USING btree ("organization_id","person_id");--> statement-breakpoint
CREATE INDEX "households_mail_person" ON "households" USING btree ("organization_id","mail_person_id");--> statement-breakpoint
CREATE INDEX "registration_people_person" ON "registration_people" USING btree ("organization_id","person_id");--> statement-breakpoint
select raise_tenant_wall('households');
--> statement-breakpoint
select raise_tenant_wall('household_memberships');
--> statement-breakpoint
select raise_tenant_wall('guardianships');
--> statement-breakpoint
-- Whoever is deleted gets no mail for the others any more; each gets their own again.
alter table households add constraint households_mail_person foreign key (organization_id, mail_person_id)
  references people (organization_id, id) on delete set null (mail_person_id);
--> statement-breakpoint
alter table registration_people add constraint registration_people_person foreign key (organization_id, person_id)
  references people (organization_id, id) on delete set null (person_id);
--> statement-breakpoint
alter table household_memberships add constraint household_memberships_no_overlap exclude using gist (
  organization_id with =, person_id with =, daterange(starts_on, ends_on) with &&);
--> statement-breakpoint
alter table household_memberships add constraint household_memberships_order
  check (starts_on is null or ends_on is null or starts_on < ends_on);
--> statement-breakpoint
alter table guardianships add constraint guardianships_one_guardian check (num_nonnulls(guardian_id, name) = 1);
--> statement-breakpoint
alter table guardianships add constraint guardianships_of_another check (guardian_id is null or guardian_id <> minor_id);
--> statement-breakpoint
alter table guardianships add constraint guardianships_no_overlap exclude using gist (
  organization_id with =, minor_id with =, guardian_id with =, daterange(starts_on, ends_on) with &&)
  where (guardian_id is not null);
--> statement-breakpoint
alter table guardianships add constraint guardianships_order
  check (starts_on is null or ends_on is null or starts_on < ends_on);
--> statement-breakpoint

-- The first day on which somebody is certainly of age (AGE_OF_CONSENT in features/members/rules.ts; a test holds the two
-- together): sixteen years after the last day that the birth date may mean. A birth date that does not tell: never.
create function of_age_on(birth text) returns date language sql immutable parallel safe as $$
  select case
    when birth is null then null
    when birth ~ '^(?!0000)\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])[~?%]?$' then
      (make_date(left(birth, 4)::integer, substr(birth, 6, 2)::integer, 1) + (substr(birth, 9, 2)::integer - 1)
        + interval '16 years')::date
    when birth ~ '^(?!0000)\d{4}-(0[1-9]|1[0-2])(-XX)?[~?%]?$' then
      (make_date(left(birth, 4)::integer, substr(birth, 6, 2)::integer, 1) + interval '1 month' - interval '1 day'
        + interval '16 years')::date
    when birth ~ '^(?!0000)\d{4}(-XX(-XX)?)?[~?%]?$' then make_date(left(birth, 4)::integer + 16, 12, 31)
    when birth ~ '^(?!00)\d{2}(\dX|XX)[~?%]?$' then make_date(replace(left(birth, 4), 'X', '9')::integer + 16, 12, 31)
    else 'infinity'::date
  end
$$;
--> statement-breakpoint
create index person_details_of_age on person_details (organization_id, of_age_on(birth_edtf), person_id)
  where birth_edtf is not null;
--> statement-breakpoint
-- Whether somebody may be under age today, by the calendar of the organization. Of whom no birth date is known: who lives in
-- a household as a child.
create function is_minor(organization uuid, person uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select coalesce(
      (select of_age_on(d.birth_edtf) > (now() at time zone o.timezone)::date
       from person_details d join organizations o on o.id = d.organization_id
       where d.organization_id = organization and d.person_id = person),
      exists (select from household_memberships h join organizations o on o.id = h.organization_id
        where h.organization_id = organization and h.person_id = person and h.role = 'child'
          and (h.starts_on is null or h.starts_on <= (now() at time zone o.timezone)::date)
          and (h.ends_on is null or h.ends_on > (now() at time zone o.timezone)::date)))
  $$;
--> statement-breakpoint
revoke execute on function is_minor(uuid, uuid) from public;
--> statement-breakpoint
grant execute on function is_minor(uuid, uuid) to ocaq_app;
--> statement-breakpoint

-- Minors are never public, whatever office they hold, whoever names them and whatever they have chosen. Names, facts and
-- texts ask for the person, whose own policy this is.
drop policy published on people;
--> statement-breakpoint
create policy published on people for select to ocaq_app
  using (is_named_publicly and hidden_at is null and organization_is_published(organization_id)
         and not is_minor(organization_id, id));
--> statement-breakpoint
create or replace function organizations_of_office_holders(prefix text) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
  as $$
    select distinct t.organization_id
    from terms t
    join seats s on s.organization_id = t.organization_id and s.id = t.seat_id
    join offices o on o.organization_id = s.organization_id and o.id = s.office_id and o.is_public
    join bodies b on b.organization_id = o.organization_id and b.id = o.body_id and b.is_public
    join people p on p.organization_id = t.organization_id and p.id = t.person_id
    join person_tokens k on k.organization_id = p.organization_id and k.person_id = p.id and k.is_name
    where t.hidden_at is null and p.hidden_at is null and p.is_named_publicly
      and organization_is_published(t.organization_id) and not is_minor(p.organization_id, p.id)
      and k.token >= prefix collate "C" and k.token < (prefix || '~') collate "C"
  $$;
--> statement-breakpoint

-- Minors for whom nobody answers, of the current organization: members, or living in a household. Row-level security would
-- keep the index of ages from being used, so the function looks behind the wall that it asks for itself.
create function minors_without_guardian(organization uuid, on_day date) returns setof uuid
  language sql stable security definer set search_path = public, pg_temp
  as $$
    with home as (
      select h.person_id, h.role from household_memberships h
      where h.organization_id = organization and (h.starts_on is null or h.starts_on <= on_day)
        and (h.ends_on is null or h.ends_on > on_day)),
    young as (
      select d.person_id from person_details d
      where d.organization_id = organization and d.birth_edtf is not null and of_age_on(d.birth_edtf) > on_day
        and (d.person_id in (select h.person_id from home h)
             or d.person_id in (select m.person_id from memberships m where m.organization_id = organization
                  and m.starts_on <= on_day and (m.ends_on is null or m.ends_on > on_day)))
      union
      select h.person_id from home h
      join person_details d on d.organization_id = organization and d.person_id = h.person_id and d.birth_edtf is null
      where h.role = 'child')
    select y.person_id from young y
    where organization = (select current_organization())
      and not exists (select from guardianships g where g.organization_id = organization and g.minor_id = y.person_id
        and (g.starts_on is null or g.starts_on <= on_day) and (g.ends_on is null or g.ends_on > on_day))
  $$;
--> statement-breakpoint
revoke execute on function minors_without_guardian(uuid, date) from public;
--> statement-breakpoint
grant execute on function minors_without_guardian(uuid, date) to ocaq_app;
