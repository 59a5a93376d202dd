DROP INDEX "people_account";
--> statement-breakpoint
DROP INDEX "people_own";
--> statement-breakpoint
CREATE UNIQUE INDEX "people_account" ON "people" USING btree ("organization_id","account_id") WHERE account_id is not null;
--> statement-breakpoint
CREATE INDEX "people_own" ON "people" USING btree ("account_id") WHERE account_id is not null;
--> statement-breakpoint

-- Two memberships of one person never hold on the same day. An exclusion constraint said so until here: its GiST index was
-- half of what a membership costs to write, and no query used it. The index of the person finds the others as well.
create function refuse_overlapping_memberships() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise feature_not_supported using message = 'memberships are written in read committed: what others wrote has to be seen';
  end if;
  -- Whoever writes a membership of the same person waits here, and the next statement sees it.
  perform from people p
  where (p.organization_id, p.id) in (select c.organization_id, c.person_id from changed c)
  order by p.organization_id, p.id for no key update;
  if exists (
    select from changed c
    join memberships m on m.organization_id = c.organization_id and m.person_id = c.person_id and m.id <> c.id
    where daterange(m.starts_on, m.ends_on) && daterange(c.starts_on, c.ends_on))
  then
    raise exclusion_violation using table = 'memberships', constraint = 'memberships_no_overlap',
      message = 'memberships of one person overlap';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger overlap_after_insert after insert on memberships referencing new table as changed
  for each statement execute function refuse_overlapping_memberships();
--> statement-breakpoint
create trigger overlap_after_update after update on memberships referencing new table as changed
  for each statement execute function refuse_overlapping_memberships();
--> statement-breakpoint
alter table memberships drop constraint memberships_no_overlap;
--> statement-breakpoint

-- What an import makes is written without a look at each foreign key (ADR 13): of the organization once, which is locked;
-- of people whom this very transaction wrote never, as nobody else can delete them. Everybody else goes as usual.
-- What is kept beside the rows is kept here too.
alter table people enable always trigger days_of_joining_after_insert;
--> statement-breakpoint
alter table people enable always trigger safe_since_of_new;
--> statement-breakpoint
alter table memberships enable always trigger joined_on_after_insert;
--> statement-breakpoint
alter table memberships enable always trigger membership_days_after_insert;
--> statement-breakpoint

-- The plan of one organization's own import, and nobody's else. Gives whether foreign keys may be left alone.
create function enter_import(organization uuid) returns boolean
  language plpgsql set search_path = public, pg_temp as $$
begin
  if organization is distinct from current_organization() or organization is null then
    raise insufficient_privilege using message = 'an import of another organization cannot be carried out';
  end if;
  perform from organizations where id = organization for key share;
  return found and has_parameter_privilege('session_replication_role', 'set');
end $$;
--> statement-breakpoint
revoke execute on function enter_import(uuid) from public;
--> statement-breakpoint

-- Addresses are given as `freeSlug` gives them: the first of a name has none behind it, the next the number after the highest.
create function add_people_of_import(organization uuid, import uuid, stamp timestamptz) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if enter_import(organization) then
    perform set_config('session_replication_role', 'replica', true);
  end if;
  insert into people (organization_id, id, slug, given, surname, patronymic, sort_key, joined_on, created_at, updated_at)
  with chosen as (
    select r.person_id, r.slug_stem, r.sort_key, r.values,
      row_number() over (partition by r.slug_stem order by r.number, r.part) as nth
    from import_rows r
    where r.organization_id = organization and r.import_id = import
      and (r.kind = 'new' or (r.kind = 'duplicate' and r.decision = 'add'))),
  taken as (
    select stem, max(nr) as highest
    from (select regexp_replace(p.slug, '-\d+$', '') as stem, coalesce(substring(p.slug from '-(\d+)$')::numeric, 1) as nr
          from people p where p.organization_id = organization) known
    group by stem)
  select organization, c.person_id,
    c.slug_stem || case when coalesce(t.highest, 0) + c.nth = 1 then '' else '-' || (coalesce(t.highest, 0) + c.nth) end,
    c.values ->> 'given', c.values ->> 'surname', c.values ->> 'patronymic', c.sort_key, (c.values ->> 'startsOn')::date,
    stamp, stamp
  from chosen c left join taken t on t.stem = c.slug_stem
  order by c.person_id;
  perform set_config('session_replication_role', 'origin', true);
end $$;
--> statement-breakpoint
revoke execute on function add_people_of_import(uuid, uuid, timestamptz) from public;
--> statement-breakpoint
grant execute on function add_people_of_import(uuid, uuid, timestamptz) to ocaq_app;
--> statement-breakpoint

create function add_details_of_import(organization uuid, import uuid, after integer, last integer) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  may_leave_keys boolean := enter_import(organization);
  is_own boolean;
begin
  foreach is_own in array array[true, false] loop
    if is_own and may_leave_keys then
      perform set_config('session_replication_role', 'replica', true);
    end if;
    insert into person_details (organization_id, person_id, birth_edtf, email, phone, city, address, occupation, notes,
      member_number, locale, education, gender, languages)
    select organization, p.id, v.values ->> 'birth', v.values ->> 'email', v.values ->> 'phone', v.values ->> 'city',
      v.values ->> 'address', v.values ->> 'occupation', v.values ->> 'notes', v.values ->> 'memberNumber',
      v.values ->> 'language', v.values ->> 'education', v.values ->> 'gender',
      coalesce(string_to_array(v.values ->> 'languages', ','), '{}')
    from import_rows v join people p on p.organization_id = v.organization_id and p.id = v.person_id
    where v.organization_id = organization and v.import_id = import and v.number > after and v.number <= last
      and (v.kind = 'new' or (v.kind = 'duplicate' and v.decision = 'add'))
      and (p.xmin = pg_current_xact_id()::xid) = is_own
    order by p.id;
    perform set_config('session_replication_role', 'origin', true);
  end loop;
