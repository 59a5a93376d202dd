-- The ledger keeps its sums. Whose they were is no longer said, nor who wrote them where that is somebody who was erased.
create function erase_from_dues(erasure uuid, ids uuid[], needles text[], account uuid, label text) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  here uuid := (refuse_unless_due(erasure)).organization_id;
  pattern text := coalesce(pattern_of(needles), '^\b$');
  likes text[] := likes_of(needles);
  changed integer;
begin
  update dues_entries e set
    person_id = case when e.person_id = any (ids) then null else e.person_id end,
    raised_for = case when e.raised_for = any (ids) then null else e.raised_for end,
    note = case when e.person_id = any (ids) then null else regexp_replace(e.note, pattern, '—', 'gi') end,
    account_id = nullif(e.account_id, account),
    author = case when e.account_id = account then label else regexp_replace(e.author, pattern, label, 'gi') end
  where e.organization_id = here
    and (e.person_id = any (ids) or e.raised_for = any (ids) or e.account_id = account
         or (lower(concat_ws(' ', e.note, e.author)) like any (likes) and concat_ws(' ', e.note, e.author) ~* pattern));
  get diagnostics changed = row_count;
  update dues_closed_years c set author = regexp_replace(c.author, pattern, label, 'gi')
  where c.organization_id = here and lower(c.author) like any (likes);
  return changed;
end $$;
--> statement-breakpoint
revoke execute on function erase_from_dues(uuid, uuid[], text[], uuid, text) from public;
--> statement-breakpoint
grant execute on function erase_from_dues(uuid, uuid[], text[], uuid, text) to ocaq_app;
