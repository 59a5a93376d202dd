import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { makeOrganization, ownerDb } from '@/db/testing/factories';

const EVENT = '00000000-0000-4000-8000-000000000001';

it.each(['seats_of(%o, %e)', 'seats_of_kinds(%o, %e)', 'waiting_before(%o, %e, 1)'])(
  '%s walks no table, however few registrations there are',
  async (call) => {
    const { id } = await makeOrganization();
    const scans = await ownerDb().transaction(async (tx) => {
      // What a new installation looks like to Postgres once it has looked.
      await tx.execute(sql`analyze registrations, registration_people, ticket_kinds`);
      await tx.execute(sql.raw(`select * from ${call.replace('%o', `'${id}'`).replace('%e', `'${EVENT}'`)}`));
      const { rows } = await tx.execute<{ table: string }>(sql`
        select relname as table from pg_stat_xact_user_tables
        where seq_scan > 0 and relname in ('registrations', 'registration_people', 'ticket_kinds')`);
      return rows;
    });
    expect(scans).toEqual([]);
  },
);
