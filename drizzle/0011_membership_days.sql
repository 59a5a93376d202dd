CREATE TABLE "membership_days" (
	"organization_id" uuid NOT NULL,
	"day" date NOT NULL,
	"joined" integer DEFAULT 0 NOT NULL,
	"began" integer DEFAULT 0 NOT NULL,
	"ended" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "membership_days_organization_id_day_pk" PRIMARY KEY("organization_id","day")
);
--> statement-breakpoint
ALTER TABLE "membership_days" ADD CONSTRAINT "membership_days_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
select raise_tenant_wall('membership_days');
--> statement-breakpoint

create function keep_membership_days() returns trigger language plpgsql as $$
begin
  if tg_op <> 'DELETE' then
    insert into membership_days as d (organization_id, day, began, ended)
    select organization_id, day, sum(began), sum(ended)
    from (select organization_id, starts_on as day, 1 as began, 0 as ended from entered
          union all select organization_id, ends_on, 0, 1 from entered where ends_on is not null) change
    group by organization_id, day order by organization_id, day
    on conflict (organization_id, day)
      do update set began = d.began + excluded.began, ended = d.ended + excluded.ended;
  end if;
  if tg_op <> 'INSERT' then
    update membership_days d set began = d.began - c.began, ended = d.ended - c.ended
    from (select organization_id, day, sum(began) as began, sum(ended) as ended
          from (select organization_id, starts_on as day, 1 as began, 0 as ended from gone
                union all select organization_id, ends_on, 0, 1 from gone where ends_on is not null) change
          group by organization_id, day) c
    where d.organization_id = c.organization_id and d.day = c.day;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger membership_days_after_insert after insert on memberships referencing new table as entered
  for each statement execute function keep_membership_days();
--> statement-breakpoint
create trigger membership_days_after_update after update on memberships referencing old table as gone new table as entered
  for each statement execute function keep_membership_days();
--> statement-breakpoint
create trigger membership_days_after_delete after delete on memberships referencing old table as gone
  for each statement execute function keep_membership_days();
--> statement-breakpoint

-- The first day of all is kept beside the person (0008): who has one is or was a member, or will be.
create function keep_days_of_joining() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    insert into membership_days as d (organization_id, day, joined)
    select e.organization_id, e.joined_on, count(*)
    from entered e join gone g on g.organization_id = e.organization_id and g.id = e.id
    where e.joined_on is not null and e.joined_on is distinct from g.joined_on
    group by e.organization_id, e.joined_on order by e.organization_id, e.joined_on
    on conflict (organization_id, day) do update set joined = d.joined + excluded.joined;
    update membership_days d set joined = d.joined - c.joined
    from (select g.organization_id, g.joined_on as day, count(*) as joined
          from gone g join entered e on e.organization_id = g.organization_id and e.id = g.id
          where g.joined_on is not null and e.joined_on is distinct from g.joined_on
          group by g.organization_id, g.joined_on) c
    where d.organization_id = c.organization_id and d.day = c.day;
  else
    update membership_days d set joined = d.joined - c.joined
    from (select organization_id, joined_on as day, count(*) as joined from gone
          where joined_on is not null group by organization_id, joined_on) c
    where d.organization_id = c.organization_id and d.day = c.day;
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger days_of_joining_after_update after update on people referencing old table as gone new table as entered
  for each statement execute function keep_days_of_joining();
--> statement-breakpoint
create trigger days_of_joining_after_delete after delete on people referencing old table as gone
  for each statement execute function keep_days_of_joining();
--> statement-breakpoint

insert into membership_days (organization_id, day, joined, began, ended)
select organization_id, day, sum(joined), sum(began), sum(ended)
from (select organization_id, starts_on as day, 0 as joined, 1 as began, 0 as ended from memberships
      union all select organization_id, ends_on, 0, 0, 1 from memberships where ends_on is not null
      union all select organization_id, joined_on, 1, 0, 0 from people where joined_on is not null) change
group by organization_id, day;
