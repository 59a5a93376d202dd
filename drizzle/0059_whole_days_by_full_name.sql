-- Postgres analyzes, indexes and restores tables with an empty search path: a function in an index or a generated column names
-- the functions that it calls in full, or autovacuum and `vacuum analyze` stop with "does not exist".
create or replace function first_day_of(edtf text) returns date language sql immutable parallel safe as $$
  select case
    when edtf is null then null
    when public.is_whole_day(edtf) then
      make_date(left(edtf, 4)::integer, substr(edtf, 6, 2)::integer, 1) + (substr(edtf, 9, 2)::integer - 1)
    when left(edtf, 4) = '0000' then null
    when edtf ~ '^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])[~?%]?$' then
      make_date(left(edtf, 4)::integer, substr(edtf, 6, 2)::integer, 1) + (substr(edtf, 9, 2)::integer - 1)
    when edtf ~ '^\d{4}-(0[1-9]|1[0-2])(-XX)?[~?%]?$' then
      make_date(left(edtf, 4)::integer, substr(edtf, 6, 2)::integer, 1)
    when edtf ~ '^\d{4}(-XX(-XX)?)?[~?%]?$' then make_date(left(edtf, 4)::integer, 1, 1)
    when edtf ~ '^\d{2}(\dX|XX)[~?%]?$' and left(edtf, 2) <> '00' then
      make_date(replace(left(edtf, 4), 'X', '0')::integer, 1, 1)
  end
$$;
--> statement-breakpoint
create or replace function last_day_of(edtf text) returns date language sql immutable parallel safe as $$
  select case
    when edtf is null then null
    when public.is_whole_day(edtf) then
      make_date(left(edtf, 4)::integer, substr(edtf, 6, 2)::integer, 1) + (substr(edtf, 9, 2)::integer - 1)
    when left(edtf, 4) = '0000' then null
    when edtf ~ '^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])[~?%]?$' then
      make_date(left(edtf, 4)::integer, substr(edtf, 6, 2)::integer, 1) + (substr(edtf, 9, 2)::integer - 1)
    when edtf ~ '^\d{4}-(0[1-9]|1[0-2])(-XX)?[~?%]?$' then
      (make_date(left(edtf, 4)::integer, substr(edtf, 6, 2)::integer, 1) + interval '1 month' - interval '1 day')::date
    when edtf ~ '^\d{4}(-XX(-XX)?)?[~?%]?$' then make_date(left(edtf, 4)::integer, 12, 31)
    when edtf ~ '^\d{2}(\dX|XX)[~?%]?$' and left(edtf, 2) <> '00' then
      make_date(replace(left(edtf, 4), 'X', '9')::integer, 12, 31)
  end
$$;
--> statement-breakpoint
create or replace function of_age_on(birth text) returns date language sql immutable parallel safe as $$
  select case
    when birth is null then null
    when public.is_whole_day(birth) then
      (make_date(left(birth, 4)::integer, substr(birth, 6, 2)::integer, 1) + (substr(birth, 9, 2)::integer - 1)
        + interval '16 years')::date
    when left(birth, 4) = '0000' then 'infinity'::date
    when birth ~ '^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])[~?%]?$' then
      (make_date(left(birth, 4)::integer, substr(birth, 6, 2)::integer, 1) + (substr(birth, 9, 2)::integer - 1)
        + interval '16 years')::date
    when birth ~ '^\d{4}-(0[1-9]|1[0-2])(-XX)?[~?%]?$' then
      (make_date(left(birth, 4)::integer, substr(birth, 6, 2)::integer, 1) + interval '1 month' - interval '1 day'
        + interval '16 years')::date
    when birth ~ '^\d{4}(-XX(-XX)?)?[~?%]?$' then make_date(left(birth, 4)::integer + 16, 12, 31)
    when birth ~ '^\d{2}(\dX|XX)[~?%]?$' and left(birth, 2) <> '00' then
      make_date(replace(left(birth, 4), 'X', '9')::integer + 16, 12, 31)
    else 'infinity'::date
  end
$$;
