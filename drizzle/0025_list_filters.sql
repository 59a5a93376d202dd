-- The span of days that an EDTF text of ours may mean, as `parseEdtf` has it; a test compares the two. Kept in columns: behind
-- the wall an index is used only with comparisons that leak nothing, and those of dates do not.
create function first_day_of(edtf text) returns date language sql immutable parallel safe as $$
  select case
    when edtf ~ '^(?!0000)\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])[~?%]?$' then
      make_date(left(edtf, 4)::integer, substr(edtf, 6, 2)::integer, 1) + (substr(edtf, 9, 2)::integer - 1)
    when edtf ~ '^(?!0000)\d{4}-(0[1-9]|1[0-2])(-XX)?[~?%]?$' then
      make_date(left(edtf, 4)::integer, substr(edtf, 6, 2)::integer, 1)
    when edtf ~ '^(?!0000)\d{4}(-XX(-XX)?)?[~?%]?$' then make_date(left(edtf, 4)::integer, 1, 1)
    when edtf ~ '^(?!00)\d{2}(\dX|XX)[~?%]?$' then make_date(replace(left(edtf, 4), 'X', '0')::integer, 1, 1)
  end
$$;
--> statement-breakpoint
create function last_day_of(edtf text) returns date language sql immutable parallel safe as $$
  select case
    when edtf ~ '^(?!0000)\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])[~?%]?$' then
      make_date(left(edtf, 4)::integer, substr(edtf, 6, 2)::integer, 1) + (substr(edtf, 9, 2)::integer - 1)
    when edtf ~ '^(?!0000)\d{4}-(0[1-9]|1[0-2])(-XX)?[~?%]?$' then
      (make_date(left(edtf, 4)::integer, substr(edtf, 6, 2)::integer, 1) + interval '1 month' - interval '1 day')::date
    when edtf ~ '^(?!0000)\d{4}(-XX(-XX)?)?[~?%]?$' then make_date(left(edtf, 4)::integer, 12, 31)
    when edtf ~ '^(?!00)\d{2}(\dX|XX)[~?%]?$' then make_date(replace(left(edtf, 4), 'X', '9')::integer, 12, 31)
  end
$$;
--> statement-breakpoint
create function number_of(value text) returns double precision language sql immutable parallel safe as $$
  select case when value ~ '^-?\d{1,15}(\.\d{1,6})?$' then value::double precision end
$$;
--> statement-breakpoint
ALTER TABLE "custom_values" ADD COLUMN "as_number" double precision GENERATED ALWAYS AS (number_of(value)) STORED;--> statement-breakpoint
ALTER TABLE "custom_values" ADD COLUMN "first_day" date GENERATED ALWAYS AS (first_day_of(value)) STORED;--> statement-breakpoint
ALTER TABLE "custom_values" ADD COLUMN "last_day" date GENERATED ALWAYS AS (last_day_of(value)) STORED;--> statement-breakpoint
ALTER TABLE "person_details" ADD COLUMN "born_from" date GENERATED ALWAYS AS (first_day_of(birth_edtf)) STORED;--> statement-breakpoint
ALTER TABLE "person_details" ADD COLUMN "born_to" date GENERATED ALWAYS AS (last_day_of(birth_edtf)) STORED;--> statement-breakpoint
CREATE INDEX "custom_values_number" ON "custom_values" USING btree ("organization_id","field_id","as_number","person_id");--> statement-breakpoint
CREATE INDEX "custom_values_days" ON "custom_values" USING btree ("organization_id","field_id","first_day","person_id");--> statement-breakpoint
CREATE INDEX "person_details_born" ON "person_details" USING btree ("organization_id","born_from","born_to","person_id");--> statement-breakpoint
CREATE INDEX "person_details_no_email" ON "person_details" USING btree ("organization_id","person_id") WHERE email is null;--> statement-breakpoint
CREATE INDEX "person_details_no_phone" ON "person_details" USING btree ("organization_id","person_id") WHERE phone is null;--> statement-breakpoint
CREATE INDEX "person_visibilities_field" ON "person_visibilities" USING btree ("organization_id","field","person_id");
