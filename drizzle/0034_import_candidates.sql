ALTER TABLE "import_rows" ADD COLUMN "candidates" uuid[];--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "undecided" jsonb;--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "removed_tokens" text[];
