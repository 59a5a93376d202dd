CREATE INDEX "merges_of_person" ON "merges" USING btree ("organization_id","person_id");--> statement-breakpoint
CREATE INDEX "event_people_of_person" ON "event_people" USING btree ("organization_id","person_id");--> statement-breakpoint
CREATE INDEX "consents_of_person" ON "consents" USING btree ("organization_id","person_id");--> statement-breakpoint
CREATE INDEX "registrations_of_person" ON "registrations" USING btree ("organization_id","person_id") WHERE person_id is not null;--> statement-breakpoint
CREATE INDEX "citations_of_person" ON "citations" USING btree ("organization_id","person_id") WHERE person_id is not null;--> statement-breakpoint
CREATE INDEX "statement_people_of_person" ON "statement_people" USING btree ("organization_id","person_id");