DROP INDEX "memberships_person";--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "joined_on" date;--> statement-breakpoint
CREATE INDEX "memberships_type" ON "memberships" USING btree ("organization_id","type","person_id");--> statement-breakpoint
CREATE INDEX "memberships_died" ON "memberships" USING btree ("organization_id","person_id") WHERE end_reason = 'died';--> statement-breakpoint
CREATE INDEX "people_joined" ON "people" USING btree ("organization_id","joined_on");--> statement-breakpoint
CREATE INDEX "people_others" ON "people" USING btree ("organization_id","sort_key","id") WHERE joined_on is null;--> statement-breakpoint
CREATE INDEX "person_details_city" ON "person_details" USING btree ("organization_id","city","person_id");--> statement-breakpoint
CREATE INDEX "memberships_person" ON "memberships" USING btree ("organization_id","person_id","starts_on","ends_on");