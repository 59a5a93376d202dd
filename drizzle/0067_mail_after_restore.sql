ALTER TABLE "outbox" ADD COLUMN "by_runner" boolean DEFAULT coalesce(current_setting('app.actor', true) = 'system', false) NOT NULL;--> statement-breakpoint
ALTER TABLE "mail_settings" ADD COLUMN "restored_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "mail_settings" ADD COLUMN "restored_from" timestamp with time zone;