ALTER TABLE "sessions" ADD COLUMN "confirmed_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
-- Whoever was signed in before has shown who they are when they signed in, not when this was built.
update sessions set confirmed_at = created_at;
