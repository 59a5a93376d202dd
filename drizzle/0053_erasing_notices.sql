-- Whom somebody had hidden stays unnamed in published privacy notices too: the sentences that were withheld go for good. A version
-- never changes otherwise, so what is left has to be the words that stood there, in their order, and the person one who is withheld.
create function erase_from_notice(erasure uuid, version integer, language text, kept text) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  due erasures := refuse_unless_due(erasure);
  words text[];
  word text;
  at integer := 1;
begin
  if not exists (select from withheld_names w
                 where w.organization_id = due.organization_id and w.person_id = due.person_id) then
    raise exception 'nothing is withheld';
  end if;
  select regexp_split_to_array(n.text, '\s+') into words from privacy_notice_texts n
  where n.organization_id = due.organization_id and n.number = version and n.locale = language for update;
  for word in select one from regexp_split_to_table(kept, '\s+') one where one <> '' loop
    while at <= cardinality(words) and words[at] <> word loop at := at + 1; end loop;
    if words is null or at > cardinality(words) then raise exception 'a notice only loses sentences'; end if;
    at := at + 1;
  end loop;
  update privacy_notice_texts n set text = coalesce(nullif(trim(kept), ''), '—')
  where n.organization_id = due.organization_id and n.number = version and n.locale = language;
end $$;
--> statement-breakpoint
revoke execute on function erase_from_notice(uuid, integer, text, text) from public;
--> statement-breakpoint
grant execute on function erase_from_notice(uuid, integer, text, text) to ocaq_app;
