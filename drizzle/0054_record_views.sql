CREATE TABLE "record_views" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"account_id" uuid,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "record_views_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "record_views" ADD CONSTRAINT "record_views_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_views" ADD CONSTRAINT "record_views_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_views" ADD CONSTRAINT "record_views_organization_id_person_id_people_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "record_views_person" ON "record_views" USING btree ("organization_id","person_id","seen_at");--> statement-breakpoint
select raise_tenant_wall('record_views');
--> statement-breakpoint
-- Nobody takes back that they have looked. A merge may put one person's id for the other's.
revoke update, delete on record_views from ocaq_app;
--> statement-breakpoint
grant update (person_id) on record_views to ocaq_app;
--> statement-breakpoint
-- They are kept for a time only. The runner deletes these rows and no others.
create function forget_record_views(days integer) returns integer language plpgsql
  security definer set search_path = public, pg_temp as $$
declare gone integer;
begin
  delete from record_views where seen_at < now() - make_interval(days => greatest(days, 30));
  get diagnostics gone = row_count;
  return gone;
end $$;
--> statement-breakpoint
revoke execute on function forget_record_views(integer) from public;
--> statement-breakpoint
grant execute on function forget_record_views(integer) to ocaq_worker;
