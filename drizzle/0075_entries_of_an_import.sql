-- Two thirds of an import are entries of indexes (ADR 13). Who joined when is asked as the list goes, so the list's index holds the day and
-- needs no other beside it; and an id is somebody's own: to find their words no organization has to be compared.
DROP INDEX "people_joined";--> statement-breakpoint
DROP INDEX "people_sort";--> statement-breakpoint
CREATE INDEX "people_sort" ON "people" USING btree ("organization_id","sort_key","id") INCLUDE ("joined_on");--> statement-breakpoint
DROP INDEX "person_tokens_person";--> statement-breakpoint
CREATE INDEX "person_tokens_person" ON "person_tokens" USING btree ("person_id");
