-- Whoever has taken over the app's role could make an erasure due at once and have any words taken out of journal, mail, exports and
-- dues. From here on the database gives the seven days, and works out itself what is about the person of an erasure.

-- By what somebody is recognized in rows that do not refer to them: the one source for what is said before and for what is done.
create function traces_of(here uuid, person uuid) returns table (
  slug text, account_id uuid, account_goes boolean, former_ids text[], addresses text[], names text[], needles text[],
  has_namesake boolean
) language sql stable set search_path = public, pg_temp as $$
  with one as (select * from people where organization_id = here and id = person),
  called as (
    select trim(p.given) as given, trim(p.surname) as surname, nullif(trim(p.patronymic), '') as father from one p
    union select trim(f.given), trim(f.surname), nullif(trim(f.patronymic), '') from person_names f
      where f.organization_id = here and f.person_id = person),
  whole as (
    select a.name from accounts a join one p on a.id = p.account_id
    union select m.gone_name from merges m where m.organization_id = here and m.person_id = person),
  -- In the orders in which a name is written.
  spelled as (
    select unnest(array[given || ' ' || surname, surname || ' ' || given, surname || ', ' || given]
      || case when father is null then '{}'::text[]
              else array[surname || ' ' || given || ' ' || father, given || ' ' || father || ' ' || surname] end) as name
    from called where given <> '' and surname <> ''
    union select name from whole where name like '% %'),
  address as (
    select lower(d.email) as value from person_details d where d.organization_id = here and d.person_id = person
    union select lower(c.value) from person_contacts c
      where c.organization_id = here and c.person_id = person and c.kind = 'email'
    union select lower(a.email) from accounts a join one p on a.id = p.account_id
    union select lower(i.email) from invitations i where i.organization_id = here and i.person_id = person
    union select lower(q.email) from applications q where q.organization_id = here and q.person_id = person
    union select lower(r.email) from registrations r join one p on true
      where r.organization_id = here and (r.person_id = person or r.account_id = p.account_id)),
  phone as (
    select d.phone as value from person_details d where d.organization_id = here and d.person_id = person
    union select c.value from person_contacts c
      where c.organization_id = here and c.person_id = person and c.kind = 'phone'
    union select q.phone from applications q where q.organization_id = here and q.person_id = person
    union select r.phone from registrations r join one p on true
      where r.organization_id = here and (r.person_id = person or r.account_id = p.account_id)),
  place as (
    select p.slug as value from one p
    union select s.slug from person_slugs s where s.organization_id = here and s.person_id = person)
  select p.slug, p.account_id, p.account_id is not null and not account_is_needed(p.account_id, here),
    array(select m.gone_id::text from merges m
          where m.organization_id = here and m.person_id = person and m.undone_at is null),
    array(select value from address where value <> ''),
    -- First as the record is called now.
    array(select name from spelled where name <> ''
          order by name <> trim(p.given) || ' ' || trim(p.surname), name),
    array(select name from spelled where name <> '' union select value from address where value <> ''
          union select value from phone where value <> '' union select value from place where value <> ''),
    exists (select from people o where o.organization_id = here and o.id <> person
            and o.given = p.given and o.surname = p.surname)
  from one p
$$;
--> statement-breakpoint

-- The app's role asks for erasures and undoes them. When they are due, and whom they are about, it does not decide.
create function guard_erasure() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if current_user <> 'ocaq_app' then return new; end if;
  if tg_op = 'INSERT' then
    if new.origin = 'restore' or new.undone_at is not null or new.done_at is not null then
      raise exception 'an erasure begins by being asked for';
    end if;
    new.due_at := greatest(new.due_at, now() + interval '168 hours');
    return new;
  end if;
  if old.organization_id <> new.organization_id or old.id <> new.id or old.origin <> new.origin or old.asked_at <> new.asked_at
     or new.due_at < old.due_at
     or (old.undone_at is not null and new.undone_at is null) or (old.done_at is not null and new.done_at is null)
     or (old.undone_at is null and old.done_at is null and new.person_id <> old.person_id) then
    raise exception 'an erasure keeps whom it is about and comes no sooner';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger erasures_guarded before insert or update on erasures for each row execute function guard_erasure();
--> statement-breakpoint

