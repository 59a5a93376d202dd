CREATE TABLE "data_links" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "data_links_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "erasures" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid,
	"request_id" uuid NOT NULL,
	"origin" text NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"hides" boolean DEFAULT false NOT NULL,
	"undone_at" timestamp with time zone,
	"done_at" timestamp with time zone,
	"pseudonym" uuid,
	"counts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "erasures_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "retention_rules" (
	"organization_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"is_on" boolean NOT NULL,
	"days" integer NOT NULL,
	CONSTRAINT "retention_rules_organization_id_kind_pk" PRIMARY KEY("organization_id","kind")
);
--> statement-breakpoint
CREATE TABLE "retention_runs" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"ids" uuid[] DEFAULT '{}' NOT NULL,
	"found" integer NOT NULL,
	"among" integer NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"stopped_at" timestamp with time zone,
	"confirmed_at" timestamp with time zone,
	"confirmed_by" uuid,
	"finished_at" timestamp with time zone,
	CONSTRAINT "retention_runs_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "data_links" ADD CONSTRAINT "data_links_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "data_links" ADD CONSTRAINT "data_links_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "erasures" ADD CONSTRAINT "erasures_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_rules" ADD CONSTRAINT "retention_rules_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_runs" ADD CONSTRAINT "retention_runs_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_runs" ADD CONSTRAINT "retention_runs_confirmed_by_accounts_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "data_links_token" ON "data_links" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "data_links_account" ON "data_links" USING btree ("organization_id","account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "erasures_one_open" ON "erasures" USING btree ("organization_id","person_id") WHERE undone_at is null and done_at is null;--> statement-breakpoint
CREATE INDEX "erasures_due" ON "erasures" USING btree ("due_at") WHERE undone_at is null and done_at is null;--> statement-breakpoint
CREATE INDEX "retention_runs_latest" ON "retention_runs" USING btree ("organization_id","kind","started_at" DESC NULLS LAST);--> statement-breakpoint
select raise_tenant_wall('data_links'), raise_tenant_wall('erasures'), raise_tenant_wall('retention_rules'),
       raise_tenant_wall('retention_runs');
--> statement-breakpoint
alter table erasures add constraint erasures_person foreign key (organization_id, person_id)
  references people (organization_id, id) on delete set null (person_id);
--> statement-breakpoint
alter table erasures add constraint erasures_ended_once check (undone_at is null or done_at is null);
--> statement-breakpoint
-- What was done stays on record.
revoke delete on erasures, retention_runs from ocaq_app;
--> statement-breakpoint
-- The runner looks for what is due in all organizations, and reads nothing else of it.
grant select (organization_id, id, due_at, undone_at, done_at) on erasures to ocaq_worker;
--> statement-breakpoint
create policy worker on erasures for select to ocaq_worker using (true);
--> statement-breakpoint
grant select on retention_rules, retention_runs to ocaq_worker;
--> statement-breakpoint
grant insert on retention_runs to ocaq_worker;
--> statement-breakpoint
create policy worker on retention_rules for select to ocaq_worker using (true);
--> statement-breakpoint
create policy worker on retention_runs to ocaq_worker using (true) with check (true);
--> statement-breakpoint

-- One pattern that finds any of the values as whole words, however many blanks stand between the parts of a name.
create function pattern_of(needles text[]) returns text language sql immutable parallel safe as $$
  select '(?<![[:alnum:]])(' || string_agg(
    replace(regexp_replace(needle, '([^[:alnum:] ])', '\\\1', 'g'), ' ', '\s+'), '|') || ')(?![[:alnum:]])'
  from unnest(needles) as needle where length(needle) > 3
$$;
--> statement-breakpoint

-- The same as patterns of LIKE that find at least as much in a fraction of the time: asked first, wherever there are many rows.
create function likes_of(needles text[]) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg('%' || replace(regexp_replace(lower(needle), '([\\%_])', '\\\1', 'g'), ' ', '%') || '%'), '{}')
  from unnest(needles) as needle where length(needle) > 3
$$;
--> statement-breakpoint

-- What the app may not do for itself is done here, and only to somebody whose erasure is due and not yet done.
create function refuse_unless_due(erasure uuid) returns erasures language plpgsql stable
  security definer set search_path = public, pg_temp as $$
declare found_one erasures;
begin
  select e.* into found_one from erasures e
  where e.id = erasure and e.organization_id = current_organization()
    and e.undone_at is null and e.done_at is null and e.due_at <= now();
  if not found then raise exception 'no erasure is due'; end if;
  return found_one;
end $$;
--> statement-breakpoint

-- In the journal stays who did what, under a pseudonym. `ids` are of the person, `gone_account` where the login goes as well.
create function erase_from_journal(erasure uuid, ids text[], needles text[], account uuid, account_goes boolean,
                                   name uuid, label text) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  here uuid := (refuse_unless_due(erasure)).organization_id;
  pattern text := coalesce(pattern_of(needles), '^\b$');
  likes text[] := likes_of(needles || ids);
  changed integer;
