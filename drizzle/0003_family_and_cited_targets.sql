ALTER TYPE "public"."person_fact" ADD VALUE 'family';--> statement-breakpoint

-- A citation is as public as what it cites: the walls of each target hold in these look-ups, so a fact that is
-- hidden or private does not show by the place in the text that it rests on.
drop policy published on citations;
--> statement-breakpoint
create policy published on citations for select to ocaq_app using (
  exists (select from sources s where s.organization_id = citations.organization_id and s.id = source_id
            and s.published_at is not null and organization_is_published(s.organization_id))
  and (person_id is null or exists (
    select from people p where p.organization_id = citations.organization_id and p.id = person_id))
  and (person_fact_id is null or exists (
    select from person_facts f where f.organization_id = citations.organization_id and f.id = person_fact_id))
  and (term_id is null or exists (
    select from terms t where t.organization_id = citations.organization_id and t.id = term_id))
  and (event_id is null or exists (
    select from events e where e.organization_id = citations.organization_id and e.id = event_id))
  and (statement_id is null or exists (
    select from statements t where t.organization_id = citations.organization_id and t.id = statement_id)));
