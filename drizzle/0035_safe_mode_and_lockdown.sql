CREATE TABLE "lockdowns" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"locked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"locked_by" uuid,
	"agreed_by" uuid,
	"agreed_at" timestamp with time zone,
	"lifted_at" timestamp with time zone,
	"lifted_by" uuid,
	CONSTRAINT "lockdowns_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "safe_by_self_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "safe_by_admin_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "safe_reason" text;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "safe_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "organizations" ADD COLUMN "locked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "lockdowns" ADD CONSTRAINT "lockdowns_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lockdowns" ADD CONSTRAINT "lockdowns_locked_by_accounts_id_fk" FOREIGN KEY ("locked_by") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lockdowns" ADD CONSTRAINT "lockdowns_agreed_by_accounts_id_fk" FOREIGN KEY ("agreed_by") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lockdowns" ADD CONSTRAINT "lockdowns_lifted_by_accounts_id_fk" FOREIGN KEY ("lifted_by") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "lockdowns_open" ON "lockdowns" USING btree ("organization_id") WHERE lifted_at is null;--> statement-breakpoint
CREATE INDEX "people_safe" ON "people" USING btree ("organization_id","id") WHERE safe_since is not null;--> statement-breakpoint
select raise_tenant_wall('lockdowns');
--> statement-breakpoint

-- Safe mode is either choice; whoever writes one of them, this is what everybody asks for.
create function keep_safe_since() returns trigger language plpgsql as $$
begin
  new.safe_since := least(new.safe_by_self_at, new.safe_by_admin_at);
  return new;
end $$;
--> statement-breakpoint
create trigger safe_since_of_new before insert on people for each row
  when (new.safe_by_self_at is not null or new.safe_by_admin_at is not null or new.safe_since is not null)
  execute function keep_safe_since();
--> statement-breakpoint
create trigger safe_since_of_changed before update of safe_by_self_at, safe_by_admin_at, safe_since on people for each row
  execute function keep_safe_since();
--> statement-breakpoint

-- An organization is locked as long as one of its lockdowns has not been lifted.
create function keep_locked_at() returns trigger language plpgsql as $$
begin
  update organizations o set locked_at = (select l.locked_at from lockdowns l
    where l.organization_id = o.id and l.lifted_at is null)
  where o.id = coalesce(new.organization_id, old.organization_id);
  return null;
end $$;
--> statement-breakpoint
create trigger locked_at_of_organization after insert or update or delete on lockdowns for each row
  execute function keep_locked_at();
--> statement-breakpoint
create function organization_is_locked(organization uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (select from organizations where id = organization and locked_at is not null) $$;
--> statement-breakpoint
revoke execute on function organization_is_locked(uuid) from public;
--> statement-breakpoint
grant execute on function organization_is_locked(uuid) to ocaq_app, ocaq_auth, ocaq_worker;
--> statement-breakpoint

-- Ends the sessions of everybody with an account in the current organization, but one. Only while it is locked: sessions
-- belong to no organization, and this is the one door to them from inside of one.
create function end_sessions_of_locked_organization(kept uuid) returns integer
  language plpgsql security definer set search_path = public, pg_temp
  as $$
declare ended integer;
begin
  if not organization_is_locked(current_organization()) then return 0; end if;
  delete from sessions s where s.id is distinct from kept and s.account_id in (
    select g.account_id from access_grants g where g.organization_id = current_organization()
    union select p.account_id from people p
      where p.organization_id = current_organization() and p.account_id is not null);
  get diagnostics ended = row_count;
  return ended;
end $$;
--> statement-breakpoint
revoke execute on function end_sessions_of_locked_organization(uuid) from public;
--> statement-breakpoint
grant execute on function end_sessions_of_locked_organization(uuid) to ocaq_app;
--> statement-breakpoint

-- Nobody in safe mode is public, whatever office they hold, and nobody at all of a locked organization. Names, facts and
-- texts ask for the person, whose own policy this is.
alter policy published on people
  using (is_named_publicly and hidden_at is null and safe_since is null and organization_is_published(organization_id)
         and not organization_is_locked(organization_id) and not is_minor(organization_id, id));
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
    where t.hidden_at is null and p.hidden_at is null and p.safe_since is null and p.is_named_publicly
      and organization_is_published(t.organization_id) and not organization_is_locked(t.organization_id)
      and not is_minor(p.organization_id, p.id)
      and k.token >= prefix collate "C" and k.token < (prefix || '~') collate "C"
  $$;
--> statement-breakpoint

-- What somebody registered for in a locked organization is closed to them as well: these rows are read without naming it.
alter policy own on registrations
  using (account_id = (select current_account()) and not organization_is_locked(organization_id));
--> statement-breakpoint
alter policy own on registration_people using (
  exists (select from registrations r where r.organization_id = registration_people.organization_id
            and r.id = registration_id and r.account_id = (select current_account())
            and not organization_is_locked(r.organization_id)));
