ALTER TABLE "contradictions" ADD COLUMN "term_id" uuid;--> statement-breakpoint
ALTER TABLE "contradictions" ADD COLUMN "person_id" uuid;--> statement-breakpoint
ALTER TABLE "contradictions" ADD CONSTRAINT "contradictions_organization_id_term_id_terms_organization_id_id_fk" FOREIGN KEY ("organization_id","term_id") REFERENCES "public"."terms"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contradictions" ADD CONSTRAINT "contradictions_organization_id_person_id_people_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
alter table contradictions drop constraint contradictions_of_one;
--> statement-breakpoint
alter table contradictions add constraint contradictions_of_one
  check (num_nonnulls(event_id, fact_id, term_id) = 1 and (term_id is null) = (person_id is null)
    and (term_id is null) = (field <> 'holder'));
--> statement-breakpoint
create index contradictions_term on contradictions (organization_id, term_id) where term_id is not null;
--> statement-breakpoint
create index contradictions_person on contradictions (organization_id, person_id) where person_id is not null;
--> statement-breakpoint

-- Whoever holds an office by the other source has to be somebody whom anybody may know of, too.
alter policy published on contradictions using (
  exists (select from citations c where c.organization_id = contradictions.organization_id and c.id = citation_id)
  and (person_id is null or exists (
    select from people p where p.organization_id = contradictions.organization_id and p.id = person_id)));
