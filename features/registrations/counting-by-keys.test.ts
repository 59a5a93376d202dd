import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { makeEvent, makeOrganization, ownerDb } from '@/db/testing/factories';

it.each([
  'seats_of($organization, $event)',
  'seats_of_kinds($organization, $event)',
  'waiting_before($organization, $event, 1)',
])('%s walks no table, however few registrations there are', async (call) => {
  const organization = await makeOrganization();
  const event = await makeEvent(organization.id);
  const counting = call.replace('$organization', `'${organization.id}'`).replace('$event', `'${event.id}'`);
  const walked = await ownerDb().transaction(async (tx) => {
    // What a new installation looks like to Postgres once it has looked.
    await tx.execute(sql`analyze registrations, registration_people, ticket_kinds`);
    await tx.execute(sql.raw(`select from ${counting}`));
    const { rows } = await tx.execute(sql`
      select relname from pg_stat_xact_user_tables
      where seq_scan > 0 and relname in ('registrations', 'registration_people', 'ticket_kinds')`);
    return rows;
  });
  expect(walked).toEqual([]);
});
