ALTER TABLE "dues_entries" ADD COLUMN "import_id" uuid;--> statement-breakpoint
ALTER TABLE "dues_entries" ADD COLUMN "listed_year" integer;--> statement-breakpoint
CREATE INDEX "dues_entries_import" ON "dues_entries" USING btree ("organization_id","import_id") WHERE import_id is not null;--> statement-breakpoint
CREATE INDEX "dues_entries_listed" ON "dues_entries" USING btree ("organization_id","person_id") WHERE listed_year is not null;
--> statement-breakpoint
alter table dues_entries add constraint dues_entries_listed check (
  (import_id is null or listed_year is not null) and (listed_year is null or kind = 'payment' and corrects is null));
--> statement-breakpoint
-- The import may go one day, the payment stays.
alter table dues_entries add constraint dues_entries_import foreign key (organization_id, import_id)
  references imports (organization_id, id) on delete set null (import_id);
