-- Whom a door has counted beyond the seats by mistake is taken back by a row with as many people less: rows are only added there.
alter table door_walk_ins drop constraint door_walk_ins_size;
--> statement-breakpoint
alter table door_walk_ins add constraint door_walk_ins_size
  check (size between 1 and 50 or size between -50 and -1 and registration_id is null);
