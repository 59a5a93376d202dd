ALTER TYPE "public"."token_purpose" ADD VALUE 'register';--> statement-breakpoint
ALTER TABLE "tokens" ADD COLUMN "email" text;