CREATE TABLE "article_changes" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"article_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"proposal_id" uuid,
	"position" integer NOT NULL,
	"line" jsonb,
	"reasons" text[] NOT NULL,
	CONSTRAINT "article_changes_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "article_changes_position" UNIQUE("organization_id","article_id","position")
);
--> statement-breakpoint
CREATE TABLE "article_versions" (
	"organization_id" uuid NOT NULL,
	"article_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"text" text NOT NULL,
	"reader" text NOT NULL,
	"replaced_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "article_versions_organization_id_article_id_number_pk" PRIMARY KEY("organization_id","article_id","number")
);
--> statement-breakpoint
CREATE TABLE "contradictions" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"field" text NOT NULL,
	"event_id" uuid,
	"fact_id" uuid,
	"value" text NOT NULL,
	"locale" text NOT NULL,
	"citation_id" uuid NOT NULL,
	"decision" text DEFAULT 'open' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	CONSTRAINT "contradictions_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "contradictions_once" UNIQUE("organization_id","citation_id","field")
);
--> statement-breakpoint
ALTER TABLE "article_proposals" ADD COLUMN "proposed" jsonb;--> statement-breakpoint
ALTER TABLE "article_proposals" ADD COLUMN "written" jsonb;--> statement-breakpoint
ALTER TABLE "article_proposals" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "citations" ADD COLUMN "text_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "text_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "article_changes" ADD CONSTRAINT "article_changes_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_changes" ADD CONSTRAINT "article_changes_organization_id_article_id_articles_organization_id_id_fk" FOREIGN KEY ("organization_id","article_id") REFERENCES "public"."articles"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_changes" ADD CONSTRAINT "article_changes_organization_id_proposal_id_article_proposals_organization_id_id_fk" FOREIGN KEY ("organization_id","proposal_id") REFERENCES "public"."article_proposals"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_versions" ADD CONSTRAINT "article_versions_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_versions" ADD CONSTRAINT "article_versions_organization_id_article_id_articles_organization_id_id_fk" FOREIGN KEY ("organization_id","article_id") REFERENCES "public"."articles"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contradictions" ADD CONSTRAINT "contradictions_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contradictions" ADD CONSTRAINT "contradictions_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contradictions" ADD CONSTRAINT "contradictions_organization_id_event_id_events_organization_id_id_fk" FOREIGN KEY ("organization_id","event_id") REFERENCES "public"."events"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contradictions" ADD CONSTRAINT "contradictions_organization_id_fact_id_person_facts_organization_id_id_fk" FOREIGN KEY ("organization_id","fact_id") REFERENCES "public"."person_facts"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contradictions" ADD CONSTRAINT "contradictions_organization_id_citation_id_citations_organization_id_id_fk" FOREIGN KEY ("organization_id","citation_id") REFERENCES "public"."citations"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
select raise_tenant_wall('article_versions');
--> statement-breakpoint
select raise_tenant_wall('article_changes');
--> statement-breakpoint
select raise_tenant_wall('contradictions');
--> statement-breakpoint

-- As public as the place that contradicts: the walls of its source and of what it is about hold in the look-up.
create policy published on contradictions for select to ocaq_app using (
  exists (select from citations c where c.organization_id = contradictions.organization_id and c.id = citation_id));
--> statement-breakpoint
select expect_rows_of_tenant('contradictions');
--> statement-breakpoint
alter table article_versions add constraint article_versions_bounds check (length(text) between 1 and 2000000);
--> statement-breakpoint
alter table article_changes add constraint article_changes_line
  check ((kind = 'new') = (proposal_id is null) and (kind = 'gone') = (line is null));
--> statement-breakpoint
alter table contradictions add constraint contradictions_of_one check (num_nonnulls(event_id, fact_id) = 1);
--> statement-breakpoint

-- What the reader said before somebody corrected it was not kept until now: the line as it is stands for it.
update article_proposals set proposed = payload;
--> statement-breakpoint
update article_proposals p set written = p.payload from articles a
  where a.organization_id = p.organization_id and a.id = p.article_id and a.state = 'published'
    and p.decision in ('accepted', 'corrected');
