-- Whom an import makes is written at once, with record, membership and search tokens (ADR 13): one look at the plan instead of four, and
-- nothing is joined to find out whom this transaction made. What refers to them is written by the statement that makes them,
-- or none of it. Addresses are given as `freeSlug` gives them: the first of a name has none behind it, the next the number
-- after the highest. Types of the organization's own have a key to be looked up: their memberships are not written here.
drop function add_people_of_import(uuid, uuid, timestamptz);
--> statement-breakpoint
drop function add_details_of_import(uuid, uuid, integer, integer);
--> statement-breakpoint
drop function add_memberships_of_import(uuid, uuid, integer, integer);
--> statement-breakpoint
drop function add_tokens_of_import(uuid, uuid, integer, integer);
--> statement-breakpoint
create function add_people_of_import(organization uuid, import uuid, after integer, last integer, stamp timestamptz) returns void
  language plpgsql security definer set search_path = public, pg_temp
  set work_mem = '64MB' as $$
begin
  if enter_import(organization) then
    perform set_config('session_replication_role', 'replica', true);
  end if;
  with chosen as (
    select r.person_id, r.slug_stem, r.sort_key, r.values, r.tokens, r.name_tokens,
      row_number() over (partition by r.slug_stem order by r.number, r.part) as nth
    from import_rows r
    where r.organization_id = organization and r.import_id = import and r.number > after and r.number <= last
      and (r.kind = 'new' or (r.kind = 'duplicate' and r.decision = 'add'))),
  known as (
    select p.slug, rtrim(p.slug, '0123456789') as stem from people p where p.organization_id = organization),
  taken as (
    select case when right(stem, 1) = '-' then left(stem, -1) else slug end as stem,
      max(case when right(stem, 1) = '-' then substr(slug, length(stem) + 1)::numeric else 1 end) as highest
    from known group by 1),
  added as materialized (
    select c.*, coalesce(t.highest, 0) + c.nth as address from chosen c left join taken t on t.stem = c.slug_stem
    order by c.person_id),
  of_people as (
    insert into people (organization_id, id, slug, given, surname, patronymic, sort_key, joined_on, created_at, updated_at)
    select organization, a.person_id, a.slug_stem || case when a.address = 1 then '' else '-' || a.address end,
      a.values ->> 'given', a.values ->> 'surname', a.values ->> 'patronymic', a.sort_key, (a.values ->> 'startsOn')::date,
      stamp, stamp
    from added a),
  of_details as (
    insert into person_details (organization_id, person_id, birth_edtf, email, phone, city, address, occupation, notes,
      member_number, locale, education, gender, languages)
    select organization, v.person_id, v.values ->> 'birth', v.values ->> 'email', v.values ->> 'phone', v.values ->> 'city',
      v.values ->> 'address', v.values ->> 'occupation', v.values ->> 'notes', v.values ->> 'memberNumber',
      v.values ->> 'language', v.values ->> 'education', v.values ->> 'gender',
      coalesce(string_to_array(v.values ->> 'languages', ','), '{}')
    from added v),
  of_memberships as (
    insert into memberships (organization_id, id, person_id, type, start_edtf, starts_on, end_edtf, ends_on, end_reason)
    select organization, gen_random_uuid(), r.person_id, r.values ->> 'type', r.values ->> 'start',
      (r.values ->> 'startsOn')::date, r.values ->> 'end', (r.values ->> 'endsOn')::date,
      case when r.values ? 'endsOn' then 'left'::membership_end end
    from added r
    where r.values ? 'startsOn' and length(r.values ->> 'type') <> 36)
  insert into person_tokens (organization_id, token, person_id, is_name, sort_key)
  select organization, t.token, r.person_id, t.nr <= r.name_tokens, r.sort_key
  from added r cross join lateral unnest(r.tokens) with ordinality as t (token, nr);
  perform set_config('session_replication_role', 'origin', true);
end $$;
--> statement-breakpoint
revoke execute on function add_people_of_import(uuid, uuid, integer, integer, timestamptz) from public;
--> statement-breakpoint
grant execute on function add_people_of_import(uuid, uuid, integer, integer, timestamptz) to ocaq_app;
--> statement-breakpoint

-- The same answers, most of them without a pattern: whole days are what lists are full of, and these are asked for every record.
create function is_whole_day(edtf text) returns boolean language sql immutable parallel safe as $$
  select translate(edtf, '123456789', '000000000') = '0000-00-00' and left(edtf, 4) <> '0000'
    and substr(edtf, 6, 2) collate "C" between '01' and '12' and substr(edtf, 9, 2) collate "C" between '01' and '31'
$$;
--> statement-breakpoint
create or replace function first_day_of(edtf text) returns date language sql immutable parallel safe as $$
  select case
    when edtf is null then null
    when is_whole_day(edtf) then
      make_date(left(edtf, 4)::integer, substr(edtf, 6, 2)::integer, 1) + (substr(edtf, 9, 2)::integer - 1)
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
    when edtf is null then null
    when is_whole_day(edtf) then
      make_date(left(edtf, 4)::integer, substr(edtf, 6, 2)::integer, 1) + (substr(edtf, 9, 2)::integer - 1)
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
    when is_whole_day(birth) then
      (make_date(left(birth, 4)::integer, substr(birth, 6, 2)::integer, 1) + (substr(birth, 9, 2)::integer - 1)
        + interval '16 years')::date
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
