ALTER TABLE "import_rows" ADD COLUMN "slug_number" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "import_rows_told" ON "import_rows" USING btree ("organization_id","import_id") WHERE decision is not null or is_kept or problems <> '[]';--> statement-breakpoint

update import_rows r set slug_number = t.nth
from (
  select r.organization_id, r.import_id, r.number, r.part,
    row_number() over (partition by r.organization_id, r.import_id, r.slug_stem order by r.number, r.part) as nth
  from import_rows r join imports i on i.organization_id = r.organization_id and i.id = r.import_id
  where i.state = 'planned' and r.kind = 'new') t
where r.organization_id = t.organization_id and r.import_id = t.import_id and r.number = t.number and r.part = t.part;
--> statement-breakpoint

-- The rows of a plan that make somebody, of those behind one number up to another.
create function added_by_import(organization uuid, import uuid, after integer, last integer) returns setof import_rows
  language sql stable
  as $$
    select * from import_rows r
    where r.organization_id = organization and r.import_id = import and r.number > after and r.number <= last
      and (r.kind = 'new' or (r.kind = 'duplicate' and r.decision = 'add'))
  $$;
--> statement-breakpoint
revoke execute on function added_by_import(uuid, uuid, integer, integer) from public;
--> statement-breakpoint

-- As before, but the plan says the how-many-th of an address somebody is, and its ids rise: nothing has to be sorted or kept in memory,
-- each table reads the rows as they lie there. It is one statement still, so that all of them see the same rows. Of addresses that are
-- taken those that this import itself has given do not count.
create or replace function add_people_of_import(organization uuid, import uuid, after integer, last integer, stamp timestamptz) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if enter_import(organization) then
    perform set_config('session_replication_role', 'replica', true);
  end if;
  with known as (
    select p.slug, rtrim(p.slug, '0123456789') as stem from people p
    where p.organization_id = organization and p.created_at <> stamp),
  taken as (
    select case when right(stem, 1) = '-' then left(stem, -1) else slug end as stem,
      max(case when right(stem, 1) = '-' then substr(slug, length(stem) + 1)::numeric else 1 end) as highest
    from known group by 1),
  of_people as (
    insert into people (organization_id, id, slug, given, surname, patronymic, sort_key, joined_on, created_at, updated_at)
    select organization, r.person_id,
      r.slug_stem || coalesce('-' || nullif(coalesce(t.highest, 0) + r.slug_number, 1), ''),
      r.values ->> 'given', r.values ->> 'surname', r.values ->> 'patronymic', r.sort_key, (r.values ->> 'startsOn')::date,
      stamp, stamp
    from added_by_import(organization, import, after, last) r left join taken t on t.stem = r.slug_stem),
  of_details as (
    insert into person_details (organization_id, person_id, birth_edtf, email, phone, city, address, occupation, notes,
      member_number, locale, education, gender, languages)
    select organization, r.person_id, r.values ->> 'birth', r.values ->> 'email', r.values ->> 'phone', r.values ->> 'city',
      r.values ->> 'address', r.values ->> 'occupation', r.values ->> 'notes', r.values ->> 'memberNumber',
      r.values ->> 'language', r.values ->> 'education', r.values ->> 'gender',
      coalesce(string_to_array(r.values ->> 'languages', ','), '{}')
    from added_by_import(organization, import, after, last) r),
  of_memberships as (
    insert into memberships (organization_id, id, person_id, type, start_edtf, starts_on, end_edtf, ends_on, end_reason)
    select organization, r.person_id, r.person_id, r.values ->> 'type', r.values ->> 'start',
      (r.values ->> 'startsOn')::date, r.values ->> 'end', (r.values ->> 'endsOn')::date,
      case when r.values ? 'endsOn' then 'left'::membership_end end
    from added_by_import(organization, import, after, last) r
    where r.values ? 'startsOn' and length(r.values ->> 'type') <> 36)
  insert into person_tokens (organization_id, token, person_id, is_name, sort_key)
  select organization, t.token, r.person_id, t.nr <= r.name_tokens, r.sort_key
  from added_by_import(organization, import, after, last) r
  cross join lateral unnest(r.tokens) with ordinality as t (token, nr);
  perform set_config('session_replication_role', 'origin', true);
end $$;
