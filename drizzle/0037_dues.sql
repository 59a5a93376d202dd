CREATE TYPE "public"."bank_line_kind" AS ENUM('certain', 'possible', 'unknown', 'known', 'outgoing', 'error');--> statement-breakpoint
CREATE TYPE "public"."dues_entry_kind" AS ENUM('due', 'payment', 'exemption', 'donation');--> statement-breakpoint
CREATE TYPE "public"."dues_period" AS ENUM('year', 'half-year', 'month');--> statement-breakpoint
CREATE TYPE "public"."fee_basis" AS ENUM('person', 'household');--> statement-breakpoint
CREATE TYPE "public"."payment_method" AS ENUM('cash', 'bank', 'other');--> statement-breakpoint
ALTER TYPE "public"."access_role" ADD VALUE 'treasurer';--> statement-breakpoint
CREATE TABLE "bank_files" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"file_name" text NOT NULL,
	"currency" text NOT NULL,
	"state" "import_state" DEFAULT 'planned' NOT NULL,
	"author" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"committed_at" timestamp with time zone,
	"undone_at" timestamp with time zone,
	CONSTRAINT "bank_files_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "bank_lines" (
	"organization_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" "bank_line_kind" NOT NULL,
	"on_day" date,
	"amount" bigint,
	"payer" text DEFAULT '' NOT NULL,
	"purpose" text DEFAULT '' NOT NULL,
	"hash" text NOT NULL,
	"matches" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"person_id" uuid,
	"is_taken" boolean DEFAULT false NOT NULL,
	"entry_id" uuid,
	"problem" text,
	CONSTRAINT "bank_lines_organization_id_file_id_number_pk" PRIMARY KEY("organization_id","file_id","number")
);
--> statement-breakpoint
CREATE TABLE "dues_closed_years" (
	"organization_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"author" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "dues_closed_years_organization_id_year_pk" PRIMARY KEY("organization_id","year")
);
--> statement-breakpoint
CREATE TABLE "dues_entries" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid,
	"kind" "dues_entry_kind" NOT NULL,
	"amount" bigint NOT NULL,
	"currency" text NOT NULL,
	"on_day" date NOT NULL,
	"period" "dues_period",
	"period_starts_on" date,
	"membership_type" text,
	"fee_id" uuid,
	"household_id" uuid,
	"raised_for" uuid,
	"method" "payment_method",
	"settles" uuid,
	"corrects" uuid,
	"receipt_year" integer,
	"receipt_number" integer,
	"note" text,
	"account_id" uuid,
	"author" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "dues_entries_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "dues_exemptions" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"reason" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "dues_exemptions_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "dues_fees" (
	"organization_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"type" text NOT NULL,
	"type_id" uuid GENERATED ALWAYS AS (case when length(type) = 36 then type::uuid end) STORED,
	"period" "dues_period" NOT NULL,
	"amount" bigint NOT NULL,
	"currency" text NOT NULL,
	"basis" "fee_basis" DEFAULT 'person' NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "dues_fees_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "dues_receipt_numbers" (
	"organization_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "dues_receipt_numbers_organization_id_year_pk" PRIMARY KEY("organization_id","year")
);
--> statement-breakpoint
ALTER TABLE "bank_files" ADD CONSTRAINT "bank_files_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_lines" ADD CONSTRAINT "bank_lines_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_lines" ADD CONSTRAINT "bank_lines_organization_id_file_id_bank_files_organization_id_id_fk" FOREIGN KEY ("organization_id","file_id") REFERENCES "public"."bank_files"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_lines" ADD CONSTRAINT "bank_lines_entry" FOREIGN KEY ("organization_id","entry_id") REFERENCES "public"."dues_entries"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dues_closed_years" ADD CONSTRAINT "dues_closed_years_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dues_entries" ADD CONSTRAINT "dues_entries_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dues_entries" ADD CONSTRAINT "dues_entries_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dues_entries" ADD CONSTRAINT "dues_entries_fee" FOREIGN KEY ("organization_id","fee_id") REFERENCES "public"."dues_fees"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dues_entries" ADD CONSTRAINT "dues_entries_settled" FOREIGN KEY ("organization_id","settles") REFERENCES "public"."dues_entries"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dues_entries" ADD CONSTRAINT "dues_entries_corrected" FOREIGN KEY ("organization_id","corrects") REFERENCES "public"."dues_entries"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dues_exemptions" ADD CONSTRAINT "dues_exemptions_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dues_exemptions" ADD CONSTRAINT "dues_exemptions_organization_id_person_id_people_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "public"."people"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dues_fees" ADD CONSTRAINT "dues_fees_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dues_fees" ADD CONSTRAINT "dues_fees_membership_type" FOREIGN KEY ("organization_id","type_id") REFERENCES "public"."membership_types"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dues_receipt_numbers" ADD CONSTRAINT "dues_receipt_numbers_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bank_files_at" ON "bank_files" USING btree ("organization_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "bank_lines_hash" ON "bank_lines" USING btree ("organization_id","hash");--> statement-breakpoint
CREATE INDEX "bank_lines_person" ON "bank_lines" USING btree ("organization_id","person_id");--> statement-breakpoint
CREATE INDEX "dues_entries_person" ON "dues_entries" USING btree ("organization_id","person_id","on_day");--> statement-breakpoint
CREATE INDEX "dues_entries_day" ON "dues_entries" USING btree ("organization_id","on_day","id");--> statement-breakpoint
CREATE INDEX "dues_entries_period" ON "dues_entries" USING btree ("organization_id","period","period_starts_on") WHERE kind = 'due';--> statement-breakpoint
CREATE INDEX "dues_entries_settles" ON "dues_entries" USING btree ("organization_id","settles") WHERE settles is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "dues_entries_corrected_once" ON "dues_entries" USING btree ("organization_id","corrects");--> statement-breakpoint
CREATE UNIQUE INDEX "dues_entries_receipt" ON "dues_entries" USING btree ("organization_id","receipt_year","receipt_number");--> statement-breakpoint
CREATE UNIQUE INDEX "dues_entries_raised_once" ON "dues_entries" USING btree ("organization_id","raised_for","period","period_starts_on") WHERE kind = 'due' and corrects is null;--> statement-breakpoint
CREATE INDEX "dues_exemptions_person" ON "dues_exemptions" USING btree ("organization_id","person_id");--> statement-breakpoint
CREATE INDEX "dues_fees_type" ON "dues_fees" USING btree ("organization_id","type","starts_on");
--> statement-breakpoint
select raise_tenant_wall('dues_fees');
--> statement-breakpoint
select raise_tenant_wall('dues_exemptions');
--> statement-breakpoint
select raise_tenant_wall('dues_entries');
--> statement-breakpoint
select raise_tenant_wall('dues_receipt_numbers');
--> statement-breakpoint
select raise_tenant_wall('dues_closed_years');
--> statement-breakpoint
select raise_tenant_wall('bank_files');
--> statement-breakpoint
select raise_tenant_wall('bank_lines');
--> statement-breakpoint
-- Of a fee only its end may be set; the ledger is written and read, never changed. Only a merge of two people puts the
-- one for the other. A year that is closed stays closed.
revoke update on dues_fees from ocaq_app;
--> statement-breakpoint
grant update (ends_on) on dues_fees to ocaq_app;
--> statement-breakpoint
revoke update, delete on dues_entries from ocaq_app;
--> statement-breakpoint
grant update (person_id) on dues_entries to ocaq_app;
--> statement-breakpoint
revoke update, delete on dues_closed_years from ocaq_app;
--> statement-breakpoint
revoke delete on dues_receipt_numbers from ocaq_app;
--> statement-breakpoint
alter table dues_fees add constraint dues_fees_amount check (amount > 0 and amount <= 100000000000);
--> statement-breakpoint
alter table dues_fees add constraint dues_fees_order check (ends_on is null or starts_on < ends_on);
--> statement-breakpoint
alter table dues_fees add constraint dues_fees_no_overlap exclude using gist (
  organization_id with =, type with =, daterange(starts_on, ends_on) with &&);
--> statement-breakpoint
alter table dues_exemptions add constraint dues_exemptions_order check (ends_on is null or starts_on < ends_on);
--> statement-breakpoint
alter table dues_exemptions add constraint dues_exemptions_no_overlap exclude using gist (
  organization_id with =, person_id with =, daterange(starts_on, ends_on) with &&);
--> statement-breakpoint
-- Who is erased leaves sums behind and nothing else.
alter table dues_entries add constraint dues_entries_person foreign key (organization_id, person_id)
  references people (organization_id, id) on delete set null (person_id);
--> statement-breakpoint
alter table dues_entries add constraint dues_entries_household foreign key (organization_id, household_id)
  references households (organization_id, id) on delete set null (household_id);
--> statement-breakpoint
alter table bank_lines add constraint bank_lines_person foreign key (organization_id, person_id)
  references people (organization_id, id) on delete set null (person_id);
--> statement-breakpoint
alter table dues_entries add constraint dues_entries_amount check (
  amount <> 0 and abs(amount) <= 100000000000 and currency ~ '^[A-Z]{3}$'
  and (amount > 0) = ((kind in ('due', 'donation')) = (corrects is null)));
--> statement-breakpoint
alter table dues_entries add constraint dues_entries_shape check (
  (kind = 'due') = (period is not null) and (period is null) = (period_starts_on is null)
  and (kind in ('payment', 'donation')) = (method is not null)
  and (kind in ('payment', 'donation') and corrects is null) = (receipt_number is not null)
  and (receipt_number is null) = (receipt_year is null)
  and (settles is null or kind in ('payment', 'exemption')));
--> statement-breakpoint
-- Writing takes the years shared, closing one takes them alone: nothing slips into a year while it is being closed.
create function dues_entry_holds() returns trigger language plpgsql as $$
declare meant dues_entries;
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('dues:' || new.organization_id, 0));
  if exists (select from dues_closed_years c
             where c.organization_id = new.organization_id and c.year >= extract(year from new.on_day)) then
    raise exception 'the year is closed' using errcode = '23514', constraint = 'dues_entries_closed';
  end if;
  if new.corrects is not null then
    select * into meant from dues_entries e where e.organization_id = new.organization_id and e.id = new.corrects;
    if meant.corrects is not null or meant.amount is distinct from -new.amount or meant.kind <> new.kind
       or meant.currency <> new.currency or meant.person_id is distinct from new.person_id then
      raise exception 'no counter-entry of that' using errcode = '23514', constraint = 'dues_entries_counter';
    end if;
  end if;
  if new.settles is not null and new.corrects is null then
    select * into meant from dues_entries e where e.organization_id = new.organization_id and e.id = new.settles;
    if meant.kind <> 'due' or meant.corrects is not null or meant.currency <> new.currency
       or meant.person_id is distinct from new.person_id then
      raise exception 'no due of that person' using errcode = '23514', constraint = 'dues_entries_settles';
    end if;
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger dues_entry_holds before insert on dues_entries for each row execute function dues_entry_holds();
--> statement-breakpoint
create function dues_year_closes() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('dues:' || new.organization_id, 0));
  return new;
end $$;
--> statement-breakpoint
create trigger dues_year_closes before insert on dues_closed_years for each row execute function dues_year_closes();
--> statement-breakpoint
-- A note or a payer's text names people: it goes with them.
create function dues_note_goes() returns trigger language plpgsql as $$
begin
  new.note := null;
  return new;
end $$;
--> statement-breakpoint
create trigger dues_note_goes before update of person_id on dues_entries for each row
  when (new.person_id is null) execute function dues_note_goes();
--> statement-breakpoint
create function bank_text_goes() returns trigger language plpgsql as $$
begin
  new.payer := '';
  new.purpose := '';
  new.matches := '[]';
  return new;
end $$;
--> statement-breakpoint
create trigger bank_text_goes before update of person_id on bank_lines for each row
  when (new.person_id is null and new.entry_id is not null) execute function bank_text_goes();