-- After a backup was restored: whom the list beside the database knows goes again at once. The runner's role begins these.
create function begin_restored_erasures(here uuid, hashes text[]) returns setof uuid
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update erasures e set undone_at = now() from people p
  where e.organization_id = here and e.undone_at is null and e.done_at is null and e.origin <> 'restore'
    and p.organization_id = here and p.id = e.person_id
    and encode(sha256(convert_to('ocaq erased ' || p.organization_id || ':' || p.id, 'UTF8')), 'hex') = any (hashes);
  insert into erasures (organization_id, person_id, request_id, origin, due_at)
  select here, p.id, gen_random_uuid(), 'restore', now() from people p
  where p.organization_id = here
    and encode(sha256(convert_to('ocaq erased ' || p.organization_id || ':' || p.id, 'UTF8')), 'hex') = any (hashes)
  on conflict do nothing;
  return query select e.id from erasures e
    where e.organization_id = here and e.origin = 'restore' and e.undone_at is null and e.done_at is null order by e.id;
end $$;
--> statement-breakpoint

drop function erase_from_journal(uuid, text[], text[], uuid, boolean, uuid, text);
--> statement-breakpoint
drop function erase_mail(uuid, text[], text[], boolean);
--> statement-breakpoint
drop function erase_from_exports(uuid, uuid[], text[], uuid);
--> statement-breakpoint
drop function erase_from_dues(uuid, uuid[], text[], uuid, text);
--> statement-breakpoint

-- What somebody is called afterwards: a UUID of version 8, which no key or id of the house is.
create function refuse_unless_pseudonym(name uuid) returns text language plpgsql immutable as $$
begin
  if name is null or substr(name::text, 15, 1) <> '8' then raise exception 'no pseudonym'; end if;
  return '#' || left(name::text, 8);
end $$;
--> statement-breakpoint

-- In the journal stays who did what, under a pseudonym. Comes before the rows go: it names them by their ids.
create function erase_from_journal(erasure uuid, name uuid) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  due erasures := refuse_unless_due(erasure);
  here uuid := due.organization_id;
  label text := refuse_unless_pseudonym(name);
  known record;
  ids text[];
  pattern text;
  likes text[];
  changed integer;
begin
  select * into known from traces_of(here, due.person_id);
  if not found then return 0; end if;
  ids := array_remove(known.former_ids || due.person_id::text || known.account_id::text, null)
    || array(select r.id::text from registrations r where r.organization_id = here
        and (r.person_id = due.person_id or r.account_id = known.account_id
             or (r.person_id is null and r.account_id is null and lower(r.email) = any (known.addresses))))
    || array(select q.id::text from applications q where q.organization_id = here
        and (q.person_id = due.person_id or (q.person_id is null and lower(q.email) = any (known.addresses)
             and concat_ws(' ', q.given, q.surname) ~* coalesce(pattern_of(known.names), '^\b$'))))
    || array(select i.id::text from invitations i where i.organization_id = here
        and (i.person_id = due.person_id or i.accepted_by = known.account_id
             or (i.person_id is null and lower(i.email) = any (known.addresses))))
    || array(select h.id::text from households h where h.organization_id = here
        and (h.mail_person_id = due.person_id or exists (select from household_memberships m
             where m.organization_id = here and m.household_id = h.id and m.person_id = due.person_id))
        and not exists (select from household_memberships m
             where m.organization_id = here and m.household_id = h.id and m.person_id <> due.person_id))
    || array(select c.id::text from change_requests c where c.organization_id = here and c.person_id = due.person_id)
    || array(select t.id::text from terms t where t.organization_id = here and t.person_id = due.person_id)
    || array(select m.id::text from memberships m where m.organization_id = here and m.person_id = due.person_id)
    || array(select g.id::text from group_memberships g where g.organization_id = here and g.person_id = due.person_id);
  pattern := coalesce(pattern_of(known.needles), '^\b$');
  likes := likes_of(known.needles || ids);
  update journal j set
    actor_id = case when j.actor_id = known.account_id then name else j.actor_id end,
    actor_name = case when j.actor_id = known.account_id then label
                      else regexp_replace(j.actor_name, pattern, label, 'gi') end,
    subject_id = case when j.subject_id = any (ids) then name::text else j.subject_id end,
    subject_name = case when j.subject_id = any (ids) then label
                        else regexp_replace(j.subject_name, pattern, label, 'gi') end,
    details = regexp_replace(regexp_replace(j.details::text, pattern, label, 'gi'),
                             coalesce(pattern_of(ids), '^\b$'), name::text, 'gi')::jsonb
  where (j.organization_id = here or (j.organization_id is null and known.account_goes))
    and (j.actor_id = known.account_id or j.subject_id = any (ids)
         or lower(concat_ws(' ', j.actor_name, j.subject_name, j.details::text)) like any (likes));
  get diagnostics changed = row_count;
  return changed;
