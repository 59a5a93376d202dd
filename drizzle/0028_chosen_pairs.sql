ALTER TABLE "duplicate_pairs" ALTER COLUMN "found_at" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "duplicate_pairs" ADD COLUMN "chosen_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "duplicate_pairs" ADD CONSTRAINT "duplicate_pairs_origin" CHECK (found_at is not null or chosen_at is not null);
