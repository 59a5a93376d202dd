CREATE TABLE "name_tokens" (
	"organization_id" uuid NOT NULL,
	"token" text COLLATE "C" NOT NULL,
	"people" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "name_tokens_organization_id_token_pk" PRIMARY KEY("organization_id","token")
);
--> statement-breakpoint
ALTER TABLE "name_tokens" ADD CONSTRAINT "name_tokens_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
select raise_tenant_wall('name_tokens');
--> statement-breakpoint
create extension if not exists fuzzystrmatch;
--> statement-breakpoint

create function keep_name_tokens() returns trigger language plpgsql as $$
begin
  if tg_op <> 'DELETE' then
    insert into name_tokens as n (organization_id, token, people)
    select organization_id, token, count(*) from entered
    group by organization_id, token order by organization_id, token
    on conflict (organization_id, token) do update set people = n.people + excluded.people;
  end if;
  if tg_op <> 'INSERT' then
    update name_tokens n set people = n.people - g.people
    from (select organization_id, token, count(*) as people from gone group by organization_id, token) g
    where n.organization_id = g.organization_id and n.token = g.token;
    -- A name that nobody has any more is nobody's to find.
    delete from name_tokens n using (select distinct organization_id, token from gone) g
    where n.organization_id = g.organization_id and n.token = g.token and n.people = 0;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger name_tokens_after_insert after insert on person_tokens referencing new table as entered
  for each statement execute function keep_name_tokens();
--> statement-breakpoint
create trigger name_tokens_after_update after update on person_tokens referencing old table as gone new table as entered
  for each statement execute function keep_name_tokens();
--> statement-breakpoint
create trigger name_tokens_after_delete after delete on person_tokens referencing old table as gone
  for each statement execute function keep_name_tokens();
--> statement-breakpoint
insert into name_tokens (organization_id, token, people)
select organization_id, token, count(*) from person_tokens group by organization_id, token;
