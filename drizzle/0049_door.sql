CREATE TABLE "door_marks" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"event_id" uuid NOT NULL,
	"registration_id" uuid NOT NULL,
	"registration_person_id" uuid NOT NULL,
	"door_id" uuid,
	"undoes" uuid,
	"at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "door_marks_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "door_walk_ins" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"event_id" uuid NOT NULL,
	"door_id" uuid NOT NULL,
	"size" integer NOT NULL,
	"registration_id" uuid,
	"at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "door_walk_ins_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "doors" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"event_id" uuid NOT NULL,
	"name" text NOT NULL,
	"token_hash" text NOT NULL,
	"pin_hash" text NOT NULL,
	"hours_after" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "doors_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "door_marks" ADD CONSTRAINT "door_marks_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "door_marks" ADD CONSTRAINT "door_marks_organization_id_registration_person_id_registration_people_organization_id_id_fk" FOREIGN KEY ("organization_id","registration_person_id") REFERENCES "public"."registration_people"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "door_marks" ADD CONSTRAINT "door_marks_organization_id_door_id_doors_organization_id_id_fk" FOREIGN KEY ("organization_id","door_id") REFERENCES "public"."doors"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "door_walk_ins" ADD CONSTRAINT "door_walk_ins_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "door_walk_ins" ADD CONSTRAINT "door_walk_ins_organization_id_event_id_events_organization_id_id_fk" FOREIGN KEY ("organization_id","event_id") REFERENCES "public"."events"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "door_walk_ins" ADD CONSTRAINT "door_walk_ins_organization_id_door_id_doors_organization_id_id_fk" FOREIGN KEY ("organization_id","door_id") REFERENCES "public"."doors"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "door_walk_ins" ADD CONSTRAINT "door_walk_ins_organization_id_registration_id_registrations_organization_id_id_fk" FOREIGN KEY ("organization_id","registration_id") REFERENCES "public"."registrations"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "doors" ADD CONSTRAINT "doors_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "doors" ADD CONSTRAINT "doors_organization_id_event_id_events_organization_id_id_fk" FOREIGN KEY ("organization_id","event_id") REFERENCES "public"."events"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "door_marks_event" ON "door_marks" USING btree ("organization_id","event_id");--> statement-breakpoint
CREATE INDEX "door_marks_person" ON "door_marks" USING btree ("organization_id","registration_person_id");--> statement-breakpoint
CREATE INDEX "door_marks_undoes" ON "door_marks" USING btree ("organization_id","undoes") WHERE undoes is not null;--> statement-breakpoint
CREATE INDEX "door_walk_ins_event" ON "door_walk_ins" USING btree ("organization_id","event_id");--> statement-breakpoint
CREATE UNIQUE INDEX "doors_token" ON "doors" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "doors_event" ON "doors" USING btree ("organization_id","event_id");--> statement-breakpoint
select raise_tenant_wall('doors');
--> statement-breakpoint
select raise_tenant_wall('door_marks');
--> statement-breakpoint
select raise_tenant_wall('door_walk_ins');
--> statement-breakpoint
alter table doors add constraint doors_bounds check (hours_after between 0 and 48 and length(name) between 1 and 60);
--> statement-breakpoint
alter table door_walk_ins add constraint door_walk_ins_size check (size between 1 and 50);
--> statement-breakpoint
-- What was seen stays as it was seen: a mistake is a mark of its own.
revoke update, delete on door_marks, door_walk_ins from ocaq_app;
--> statement-breakpoint
-- A private link is looked up before its organization is known; the role that does sees the link and nothing else.
grant select (organization_id, id, token_hash) on doors to ocaq_auth;
--> statement-breakpoint
create policy auth on doors for select to ocaq_auth using (true);
--> statement-breakpoint
-- Whoever was marked as come before there were marks.
insert into door_marks (organization_id, event_id, registration_id, registration_person_id, at)
select p.organization_id, r.event_id, r.id, p.id, p.checked_in_at from registration_people p
join registrations r on r.organization_id = p.organization_id and r.id = p.registration_id
where p.checked_in_at is not null;