end $$;
--> statement-breakpoint
revoke execute on function add_details_of_import(uuid, uuid, integer, integer) from public;
--> statement-breakpoint
grant execute on function add_details_of_import(uuid, uuid, integer, integer) to ocaq_app;
--> statement-breakpoint

-- Whoever is made here has one membership, which can overlap no other. Types of the organization's own have a key to be looked up.
create function add_memberships_of_import(organization uuid, import uuid, after integer, last integer) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  may_leave_keys boolean := enter_import(organization);
  is_own boolean;
begin
  foreach is_own in array array[true, false] loop
    if is_own and may_leave_keys then
      perform set_config('session_replication_role', 'replica', true);
    end if;
    insert into memberships (organization_id, id, person_id, type, start_edtf, starts_on, end_edtf, ends_on, end_reason)
    select organization, coalesce(r.added_membership, gen_random_uuid()), p.id, r.values ->> 'type', r.values ->> 'start',
      (r.values ->> 'startsOn')::date, r.values ->> 'end', (r.values ->> 'endsOn')::date,
      case when r.values ? 'endsOn' then 'left'::membership_end end
    from import_rows r join people p on p.organization_id = r.organization_id and p.id = r.person_id
    where r.organization_id = organization and r.import_id = import and r.number > after and r.number <= last
      and (r.kind in ('new', 'update') or (r.kind = 'duplicate' and r.decision = 'add')) and r.values ? 'startsOn'
      and (p.xmin = pg_current_xact_id()::xid and r.kind <> 'update' and length(r.values ->> 'type') <> 36) = is_own
    order by p.id;
    perform set_config('session_replication_role', 'origin', true);
  end loop;
end $$;
--> statement-breakpoint
revoke execute on function add_memberships_of_import(uuid, uuid, integer, integer) from public;
--> statement-breakpoint
grant execute on function add_memberships_of_import(uuid, uuid, integer, integer) to ocaq_app;
--> statement-breakpoint

-- The same answers in half of the time: a look-ahead makes a pattern slow, and these are asked for every record that is written.
create or replace function first_day_of(edtf text) returns date language sql immutable parallel safe as $$
  select case
    when left(edtf, 4) = '0000' then null
    when edtf ~ '^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])[~?%]?$' then
      make_date(left(edtf, 4)::integer, substr(edtf, 6, 2)::integer, 1) + (substr(edtf, 9, 2)::integer - 1)
    when edtf ~ '^\d{4}-(0[1-9]|1[0-2])(-XX)?[~?%]?$' then
      make_date(left(edtf, 4)::integer, substr(edtf, 6, 2)::integer, 1)
    when edtf ~ '^\d{4}(-XX(-XX)?)?[~?%]?$' then make_date(left(edtf, 4)::integer, 1, 1)
    when edtf ~ '^\d{2}(\dX|XX)[~?%]?$' and left(edtf, 2) <> '00' then
      make_date(replace(left(edtf, 4), 'X', '0')::integer, 1, 1)
  end
$$;
--> statement-breakpoint
create or replace function last_day_of(edtf text) returns date language sql immutable parallel safe as $$
  select case
    when left(edtf, 4) = '0000' then null
    when edtf ~ '^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])[~?%]?$' then
      make_date(left(edtf, 4)::integer, substr(edtf, 6, 2)::integer, 1) + (substr(edtf, 9, 2)::integer - 1)
    when edtf ~ '^\d{4}-(0[1-9]|1[0-2])(-XX)?[~?%]?$' then
      (make_date(left(edtf, 4)::integer, substr(edtf, 6, 2)::integer, 1) + interval '1 month' - interval '1 day')::date
    when edtf ~ '^\d{4}(-XX(-XX)?)?[~?%]?$' then make_date(left(edtf, 4)::integer, 12, 31)
    when edtf ~ '^\d{2}(\dX|XX)[~?%]?$' and left(edtf, 2) <> '00' then
      make_date(replace(left(edtf, 4), 'X', '9')::integer, 12, 31)
  end
$$;
--> statement-breakpoint
create or replace function of_age_on(birth text) returns date language sql immutable parallel safe as $$
  select case
    when birth is null then null
    when left(birth, 4) = '0000' then 'infinity'::date
    when birth ~ '^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])[~?%]?$' then
      (make_date(left(birth, 4)::integer, substr(birth, 6, 2)::integer, 1) + (substr(birth, 9, 2)::integer - 1)
        + interval '16 years')::date
    when birth ~ '^\d{4}-(0[1-9]|1[0-2])(-XX)?[~?%]?$' then
      (make_date(left(birth, 4)::integer, substr(birth, 6, 2)::integer, 1) + interval '1 month' - interval '1 day'
        + interval '16 years')::date
    when birth ~ '^\d{4}(-XX(-XX)?)?[~?%]?$' then make_date(left(birth, 4)::integer + 16, 12, 31)
    when birth ~ '^\d{2}(\dX|XX)[~?%]?$' and left(birth, 2) <> '00' then
      make_date(replace(left(birth, 4), 'X', '9')::integer + 16, 12, 31)
    else 'infinity'::date
  end
$$;
