import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { hasDied } from '@/features/organizations/deceased';
import type { OrganizationContext } from '@/server/context';
import { query } from '@/server/query';
import { byDay, isUnbroken, type Month, monthOf, monthText, yearlyIn } from '../anniversary-rules';
import type { Anniversaries, Celebrated } from '../anniversary-view';
import { DETAILS_ROW } from '../consent';
import { readPeople } from '../people';
import { fieldIsVisible, viewerOf } from '../scope';
import { today } from '../today';
import type { PersonView } from '../view';

const MOST = 100;

/** A member today, and nobody who has died; `p` is the row of people. */
const isMember = (day: string) => sql`exists (select from memberships m
    where m.organization_id = p.organization_id and m.person_id = p.id
      and m.starts_on <= ${day}::date and (m.ends_on is null or m.ends_on > ${day}::date))
  and not ${hasDied()}`;

/** Members whose birthday is in the month, of whom the viewer may see it. */
const bornIn = (context: OrganizationContext, { month }: Month) => sql`person_details d
  join people p on p.organization_id = d.organization_id and p.id = d.person_id
  where d.organization_id = ${context.organization.id} and d.birth_month = ${month}
    and ${fieldIsVisible('birth', viewerOf(context).level, DETAILS_ROW)} and ${isMember(today(context))}`;

/**
 * Members who first joined in that month of an earlier year, as far as the month is known. `offset 0` lets Postgres find
 * the people first: it cannot guess how few of them a month has.
 */
const joinedIn = (
  context: OrganizationContext,
  { year, month }: Month,
) => sql`(select c.organization_id, c.id, c.sort_key, c.joined_on, c.safe_since from people c
    where c.organization_id = ${context.organization.id} and extract(month from c.joined_on) = ${month}::int
      and c.joined_on < make_date(${year}::int, 1, 1) offset 0) p
  where ${fieldIsVisible('memberships', viewerOf(context).level)} and ${isMember(today(context))}
    and exists (select from memberships f where f.organization_id = p.organization_id and f.person_id = p.id
      and f.starts_on = p.joined_on and (f.start_edtf is null or f.start_edtf ~ '^[0-9]{4}-[0-9]{2}'))`;

/** Whom to congratulate in a month: on their birthday, and on the years that they are members. */
export const listAnniversaries = query({
  permission: 'member:list',
  run: async (context, { month: asked }: { month?: string }): Promise<Anniversaries> => {
    const { tx } = context;
    const month = monthOf(asked ?? today(context));
    const now = today(context);
    const first = monthText(month) === now.slice(0, 7) ? now.slice(8, 10) : '01';
    // Where not all have room, those whose day is still to come are meant.
    const idsOf = async (from: SQL, day: SQL) => {
      const { rows } = await tx.execute<{ id: string }>(
        sql`select p.id from ${from} order by ${day} < ${first}, ${day}, p.sort_key, p.id limit ${MOST + 1}`,
      );
      return rows.map(({ id }) => id);
    };
    const born = await idsOf(
      bornIn(context, month),
      sql`substring(d.birth_edtf from '^.{4}-[0-9]{2}-([0-9]{2})')`,
    );
    const joined = await idsOf(joinedIn(context, month), sql`to_char(p.joined_on, 'DD')`);
    return {
      month,
      birthdays: await celebrated(context, born, (person) => person.birth, month),
      memberships: await celebrated(
        context,
        joined,
        ({ memberships: [first] = [] }) => first?.startEdtf ?? first?.startsOn,
        month,
      ),
      isMore: born.length > MOST || joined.length > MOST,
    };
  },
});

async function celebrated(
  context: OrganizationContext,
  ids: readonly string[],
  dateOf: (person: PersonView) => string | undefined,
  month: Month,
): Promise<Celebrated[]> {
  const people = await readPeople(context.tx, context.organization.id, ids.slice(0, MOST), viewerOf(context));
  const rows = people.flatMap((person) => {
    const date = dateOf(person);
    const yearly = date ? yearlyIn(date, month) : null;
    return yearly ? [{ person, ...yearly, isBroken: !isUnbroken(person.memberships ?? []) }] : [];
  });
  return byDay(rows);
}

/** How many there are this month. */
export const countAnniversaries = query({
  permission: 'member:list',
  run: async (context, _input: undefined) => {
    const month = monthOf(today(context));
    const { rows } = await context.tx.execute<{ birthdays: number; memberships: number }>(sql`select
      (select count(*)::int from ${bornIn(context, month)}) as birthdays,
      (select count(*)::int from ${joinedIn(context, month)}) as memberships`);
    return { ...(rows[0] ?? { birthdays: 0, memberships: 0 }), month: monthText(month) };
  },
});
