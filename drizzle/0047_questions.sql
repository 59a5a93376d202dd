CREATE TYPE "public"."question_kind" AS ENUM('text', 'choice', 'many', 'number', 'yes-no', 'consent');--> statement-breakpoint
CREATE TABLE "event_answers" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"question_id" uuid NOT NULL,
	"registration_id" uuid NOT NULL,
	"registration_person_id" uuid,
	"value" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "event_answers_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "event_answers_one_each" UNIQUE NULLS NOT DISTINCT("organization_id","registration_id","question_id","registration_person_id")
);
--> statement-breakpoint
CREATE TABLE "event_question_texts" (
	"organization_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"locale" text NOT NULL,
	"source_hash" text,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"label" text NOT NULL,
	"options" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "event_question_texts_organization_id_question_id_locale_pk" PRIMARY KEY("organization_id","question_id","locale")
);
--> statement-breakpoint
CREATE TABLE "event_questions" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"event_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" "question_kind" NOT NULL,
	"is_per_person" boolean DEFAULT false NOT NULL,
	"is_required" boolean DEFAULT false NOT NULL,
	"may_change" boolean DEFAULT false NOT NULL,
	"only_if_id" uuid,
	"only_if_answer" text,
	"archived_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "event_questions_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "event_questions_of_event" UNIQUE("organization_id","event_id","id")
);
--> statement-breakpoint
ALTER TABLE "event_answers" ADD CONSTRAINT "event_answers_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_answers" ADD CONSTRAINT "event_answers_organization_id_question_id_event_questions_organization_id_id_fk" FOREIGN KEY ("organization_id","question_id") REFERENCES "public"."event_questions"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_answers" ADD CONSTRAINT "event_answers_organization_id_registration_id_registrations_organization_id_id_fk" FOREIGN KEY ("organization_id","registration_id") REFERENCES "public"."registrations"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_answers" ADD CONSTRAINT "event_answers_organization_id_registration_person_id_registration_people_organization_id_id_fk" FOREIGN KEY ("organization_id","registration_person_id") REFERENCES "public"."registration_people"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_question_texts" ADD CONSTRAINT "event_question_texts_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_question_texts" ADD CONSTRAINT "event_question_texts_organization_id_question_id_event_questions_organization_id_id_fk" FOREIGN KEY ("organization_id","question_id") REFERENCES "public"."event_questions"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_questions" ADD CONSTRAINT "event_questions_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_questions" ADD CONSTRAINT "event_questions_organization_id_event_id_events_organization_id_id_fk" FOREIGN KEY ("organization_id","event_id") REFERENCES "public"."events"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_questions" ADD CONSTRAINT "event_questions_only_if" FOREIGN KEY ("organization_id","event_id","only_if_id") REFERENCES "public"."event_questions"("organization_id","event_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "event_answers_question" ON "event_answers" USING btree ("organization_id","question_id","value");--> statement-breakpoint
CREATE INDEX "event_answers_person" ON "event_answers" USING btree ("organization_id","registration_person_id");--> statement-breakpoint
CREATE INDEX "event_questions_position" ON "event_questions" USING btree ("organization_id","event_id","position");--> statement-breakpoint
select raise_tenant_wall('event_questions');
--> statement-breakpoint
select raise_tenant_wall('event_question_texts');
--> statement-breakpoint
select raise_tenant_wall('event_answers');
--> statement-breakpoint
alter table event_questions add constraint event_questions_condition_whole
  check ((only_if_id is null) = (only_if_answer is null) and only_if_id is distinct from id);