end $$;
--> statement-breakpoint

-- Mail to the person, and mail that names them. What still waits for somebody else is not lost because of a namesake.
create function erase_mail(erasure uuid) returns uuid[]
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  due erasures := refuse_unless_due(erasure);
  here uuid := due.organization_id;
  known record;
  pattern text;
  likes text[];
  ids uuid[];
begin
  select * into known from traces_of(here, due.person_id);
  if not found then return '{}'; end if;
  pattern := coalesce(pattern_of(known.needles), '^\b$');
  likes := likes_of(known.needles);
  with gone as (
    delete from outbox o
    where (o.organization_id = here or (o.organization_id is null and lower(o.recipient) = any (known.addresses)))
      and (lower(o.recipient) = any (known.addresses)
           or (lower(concat_ws(' ', o.subject, o.text, o.html, o.attachments::text)) like any (likes)
               and concat_ws(' ', o.subject, o.text, o.html, o.attachments::text) ~* pattern))
      and not (known.has_namesake and o.state = 'waiting' and not lower(o.recipient) = any (known.addresses))
    returning o.id)
  select coalesce(array_agg(id), '{}') into ids from gone;
  return ids;
end $$;
--> statement-breakpoint

-- Which exports somebody stood in is no longer known; how many stood in them is.
create function erase_from_exports(erasure uuid, name uuid) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  due erasures := refuse_unless_due(erasure);
  here uuid := due.organization_id;
  known record;
  ids uuid[];
  pattern text;
  changed integer;
begin
  perform refuse_unless_pseudonym(name);
  select * into known from traces_of(here, due.person_id);
  if not found then return 0; end if;
  ids := known.former_ids::uuid[] || due.person_id;
  pattern := coalesce(pattern_of(known.needles), '^\b$');
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

-- The ledger keeps its sums. Whose they were is no longer said, nor who wrote them where that is somebody who was erased.
create function erase_from_dues(erasure uuid, name uuid) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  due erasures := refuse_unless_due(erasure);
  here uuid := due.organization_id;
  label text := refuse_unless_pseudonym(name);
  known record;
  ids uuid[];
  pattern text;
  likes text[];
  changed integer;
begin
  select * into known from traces_of(here, due.person_id);
  if not found then return 0; end if;
  ids := known.former_ids::uuid[] || due.person_id;
  pattern := coalesce(pattern_of(known.needles), '^\b$');
  likes := likes_of(known.needles);
  update dues_entries e set
    person_id = case when e.person_id = any (ids) then null else e.person_id end,
    raised_for = case when e.raised_for = any (ids) then null else e.raised_for end,
    note = case when e.person_id = any (ids) then null else regexp_replace(e.note, pattern, '—', 'gi') end,
    account_id = nullif(e.account_id, known.account_id),
    author = case when e.account_id = known.account_id then label else regexp_replace(e.author, pattern, label, 'gi') end
  where e.organization_id = here
    and (e.person_id = any (ids) or e.raised_for = any (ids) or e.account_id = known.account_id
         or (lower(concat_ws(' ', e.note, e.author)) like any (likes) and concat_ws(' ', e.note, e.author) ~* pattern));
  get diagnostics changed = row_count;
  update dues_closed_years c set author = regexp_replace(c.author, pattern, label, 'gi')
  where c.organization_id = here and lower(c.author) like any (likes);
  return changed;
end $$;
--> statement-breakpoint
do $$
declare name text;
begin
  foreach name in array array['traces_of(uuid, uuid)', 'refuse_unless_pseudonym(uuid)', 'erase_from_journal(uuid, uuid)',
    'erase_mail(uuid)', 'erase_from_exports(uuid, uuid)', 'erase_from_dues(uuid, uuid)'] loop
    execute format('revoke execute on function %s from public', name);
    execute format('grant execute on function %s to ocaq_app', name);
  end loop;
  revoke execute on function begin_restored_erasures(uuid, text[]) from public;
  grant execute on function begin_restored_erasures(uuid, text[]) to ocaq_worker;
end $$;
