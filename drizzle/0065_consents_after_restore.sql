-- A "no" that a restored backup knew nothing of is repeated, and says so.
alter table consents drop constraint consents_channel;
--> statement-breakpoint
alter table consents add constraint consents_channel
  check (channel in ('application', 'account', 'link', 'paper', 'admin', 'restore')) not valid;
