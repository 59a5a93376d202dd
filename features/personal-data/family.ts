import 'server-only';
import { sql } from 'drizzle-orm';
import { readAges } from '@/features/households/ages';
import { mayActFor } from '@/features/households/rules';
import type { Span } from '@/features/members/rules';
import { today } from '@/features/members/today';
import type { OrganizationContext } from '@/server/context';

export interface Ward {
  id: string;
  given: string;
  surname: string;
}

/** The minors for whom a person answers today, whether or not the person has a login. */
export async function wardsAnsweredFor(context: OrganizationContext, guardianId: string): Promise<Ward[]> {
  const { tx, organization } = context;
  const day = today(context);
  const { rows } = await tx.execute<Ward & Span & Record<string, unknown>>(sql`
    select distinct on (w.sort_key, w.id) w.id, w.given, w.surname, m.starts_on::text as "startsOn", m.ends_on::text as "endsOn"
    from guardianships m join people w on w.organization_id = m.organization_id and w.id = m.minor_id
    where m.organization_id = ${organization.id} and m.guardian_id = ${guardianId}
    order by w.sort_key, w.id, m.ends_on desc nulls first`);
  const ages = await readAges(
    context,
    rows.map(({ id }) => id),
    day,
  );
  return rows
    .filter((row) => {
      const age = ages.get(row.id);
      return age !== undefined && mayActFor(row, age, day);
    })
    .map(({ id, given, surname }) => ({ id, given, surname }));
}
