CREATE TABLE "page_claims" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"office" text NOT NULL,
	"reason" text NOT NULL,
	"proof_email" text,
	"proof_url" text,
	"locale" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"question" text,
	"reply" text,
	"answer" text,
	"answered_by" uuid,
	"answered_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "page_claims_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "organizations" ADD COLUMN "excerpt_words" integer DEFAULT 25 NOT NULL;--> statement-breakpoint
ALTER TABLE "citations" ADD COLUMN "excerpt" text;--> statement-breakpoint
ALTER TABLE "citations" ADD COLUMN "excerpt_start" integer;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "shows_excerpts" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "page_claims" ADD CONSTRAINT "page_claims_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "page_claims" ADD CONSTRAINT "page_claims_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "page_claims" ADD CONSTRAINT "page_claims_answered_by_accounts_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "page_claims_open" ON "page_claims" USING btree ("organization_id","account_id") WHERE state in ('open', 'asked');--> statement-breakpoint
CREATE UNIQUE INDEX "page_claims_granted" ON "page_claims" USING btree ("organization_id") WHERE state = 'granted';--> statement-breakpoint
select raise_tenant_wall('page_claims');
--> statement-breakpoint
alter table page_claims add constraint page_claims_bounds
  check (length(office) between 1 and 200 and length(reason) between 1 and 2000 and length(question) <= 2000
    and length(reply) <= 2000 and length(answer) <= 2000);
--> statement-breakpoint
alter table organizations add constraint organizations_excerpt_words check (excerpt_words between 0 and 50);
--> statement-breakpoint
alter table citations add constraint citations_excerpt
  check ((excerpt is null) = (excerpt_start is null) and length(excerpt) between 1 and 1000 and excerpt_start >= 0);
--> statement-breakpoint
-- Whoever claims a page has to be known to the operator who checks it.
create policy claiming on accounts for select to ocaq_app using (
  exists (select from page_claims c where c.account_id = accounts.id
            and c.organization_id = (select current_organization())));
--> statement-breakpoint
-- Where a claim that waits is announced: nothing else of the operators is read by it, and nothing without a claim that waits.
create function operators_to_tell() returns table (email text, locale text) language sql stable
  security definer set search_path = public, pg_temp as $$
  select a.email, a.locale from accounts a
  where a.is_operator and a.disabled_at is null and a.email is not null
    and exists (select from page_claims c where c.organization_id = current_organization() and c.state = 'open')
$$;
--> statement-breakpoint
revoke execute on function operators_to_tell() from public;
--> statement-breakpoint
grant execute on function operators_to_tell() to ocaq_app;
