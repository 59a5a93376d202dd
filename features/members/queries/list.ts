import 'server-only';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { offices, officeTexts, seats, terms } from '@/db/schema/board';
import { activeMembers, allMembers, pausedMembers } from '@/features/organizations/member-counts';
import { fallbackOrder, type Locale } from '@/lib/locales';
import type { OrganizationContext } from '@/server/context';
import { query } from '@/server/query';
import { countWithLetters, lettersNamed, lettersUsed, pageOfLetter } from '../alphabet';
import { applicantsAmong } from '../applicants';
import { askedOf } from '../asked-of';
import { questionsOf } from '../filter-rules';
import { listCondition, listSelection } from '../filters';
import { COUNTED_AT_MOST, type Keyset, keysetPage, PAGE_SIZE, type Selection } from '../keyset';
import { readPeople } from '../people';
import { membershipStatus } from '../rules';
import type { ListInput } from '../schema';
import { viewerOf } from '../scope';
import { SIMILAR_AT_MOST, similarPeople } from '../similar';
import { today } from '../today';
import type { HeldOffice, ListedMember } from '../view';

export interface MemberList extends Omit<Keyset, 'ids'> {
  members: ListedMember[];
  /** People with nearly the name that was searched for, where few have that very name. */
  similar: ListedMember[];
}

/** A page of the member list of the management area: searched, filtered, from a mark or a letter on. */
export const listMembers = query<ListInput, MemberList>({
  permission: 'member:list',
  run: async (context, input) => {
    const { tx, organization } = context;
    const day = today(context);
    const selection = await listSelection(tx, organization.id, input, day);
    const { ids, previous, next } = await pageOf(tx, selection, input);
    const isShort = Boolean(input.q) && !previous && !next && ids.length < SIMILAR_AT_MOST;
    return {
      previous,
      next,
      members: await readListed(context, ids, day),
      similar: isShort ? await listSimilar(context, input, ids, day) : [],
    };
  },
});

export interface ListSurvey {
  totals: { members: number; active: number };
  /** How many the search and the filters find; null where nothing was asked for. */
  found: { count: number; isMore: boolean } | null;
  /** The letters of the alphabet that somebody found begins with; null where one page shows everybody. */
  letters: string[] | null;
}

/** What holds on every page of a member list: how many it has, and their letters. */
export const surveyMembers = query<ListInput, ListSurvey>({
  permission: 'member:list',
  run: async (context, input) => {
    const { tx, organization } = context;
    const day = today(context);
    const totals = await countMembers(context, day);
    const isEverybodyShown = totals.members <= PAGE_SIZE;
    if (!isAsked(input)) {
      const letters = isEverybodyShown ? null : await lettersUsed(tx, everybody(organization.id, input));
      return { totals, found: null, letters };
    }
    const selection = await listSelection(tx, organization.id, input, day);
    const { count, letters } = await countWithLetters(tx, selection);
    const found = { count: Math.min(count, COUNTED_AT_MOST), isMore: count > COUNTED_AT_MOST };
    if (count <= PAGE_SIZE) return { totals, found, letters: null };
    return { totals, found, letters: letters ?? (await lettersOfMany(context, selection, input)) };
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
  const people = await readPeople(tx, organization.id, ids, viewerOf(context), { isListed: true });
  const held = await officesHeld(context, ids, day);
  const applicants = await applicantsAmong(context, ids);
  return people.map((person) => ({
    ...person,
    status: membershipStatus(person.memberships ?? [], day, applicants.has(person.id)),
    offices: held.get(person.id) ?? [],
  }));
}

/** Where very many are found, the letters of all names found, or of all members, stand for theirs. */
const lettersOfMany = ({ tx, organization }: OrganizationContext, { named }: Selection, input: ListInput) =>
  named ? lettersNamed(tx, named) : lettersUsed(tx, everybody(organization.id, input));

const everybody = (organizationId: string, { status }: ListInput) =>
  sql`p.organization_id = ${organizationId} and ${status === 'none' ? sql`p.joined_on is null` : sql`p.joined_on is not null`}`;

const isAsked = (input: ListInput) =>
  questionsOf(input).length > 0 ||
  Object.entries(askedOf(input)).some(([name, value]) => value !== undefined && !name.startsWith('answer'));

async function pageOf(tx: Transaction, selection: Selection, input: ListInput): Promise<Keyset> {
  const { after, before, letter, order } = input;
  const isDown = order === 'name-down';
  const atLetter = letter && !after && !before ? await pageOfLetter(tx, selection, letter, isDown) : null;
  return atLetter ?? keysetPage(tx, selection, { after, before, isDown });
}

async function countMembers({ tx, organization }: OrganizationContext, day: string) {
  const on = sql`${day}::date`;
  const { rows } = await tx.execute<ListSurvey['totals']>(
    sql`select ${allMembers(organization.id)} as members,
      ${activeMembers(organization.id, on)} - ${pausedMembers(organization.id, on)} as active`,
  );
  return rows[0] ?? { members: 0, active: 0 };
}

const ON = sql`${sql.placeholder('day')}::date`;
const IS_HELD = and(
  eq(terms.organizationId, sql.placeholder('organizationId')),
  sql`${terms.personId} = any (${sql.placeholder('ids')}::uuid[])`,
  isNull(terms.hiddenAt),
  sql`(${terms.startsOn} is null or ${terms.startsOn} <= ${ON})`,
  sql`(${terms.endsOn} is null or ${terms.endsOn} > ${ON})`,
);

/** The offices that people hold on a day, by person. */
export async function officesHeld(
  { tx, organization, locale }: OrganizationContext,
  ids: readonly string[],
  day: string,
): Promise<Map<string, HeldOffice[]>> {
  const held = new Map<string, HeldOffice[]>();
  if (ids.length === 0) return held;
  const asked = { organizationId: organization.id, ids, day };
  // Few people hold one: on most pages of a list there is nothing to join.
  const some = tx.select({ id: terms.id }).from(terms).where(IS_HELD).limit(1);
  if ((await some.prepare('some_office_held').execute(asked)).length === 0) return held;
  const rows = await tx
    .select({ personId: terms.personId, officeId: offices.id, kind: offices.kind })
    .from(terms)
    .innerJoin(seats, and(eq(seats.organizationId, terms.organizationId), eq(seats.id, terms.seatId)))
    .innerJoin(offices, and(eq(offices.organizationId, seats.organizationId), eq(offices.id, seats.officeId)))
    .where(IS_HELD)
    .orderBy(offices.position)
    .prepare('offices_held')
    .execute(asked);
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