begin
  update journal j set
    actor_id = case when j.actor_id = account then name else j.actor_id end,
    actor_name = case when j.actor_id = account then label else regexp_replace(j.actor_name, pattern, label, 'gi') end,
    subject_id = case when j.subject_id = any (ids) then name::text else j.subject_id end,
    subject_name = case when j.subject_id = any (ids) then label
                        else regexp_replace(j.subject_name, pattern, label, 'gi') end,
    details = regexp_replace(regexp_replace(j.details::text, pattern, label, 'gi'),
                             coalesce(pattern_of(ids), '^\b$'), name::text, 'gi')::jsonb
  where (j.organization_id = here or (j.organization_id is null and account_goes))
    and (j.actor_id = account or j.subject_id = any (ids)
         or lower(concat_ws(' ', j.actor_name, j.subject_name, j.details::text)) like any (likes));
  get diagnostics changed = row_count;
  return changed;
end $$;
--> statement-breakpoint

-- Mail to the person, and mail that names them. What still waits for somebody else is not lost because of a namesake.
create function erase_mail(erasure uuid, addresses text[], needles text[], shared boolean) returns uuid[]
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  here uuid := (refuse_unless_due(erasure)).organization_id;
  pattern text := coalesce(pattern_of(needles), '^\b$');
  likes text[] := likes_of(needles);
  ids uuid[];
begin
  with gone as (
    delete from outbox o
    where (o.organization_id = here or (o.organization_id is null and lower(o.recipient) = any (addresses)))
      and (lower(o.recipient) = any (addresses)
           or (lower(concat_ws(' ', o.subject, o.text, o.html, o.attachments::text)) like any (likes)
               and concat_ws(' ', o.subject, o.text, o.html, o.attachments::text) ~* pattern))
      and not (shared and o.state = 'waiting' and not lower(o.recipient) = any (addresses))
    returning o.id)
  select coalesce(array_agg(id), '{}') into ids from gone;
  return ids;
end $$;
--> statement-breakpoint

-- Which exports somebody stood in is no longer known; how many stood in them is.
create function erase_from_exports(erasure uuid, ids uuid[], needles text[], name uuid) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  here uuid := (refuse_unless_due(erasure)).organization_id;
  pattern text := coalesce(pattern_of(needles), '^\b$');
  changed integer;
begin
  update exports x set
    person_ids = (select coalesce(array_agg(case when id = any (ids) then name else id end order by place), '{}')
                  from unnest(x.person_ids) with ordinality as u (id, place)),
    note = regexp_replace(x.note, pattern, '—', 'gi'),
    filter = case when x.person_ids && ids and x.filter ? 'q' then jsonb_set(x.filter, '{q}', '"—"')
                  else regexp_replace(x.filter::text, pattern, '—', 'gi')::jsonb end
  where x.organization_id = here and (x.person_ids && ids or x.note ~* pattern or x.filter::text ~* pattern);
  get diagnostics changed = row_count;
  return changed;
end $$;
--> statement-breakpoint

-- The login, unless it still opens something: another organization, a registration elsewhere, or the installation.
create function account_is_needed(account uuid, organization uuid) returns boolean language sql stable
  security definer set search_path = public, pg_temp as $$
  select exists (select from accounts where id = account and is_operator)
    or exists (select from people where account_id = account and organization_id <> organization)
    or exists (select from access_grants where account_id = account and organization_id <> organization and revoked_at is null)
    or exists (select from registrations where account_id = account and organization_id <> organization)
$$;
--> statement-breakpoint
create function erase_account(erasure uuid, account uuid) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
declare here uuid := (refuse_unless_due(erasure)).organization_id;
begin
  if not exists (select from people where organization_id = here and account_id = account
                   and id = (refuse_unless_due(erasure)).person_id) then return false; end if;
  if account_is_needed(account, here) then return false; end if;
  delete from accounts where id = account;
  return true;
end $$;
--> statement-breakpoint
do $$
declare name text;
begin
  foreach name in array array['refuse_unless_due(uuid)', 'erase_from_journal(uuid, text[], text[], uuid, boolean, uuid, text)',
    'erase_mail(uuid, text[], text[], boolean)', 'erase_from_exports(uuid, uuid[], text[], uuid)',
    'account_is_needed(uuid, uuid)', 'erase_account(uuid, uuid)'] loop
    execute format('revoke execute on function %s from public', name);
    execute format('grant execute on function %s to ocaq_app', name);
  end loop;
end $$;
--> statement-breakpoint

-- Who signed in when is kept for a time only, whatever else the journal says. The runner deletes these rows and no others.
create function forget_sign_ins(days integer) returns integer language plpgsql
  security definer set search_path = public, pg_temp as $$
declare gone integer;
begin
  delete from journal where organization_id is null and created_at < now() - make_interval(days => greatest(days, 30))
    and action in ('account.sign-in', 'account.redeem-sign-in-link', 'account.end-session', 'account.end-other-sessions');
  get diagnostics gone = row_count;
  return gone;
end $$;
--> statement-breakpoint
revoke execute on function forget_sign_ins(integer) from public;
--> statement-breakpoint
grant execute on function forget_sign_ins(integer) to ocaq_worker;
