DROP INDEX "memberships_type";--> statement-breakpoint
DROP INDEX "memberships_person";--> statement-breakpoint
CREATE INDEX "memberships_person" ON "memberships" USING btree ("organization_id","person_id","starts_on","ends_on","type");