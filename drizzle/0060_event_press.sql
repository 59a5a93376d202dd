CREATE TABLE "event_press" (
	"organization_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"source_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "event_press_organization_id_event_id_source_id_pk" PRIMARY KEY("organization_id","event_id","source_id")
);
--> statement-breakpoint
ALTER TABLE "event_press" ADD CONSTRAINT "event_press_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_press" ADD CONSTRAINT "event_press_organization_id_event_id_events_organization_id_id_fk" FOREIGN KEY ("organization_id","event_id") REFERENCES "public"."events"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_press" ADD CONSTRAINT "event_press_organization_id_source_id_sources_organization_id_id_fk" FOREIGN KEY ("organization_id","source_id") REFERENCES "public"."sources"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "event_press_of_source" ON "event_press" USING btree ("organization_id","source_id");--> statement-breakpoint
select raise_tenant_wall('event_press');
--> statement-breakpoint
-- Everybody sees what was written about an event that everybody sees, as far as the source is published.
create policy published on event_press for select to ocaq_app using (
  exists (select from events e where e.organization_id = event_press.organization_id and e.id = event_id
            and e.state = 'published' and e.hidden_at is null and organization_is_published(e.organization_id))
  and exists (select from sources s where s.organization_id = event_press.organization_id and s.id = source_id
            and s.published_at is not null));
--> statement-breakpoint
select expect_rows_of_tenant('event_press');
--> statement-breakpoint
-- Until now such a link was a citation of nothing: of the first character of a text that nobody kept.
insert into event_press (organization_id, event_id, source_id)
select distinct c.organization_id, c.event_id, c.source_id from citations c
join sources s on s.organization_id = c.organization_id and s.id = c.source_id
where c.event_id is not null and c.key like 'cite-event%' and c.start_offset = 0 and c.end_offset = 1 and s.text_length is null;
--> statement-breakpoint
-- A mark in a text leads to its citation as before.
delete from citations c using event_press l
where l.organization_id = c.organization_id and l.event_id = c.event_id and l.source_id = c.source_id
  and c.key like 'cite-event%' and c.start_offset = 0 and c.end_offset = 1
  and not exists (select from organization_texts t where t.organization_id = c.organization_id
    and concat_ws(' ', t.summary, t.about, t.activity) like '%[[cite:' || c.key || ']]%')
  and not exists (select from event_texts t where t.organization_id = c.organization_id
    and t.description like '%[[cite:' || c.key || ']]%')
  and not exists (select from event_record_texts t where t.organization_id = c.organization_id
    and t.text like '%[[cite:' || c.key || ']]%')
  and not exists (select from statement_texts t where t.organization_id = c.organization_id
    and t.text like '%[[cite:' || c.key || ']]%')
  and not exists (select from person_texts t where t.organization_id = c.organization_id
    and t.biography like '%[[cite:' || c.key || ']]%');
