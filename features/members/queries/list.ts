import 'server-only';
import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { offices, officeTexts, seats, terms } from '@/db/schema/board';
import { activeMembers, allMembers, pausedMembers } from '@/features/organizations/member-counts';
import { fallbackOrder, type Locale } from '@/lib/locales';
import type { OrganizationContext } from '@/server/context';
import { query } from '@/server/query';
import { countWithLetters, lettersUsed, pageOfLetter } from '../alphabet';
import { applicantsAmong } from '../applicants';
import { listCondition } from '../filters';
import { COUNTED_AT_MOST, type Keyset, keysetPage } from '../keyset';
import { readPeople } from '../people';
import { membershipStatus } from '../rules';
import type { ListInput } from '../schema';
import { viewerOf } from '../scope';
import { SIMILAR_AT_MOST, similarPeople } from '../similar';
import { today } from '../today';
import type { HeldOffice, ListedMember } from '../view';

export interface MemberList extends Omit<Keyset, 'ids'> {
  members: ListedMember[];
  totals: { members: number; active: number };
  /** How many the search and the filters find; null where nothing was asked for. */
  found: { count: number; isMore: boolean } | null;
  /** People with nearly the name that was searched for, where few have that very name. */
  similar: ListedMember[];
  /** The letters of the alphabet that somebody found begins with; null where one page shows everybody. */
  letters: string[] | null;
}

/** The member list of the management area: searched, filtered, in pages. */
export const listMembers = query<ListInput, MemberList>({
  permission: 'member:list',
  run: async (context, input) => {
    const { tx, organization } = context;
    const day = today(context);
    const condition = await listCondition(tx, organization.id, input, day);
    const page = await pageOf(tx, condition, input);
    const { count, letters } = await overview(context, input, condition, page);
    const isShort = isAsked(input) && count < SIMILAR_AT_MOST;
    return {
      previous: page.previous,
      next: page.next,
      members: await readListed(context, page.ids, day),
      totals: await countMembers(context, day),
      found: isAsked(input)
        ? { count: Math.min(count, COUNTED_AT_MOST), isMore: count > COUNTED_AT_MOST }
        : null,
      letters,
      similar: isShort ? await listSimilar(context, input, page.ids, day) : [],
    };
  },
});

async function listSimilar(
  context: OrganizationContext,
  { q = '', ...filters }: ListInput,
  shown: readonly string[],
  day: string,
): Promise<ListedMember[]> {
  const { tx, organization } = context;
  const condition = await listCondition(tx, organization.id, filters, day);
  const ids = await similarPeople(tx, organization.id, q, condition);
  return readListed(
    context,
    ids.filter((id) => !shown.includes(id)),
    day,
  );
}

async function readListed(
  context: OrganizationContext,
  ids: readonly string[],
  day: string,
): Promise<ListedMember[]> {
  const { tx, organization } = context;
  const people = await readPeople(tx, organization.id, ids, viewerOf(context));
  const held = await officesHeld(context, ids, day);
  const applicants = await applicantsAmong(context, ids);
  return people.map((person) => ({
    ...person,
    status: membershipStatus(person.memberships ?? [], day, applicants.has(person.id)),
    offices: held.get(person.id) ?? [],
  }));
}

/** How many were found, and their letters; where they are very many, the letters of all members stand for theirs. */
async function overview(
  { tx, organization }: OrganizationContext,
  input: ListInput,
  condition: SQL,
  page: Keyset,
): Promise<{ count: number; letters: string[] | null }> {
  if (!page.previous && !page.next) return { count: page.ids.length, letters: null };
  const { count, letters } = isAsked(input)
    ? await countWithLetters(tx, condition)
    : { count: 0, letters: null };
  if (letters) return { count, letters };
  const everybody = input.status === 'none' ? sql`p.joined_on is null` : sql`p.joined_on is not null`;
  return {
    count,
    letters: await lettersUsed(tx, sql`p.organization_id = ${organization.id} and ${everybody}`),
  };
}

const isAsked = ({ q, status, office, city, type, joined, group }: ListInput) =>
  [q, status, office, city, type, joined, group].some(Boolean);

async function pageOf(tx: Transaction, condition: SQL, input: ListInput): Promise<Keyset> {
  const { after, before, letter, order } = input;
  const isDown = order === 'name-down';
  const atLetter = letter && !after && !before ? await pageOfLetter(tx, condition, letter, isDown) : null;
  return atLetter ?? keysetPage(tx, condition, { after, before, isDown });
}

async function countMembers({ tx, organization }: OrganizationContext, day: string) {
  const on = sql`${day}::date`;
  const { rows } = await tx.execute<MemberList['totals']>(
    sql`select ${allMembers(organization.id)} as members,
      ${activeMembers(organization.id, on)} - ${pausedMembers(organization.id, on)} as active`,
  );
  return rows[0] ?? { members: 0, active: 0 };
}

/** The offices that people hold on a day, by person. */
export async function officesHeld(
  { tx, organization, locale }: OrganizationContext,
  ids: readonly string[],
  day: string,
): Promise<Map<string, HeldOffice[]>> {
  const held = new Map<string, HeldOffice[]>();
  if (ids.length === 0) return held;
  const rows = await tx
    .select({ personId: terms.personId, officeId: offices.id, kind: offices.kind })
    .from(terms)
    .innerJoin(seats, and(eq(seats.organizationId, terms.organizationId), eq(seats.id, terms.seatId)))
    .innerJoin(offices, and(eq(offices.organizationId, seats.organizationId), eq(offices.id, seats.officeId)))
    .where(
      and(
        eq(terms.organizationId, organization.id),
        inArray(terms.personId, [...ids]),
        isNull(terms.hiddenAt),
        sql`(${terms.startsOn} is null or ${terms.startsOn} <= ${day}::date)`,
        sql`(${terms.endsOn} is null or ${terms.endsOn} > ${day}::date)`,
      ),
    )
    .orderBy(offices.position);
  const titles = await titlesOf({ tx, organization, locale }, [...new Set(rows.map((row) => row.officeId))]);
  for (const { personId, officeId, kind } of rows) {
    const title = titles.get(officeId) ?? { title: null, locale: null };
    held.set(personId, [...(held.get(personId) ?? []), { kind, ...title }]);
  }
  return held;
}

async function titlesOf(
  { tx, organization, locale }: Pick<OrganizationContext, 'tx' | 'organization' | 'locale'>,
  officeIds: string[],
) {
  const titles = new Map<string, { title: string; locale: Locale }>();
  if (officeIds.length === 0) return titles;
  const texts = await tx
    .select()
    .from(officeTexts)
    .where(and(eq(officeTexts.organizationId, organization.id), inArray(officeTexts.officeId, officeIds)));
  for (const wanted of [...fallbackOrder(locale, organization.defaultLocale)].reverse()) {
    for (const text of texts.filter((row) => row.locale === wanted)) {
      titles.set(text.officeId, { title: text.title, locale: text.locale });
    }
  }
  return titles;
}
