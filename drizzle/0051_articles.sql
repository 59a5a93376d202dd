CREATE TABLE "article_proposals" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"article_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"payload" jsonb NOT NULL,
	"start_offset" integer NOT NULL,
	"end_offset" integer NOT NULL,
	"confidence" real NOT NULL,
	"rule" text NOT NULL,
	"decision" text DEFAULT 'open' NOT NULL,
	"person_id" uuid,
	"event_id" uuid,
	"statement_id" uuid,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	CONSTRAINT "article_proposals_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "article_proposals_position" UNIQUE("organization_id","article_id","position")
);
--> statement-breakpoint
CREATE TABLE "articles" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"source_id" uuid NOT NULL,
	"text" text NOT NULL,
	"language" text NOT NULL,
	"published_on" text,
	"state" text DEFAULT 'in-review' NOT NULL,
	"reader" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"published_at" timestamp with time zone,
	CONSTRAINT "articles_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "article_proposals" ADD CONSTRAINT "article_proposals_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_proposals" ADD CONSTRAINT "article_proposals_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_proposals" ADD CONSTRAINT "article_proposals_organization_id_article_id_articles_organization_id_id_fk" FOREIGN KEY ("organization_id","article_id") REFERENCES "public"."articles"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_proposals" ADD CONSTRAINT "article_proposals_organization_id_person_id_people_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_proposals" ADD CONSTRAINT "article_proposals_organization_id_event_id_events_organization_id_id_fk" FOREIGN KEY ("organization_id","event_id") REFERENCES "public"."events"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_proposals" ADD CONSTRAINT "article_proposals_organization_id_statement_id_statements_organization_id_id_fk" FOREIGN KEY ("organization_id","statement_id") REFERENCES "public"."statements"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_organization_id_source_id_sources_organization_id_id_fk" FOREIGN KEY ("organization_id","source_id") REFERENCES "public"."sources"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_proposals_person" ON "article_proposals" USING btree ("organization_id","person_id");--> statement-breakpoint
CREATE INDEX "articles_of_source" ON "articles" USING btree ("organization_id","source_id");--> statement-breakpoint
select raise_tenant_wall('articles');
--> statement-breakpoint
select raise_tenant_wall('article_proposals');
--> statement-breakpoint
alter table articles add constraint articles_bounds check (length(text) between 1 and 2000000);
--> statement-breakpoint
alter table article_proposals add constraint article_proposals_span
  check (start_offset >= 0 and end_offset > start_offset and confidence between 0 and 1);
