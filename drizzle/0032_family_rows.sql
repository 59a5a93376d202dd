DROP INDEX "import_rows_kind";--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "part" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "import_rows" DROP CONSTRAINT "import_rows_organization_id_import_id_number_pk";--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_organization_id_import_id_number_part_pk" PRIMARY KEY("organization_id","import_id","number","part");--> statement-breakpoint
CREATE INDEX "import_rows_kind" ON "import_rows" USING btree ("organization_id","import_id","kind","number","part");
