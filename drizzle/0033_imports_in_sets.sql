ALTER TABLE "import_rows" DROP CONSTRAINT "import_rows_organization_id_organizations_id_fk";
--> statement-breakpoint
ALTER TABLE "person_details" DROP CONSTRAINT "person_details_organization_id_organizations_id_fk";
--> statement-breakpoint
ALTER TABLE "person_names" DROP CONSTRAINT "person_names_organization_id_organizations_id_fk";
--> statement-breakpoint
ALTER TABLE "memberships" DROP CONSTRAINT "memberships_organization_id_organizations_id_fk";
--> statement-breakpoint
ALTER TABLE "person_tokens" DROP CONSTRAINT "person_tokens_organization_id_organizations_id_fk";

--> statement-breakpoint

-- What is kept beside the people is kept also where their foreign keys are looked through in sets (below).
alter table people enable always trigger days_of_joining_after_delete;
--> statement-breakpoint

-- Whether every row that refers to people can be seen by who asks: a look through sets would be blind for the others.
create function references_to_people_are_seen() returns boolean language sql stable as $$
  select not exists (
    select from pg_constraint c
    where c.contype = 'f' and c.confrelid = 'public.people'::regclass
      and (not has_table_privilege(c.conrelid, 'select') or row_security_active(c.conrelid) and (
        exists (select from pg_policy p where p.polrelid = c.conrelid and not p.polpermissive)
        or not exists (
          select from pg_policy p
          where p.polrelid = c.conrelid and p.polpermissive and p.polcmd in ('*', 'r')
            and current_user::regrole = any (p.polroles) and pg_get_expr(p.polqual, p.polrelid) = 'true'))))
$$;
--> statement-breakpoint

-- Those of some people that rows of other tables refer to, but for the tables that are left out. Asks the catalog, so that a
-- table of tomorrow is not forgotten, and each table once for all the people.
create function people_with_references(organization uuid, persons uuid[], left_out regclass[] default '{}')
  returns setof uuid language plpgsql stable as $$
declare
  link record;
  is_used boolean;
begin
  for link in
    select c.conrelid::regclass as source,
      string_agg(format('x.%I = p.%I', a.attname, f.attname), ' and ') as same,
      format('select exists (select from %s x where %s)', c.conrelid::regclass,
        coalesce(string_agg(format('x.%I = $1', a.attname), '') filter (where f.attname = 'organization_id'), 'true')) as used
    from pg_constraint c
    cross join lateral unnest(c.conkey, c.confkey) as k (here, there)
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.here
    join pg_attribute f on f.attrelid = c.confrelid and f.attnum = k.there
    where c.contype = 'f' and c.confrelid = 'public.people'::regclass and c.conrelid <> all (left_out)
    group by c.oid, c.conrelid
  loop
    execute link.used into is_used using organization;
    continue when not is_used;
    return query execute format(
      'select p.id from public.people p where p.organization_id = $1 and p.id = any ($2) and exists (select from %s x where %s)',
      link.source, link.same) using organization, persons;
  end loop;
end $$;
--> statement-breakpoint
drop function people_referred_to(uuid, uuid[]);
--> statement-breakpoint

-- Deletes people as `delete` does, but asks every foreign key that points to them once for all of them, not once for each:
-- for 100,000 people that is seconds, not half a minute. Whom nothing refers to goes without the look-ups; everybody else
-- goes by an ordinary delete, and each foreign key does what it says. Why that is as safe: docs/adr/0013-people-in-sets.md.
create function remove_people(organization uuid, persons uuid[]) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  referred uuid[];
  alone integer := 0;
  others integer;
begin
  if organization is distinct from current_organization() or organization is null then
    raise insufficient_privilege using message = 'people of another organization cannot be removed';
  end if;
  if current_setting('transaction_isolation') = 'read committed'
    and has_parameter_privilege('session_replication_role', 'set') and references_to_people_are_seen()
  then
    -- Whoever makes a row that refers to one of them waits for this lock, and then finds nobody. What was made before is
    -- seen by the next statement.
    perform from people where organization_id = organization and id = any (persons) order by id for update;
    referred := array(select distinct people_with_references(organization, persons));
    perform set_config('session_replication_role', 'replica', true);
    delete from people where organization_id = organization and id = any (persons) and id <> all (referred);
    get diagnostics alone = row_count;
    perform set_config('session_replication_role', 'origin', true);
  end if;
  delete from people where organization_id = organization and id = any (persons);
  get diagnostics others = row_count;
  return alone + others;
end $$;
--> statement-breakpoint
revoke execute on function remove_people(uuid, uuid[]) from public;
--> statement-breakpoint
grant execute on function remove_people(uuid, uuid[]) to ocaq_app;
--> statement-breakpoint

-- The tokens of the people whom an import has just made, some rows of its plan at a time. Their foreign key need not be looked
-- up for each: the join finds the person, and whom this very transaction wrote nobody else can delete. Others go as usual.
alter table person_tokens enable always trigger name_tokens_after_insert;
--> statement-breakpoint
create function add_tokens_of_import(organization uuid, import uuid, after integer, last integer) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  is_own boolean;
begin
  if organization is distinct from current_organization() or organization is null then
    raise insufficient_privilege using message = 'an import of another organization cannot be carried out';
  end if;
  foreach is_own in array array[true, false] loop
    if is_own and has_parameter_privilege('session_replication_role', 'set') then
      perform set_config('session_replication_role', 'replica', true);
    end if;
    insert into person_tokens (organization_id, token, person_id, is_name, sort_key)
    select r.organization_id, t.token, r.person_id, t.nr <= r.name_tokens, p.sort_key
    from import_rows r join people p on p.organization_id = r.organization_id and p.id = r.person_id
    cross join lateral unnest(r.tokens) with ordinality as t (token, nr)
    where r.organization_id = organization and r.import_id = import and r.number > after and r.number <= last
      and (r.kind = 'new' or (r.kind = 'duplicate' and r.decision = 'add'))
      and (p.xmin = pg_current_xact_id()::xid) = is_own
    order by r.person_id;
    if is_own and has_parameter_privilege('session_replication_role', 'set') then
      perform set_config('session_replication_role', 'origin', true);
    end if;
  end loop;
end $$;
--> statement-breakpoint
revoke execute on function add_tokens_of_import(uuid, uuid, integer, integer) from public;
--> statement-breakpoint
grant execute on function add_tokens_of_import(uuid, uuid, integer, integer) to ocaq_app;
