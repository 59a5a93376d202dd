ALTER TABLE "person_tokens" ADD COLUMN "sort_key" text COLLATE "C";
--> statement-breakpoint
update person_tokens t set sort_key = p.sort_key
from people p where p.organization_id = t.organization_id and p.id = t.person_id;
--> statement-breakpoint
ALTER TABLE "person_tokens" ALTER COLUMN "sort_key" SET NOT NULL;
--> statement-breakpoint

-- The index of the key answers a search by name alone, in order: the table is not looked at.
alter table person_tokens drop constraint person_tokens_organization_id_token_person_id_pk;
--> statement-breakpoint
alter table person_tokens add constraint person_tokens_organization_id_token_person_id_pk
  primary key (organization_id, token, person_id) include (is_name, sort_key);
