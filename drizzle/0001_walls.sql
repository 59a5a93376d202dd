-- The second wall. Roles, grants and row-level security: a connection that names no organization sees
-- only what is published, one that names an organization sees that one, and nobody sees another's.

do $$
declare role text;
begin
  foreach role in array array['ocaq_app', 'ocaq_auth', 'ocaq_worker'] loop
    if not exists (select from pg_roles where rolname = role) then
      execute format('create role %I nosuperuser nobypassrls nocreatedb nocreaterole nologin', role);
    end if;
  end loop;
end $$;
--> statement-breakpoint
create extension if not exists btree_gist;
--> statement-breakpoint
revoke create on schema public from public;
--> statement-breakpoint
grant usage on schema public to ocaq_app, ocaq_auth, ocaq_worker;
--> statement-breakpoint

create function current_organization() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.organization_id', true), '')::uuid $$;
--> statement-breakpoint
create function current_account() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.account_id', true), '')::uuid $$;
--> statement-breakpoint
create function organization_is_published(organization uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (select from organizations where id = organization and published_at is not null) $$;
--> statement-breakpoint

-- Every migration that makes a table with an organization_id calls this for it.
create function raise_tenant_wall(name regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', name);
  execute format('alter table %s force row level security', name);
  execute format('create policy owner on %s to %I using (true) with check (true)', name, current_user);
  execute format(
    'create policy tenant on %s to ocaq_app using (organization_id = (select current_organization())) '
    'with check (organization_id = (select current_organization()))', name);
  execute format('grant select, insert, update, delete on %s to ocaq_app', name);
end $$;
--> statement-breakpoint
revoke execute on function raise_tenant_wall(regclass) from public;
--> statement-breakpoint

do $$
declare name text;
begin
  for name in
    select c.table_name from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and c.column_name = 'organization_id' and t.table_type = 'BASE TABLE'
      and c.table_name not in ('journal', 'outbox')
  loop
    perform raise_tenant_wall(name::regclass);
  end loop;

  foreach name in array array['organizations', 'accounts', 'sessions', 'tokens', 'installation', 'rate_limits',
                              'journal', 'outbox', 'job_states']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy owner on %I to %I using (true) with check (true)', name, current_user);
  end loop;
end $$;
--> statement-breakpoint
grant usage on all sequences in schema public to ocaq_app;
--> statement-breakpoint

-- Organizations: the published ones, the current one, and those where the account has a standing.
grant select, insert, update on organizations to ocaq_app;
--> statement-breakpoint
create policy tenant on organizations to ocaq_app
  using (id = (select current_organization())) with check (id = (select current_organization()));
--> statement-breakpoint
create policy published on organizations for select to ocaq_app using (published_at is not null);
--> statement-breakpoint
create policy own on organizations for select to ocaq_app using (
  exists (select from access_grants g
          where g.organization_id = organizations.id and g.account_id = (select current_account())
            and g.revoked_at is null)
  or exists (select from people p
             where p.organization_id = organizations.id and p.account_id = (select current_account())));
--> statement-breakpoint
-- Which slug leads where is public: a slug that was given up must redirect, and no two may be the same.
create policy published on organization_slugs for select to ocaq_app using (organization_is_published(organization_id));
--> statement-breakpoint

-- What is published, for readers without an organization of their own.
create policy published on organization_texts for select to ocaq_app using (organization_is_published(organization_id));
--> statement-breakpoint
create policy published on organization_tokens for select to ocaq_app using (organization_is_published(organization_id));
--> statement-breakpoint
create policy published on people for select to ocaq_app
  using (is_named_publicly and hidden_at is null and organization_is_published(organization_id));
--> statement-breakpoint
create policy own on people for select to ocaq_app using (account_id = (select current_account()));
--> statement-breakpoint
create policy published on person_names for select to ocaq_app using (
  exists (select from people p where p.organization_id = person_names.organization_id and p.id = person_id
            and p.is_named_publicly and p.hidden_at is null and organization_is_published(p.organization_id)));
--> statement-breakpoint
create policy published on person_facts for select to ocaq_app using (
  visibility = 'public' and hidden_at is null
  and exists (select from people p where p.organization_id = person_facts.organization_id and p.id = person_id
                and p.is_named_publicly and p.hidden_at is null and organization_is_published(p.organization_id)));
--> statement-breakpoint
create policy published on person_fact_texts for select to ocaq_app using (
  exists (select from person_facts f where f.organization_id = person_fact_texts.organization_id and f.id = fact_id
            and f.visibility = 'public' and f.hidden_at is null and organization_is_published(f.organization_id)));
--> statement-breakpoint
create policy published on person_texts for select to ocaq_app using (
  exists (select from people p where p.organization_id = person_texts.organization_id and p.id = person_id
            and p.is_named_publicly and p.hidden_at is null and organization_is_published(p.organization_id)));
--> statement-breakpoint
create policy published on withheld_names for select to ocaq_app using (organization_is_published(organization_id));
--> statement-breakpoint
create policy published on offices for select to ocaq_app
  using (is_public and organization_is_published(organization_id));
--> statement-breakpoint
create policy published on office_texts for select to ocaq_app using (
  exists (select from offices o where o.organization_id = office_texts.organization_id and o.id = office_id
            and o.is_public and organization_is_published(o.organization_id)));
--> statement-breakpoint
create policy published on seats for select to ocaq_app using (
  exists (select from offices o where o.organization_id = seats.organization_id and o.id = office_id
            and o.is_public and organization_is_published(o.organization_id)));
--> statement-breakpoint
create policy published on terms for select to ocaq_app using (
  hidden_at is null
  and exists (select from seats s join offices o on o.organization_id = s.organization_id and o.id = s.office_id
              where s.organization_id = terms.organization_id and s.id = seat_id and o.is_public)
  and organization_is_published(organization_id));
--> statement-breakpoint
create policy published on events for select to ocaq_app
  using (state <> 'draft' and hidden_at is null and organization_is_published(organization_id));
--> statement-breakpoint
create policy published on event_texts for select to ocaq_app using (
  exists (select from events e where e.organization_id = event_texts.organization_id and e.id = event_id
            and e.state <> 'draft' and e.hidden_at is null and organization_is_published(e.organization_id)));
--> statement-breakpoint
create policy published on event_people for select to ocaq_app using (
  exists (select from events e where e.organization_id = event_people.organization_id and e.id = event_id
            and e.state <> 'draft' and e.hidden_at is null and organization_is_published(e.organization_id)));
--> statement-breakpoint
create policy published on statements for select to ocaq_app
  using (published_at is not null and hidden_at is null and organization_is_published(organization_id));
--> statement-breakpoint
create policy published on statement_texts for select to ocaq_app using (
  exists (select from statements s where s.organization_id = statement_texts.organization_id and s.id = statement_id
            and s.published_at is not null and s.hidden_at is null and organization_is_published(s.organization_id)));
--> statement-breakpoint
create policy published on statement_people for select to ocaq_app using (
  exists (select from statements s where s.organization_id = statement_people.organization_id and s.id = statement_id
            and s.published_at is not null and s.hidden_at is null and s.shows_names
            and organization_is_published(s.organization_id)));
--> statement-breakpoint
create policy published on sources for select to ocaq_app
  using (published_at is not null and organization_is_published(organization_id));
--> statement-breakpoint
create policy published on source_texts for select to ocaq_app using (
  exists (select from sources s where s.organization_id = source_texts.organization_id and s.id = source_id
            and s.published_at is not null and organization_is_published(s.organization_id)));
--> statement-breakpoint
create policy published on citations for select to ocaq_app using (
  exists (select from sources s where s.organization_id = citations.organization_id and s.id = source_id
            and s.published_at is not null and organization_is_published(s.organization_id)));
--> statement-breakpoint

-- Rows of one's own account, in whatever organization they are.
create policy own on access_grants for select to ocaq_app using (account_id = (select current_account()));
--> statement-breakpoint
create policy own on registrations for select to ocaq_app using (account_id = (select current_account()));
--> statement-breakpoint
create policy own on registration_people for select to ocaq_app using (
  exists (select from registrations r where r.organization_id = registration_people.organization_id
            and r.id = registration_id and r.account_id = (select current_account())));
--> statement-breakpoint
create policy own on memberships for select to ocaq_app using (
  exists (select from people p where p.organization_id = memberships.organization_id and p.id = person_id
            and p.account_id = (select current_account())));
--> statement-breakpoint
grant select (id, email, name, locale, is_operator, created_at, disabled_at) on accounts to ocaq_app;
--> statement-breakpoint
grant update (name, locale) on accounts to ocaq_app;
--> statement-breakpoint
create policy own on accounts to ocaq_app
  using (id = (select current_account())) with check (id = (select current_account()));
--> statement-breakpoint
create policy granted on accounts for select to ocaq_app using (
  exists (select from access_grants g where g.account_id = accounts.id
            and g.organization_id = (select current_organization()))
  or exists (select from people p where p.account_id = accounts.id
               and p.organization_id = (select current_organization())));
--> statement-breakpoint

-- The journal is written and read, never changed; the outbox is written by those who cause mail.
grant select, insert on journal to ocaq_app;
--> statement-breakpoint
grant insert on journal to ocaq_auth, ocaq_worker;
--> statement-breakpoint
create policy tenant on journal for select to ocaq_app using (organization_id = (select current_organization()));
--> statement-breakpoint
create policy written on journal for insert to ocaq_app, ocaq_auth, ocaq_worker
  with check (organization_id is null or organization_id = (select current_organization()));
--> statement-breakpoint
grant select, insert, update on outbox to ocaq_app;
--> statement-breakpoint
grant insert on outbox to ocaq_auth;
--> statement-breakpoint
create policy tenant on outbox to ocaq_app
  using (organization_id = (select current_organization()))
  with check (organization_id = (select current_organization()));
--> statement-breakpoint
create policy written on outbox for insert to ocaq_auth with check (organization_id is null);
--> statement-breakpoint
grant select, update, delete on outbox to ocaq_worker;
--> statement-breakpoint
create policy worker on outbox to ocaq_worker using (true) with check (true);
--> statement-breakpoint

-- Sign-in, before an organization is known.
grant select, insert, update, delete on accounts, sessions, tokens to ocaq_auth;
--> statement-breakpoint
grant select, insert, update, delete on rate_limits to ocaq_app, ocaq_auth;
--> statement-breakpoint
grant delete, select on rate_limits, idempotency_keys, sessions, tokens to ocaq_worker;
--> statement-breakpoint
grant select, update on installation to ocaq_auth;
--> statement-breakpoint
grant select on links, invitations to ocaq_auth;
--> statement-breakpoint
grant select (account_id, revoked_at) on access_grants to ocaq_auth;
--> statement-breakpoint
create policy auth on access_grants for select to ocaq_auth using (true);
--> statement-breakpoint
grant select on organizations, events, terms, registrations, statements to ocaq_worker;
--> statement-breakpoint
grant select, insert, update on job_states to ocaq_worker;
--> statement-breakpoint
create policy auth on accounts to ocaq_auth using (true) with check (true);
--> statement-breakpoint
create policy auth on sessions to ocaq_auth using (true) with check (true);
--> statement-breakpoint
create policy auth on tokens to ocaq_auth using (true) with check (true);
--> statement-breakpoint
create policy auth on installation to ocaq_auth using (true) with check (true);
--> statement-breakpoint
create policy counters on rate_limits to ocaq_app, ocaq_auth, ocaq_worker using (true) with check (true);
--> statement-breakpoint
create policy auth on links for select to ocaq_auth using (true);
--> statement-breakpoint
create policy auth on invitations for select to ocaq_auth using (true);
--> statement-breakpoint
create policy worker on organizations for select to ocaq_worker using (true);
--> statement-breakpoint
create policy worker on events for select to ocaq_worker using (true);
--> statement-breakpoint
create policy worker on terms for select to ocaq_worker using (true);
--> statement-breakpoint
create policy worker on registrations for select to ocaq_worker using (true);
--> statement-breakpoint
create policy worker on statements for select to ocaq_worker using (true);
--> statement-breakpoint
create policy worker on idempotency_keys to ocaq_worker using (true) with check (true);
--> statement-breakpoint
create policy worker on sessions to ocaq_worker using (true) with check (true);
--> statement-breakpoint
create policy worker on tokens to ocaq_worker using (true) with check (true);
--> statement-breakpoint
create policy worker on job_states to ocaq_worker using (true) with check (true);
--> statement-breakpoint
insert into installation (id) values (1);
--> statement-breakpoint
alter table installation add constraint installation_single check (id = 1);
