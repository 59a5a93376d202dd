import 'server-only';
import { sql } from 'drizzle-orm';
import type { Transaction } from '@/db/client';
import { membersOn, pausedMembers } from '@/features/organizations/member-counts';
import type { OrganizationContext } from '@/server/context';
import { keepPlans } from '@/server/database';
import { query } from '@/server/query';
import { countWithLetters, lettersNamed, lettersUsed, pageOfLetter } from '../alphabet';
import { isAsked } from '../asked-of';
import { columnsOf } from '../columns';
import { askedDay } from '../filter-rules';
import { listCondition, listSelection } from '../filters';
import { COUNTED_AT_MOST, countUpTo, type Keyset, keysetPage, PAGE_SIZE, type Selection } from '../keyset';
import { readPeople } from '../people';
import { membershipStatus } from '../rules';
import type { ListInput } from '../schema';
import { viewerOf } from '../scope';
import { similarPeople } from '../similar';
import { readStandings } from '../standings';
import { today } from '../today';
import type { ListedMember } from '../view';

/** Whoever finds so many has hardly mistyped the name. */
const ENOUGH = 5;

export interface MemberList extends Omit<Keyset, 'ids'> {
  /** The day on which they are shown: the one that is asked for, else today. */
  day: string;
  members: ListedMember[];
  /** People with nearly the name that was searched for, where few have that very name. */
  similar: ListedMember[];
}

/** A page of the member list of the management area: searched, filtered, from a mark or a letter on. */
export const listMembers = query<ListInput, MemberList>({
  permission: 'member:list',
  readsOnly: true,
  // Whoever only turns pages asks the same each time, along one index; what is searched or filtered for decides which one is right.
  plans: (input) => (isAsked(input) ? 'anew' : 'kept'),
  run: async (context, input) => {
    const { tx, organization } = context;
    const now = today(context);
    const day = askedDay(input, now) ?? now;
    const selection = await listSelection(tx, organization.id, input, day);
    const { ids, previous, next } = await pageOf(tx, selection, input);
    const isShort = Boolean(input.q) && !previous && !next && ids.length < ENOUGH;
    const similar = isShort ? await similarBeside(context, input, ids, day) : [];
    const withAnswers = columnsOf(input.cols).includes('answers');
    // Whatever the list was asked for: those whom it shows are found by their keys.
    if (isAsked(input)) await keepPlans(tx);
    const listed = await readListed(context, [...ids, ...similar], day, withAnswers);
    const isFound = new Set(ids);
    return {
      day,
      previous,
      next,
      members: listed.filter(({ id }) => isFound.has(id)),
      similar: listed.filter(({ id }) => !isFound.has(id)),
    };
  },
});

/** How many are, were or will be members of the organization, and how many of them are today and do not rest. */
export const countMembers = query({
  permission: 'member:list',
  run: async (context, _input: null): Promise<{ members: number; active: number }> => {
    const { tx, organization } = context;
    const on = sql`${today(context)}::date`;
    const { rows } = await tx.execute<{ members: number; active: number }>(sql`
      select ever as members, current - ${pausedMembers(organization.id, on)} as active
      from ${membersOn(organization.id, on)} members`);
    return rows[0] ?? { members: 0, active: 0 };
  },
});

export interface ListSurvey {
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
    if (!isAsked(input)) {
      const everybody = whoever(organization.id, input);
      const isOnePage = (await countUpTo(tx, { condition: everybody }, PAGE_SIZE)) <= PAGE_SIZE;
      return { found: null, letters: isOnePage ? null : await lettersUsed(tx, everybody) };
    }
    const selection = await listSelection(tx, organization.id, input, today(context));
    const { count, letters } = await countWithLetters(tx, selection);
    const found = { count: Math.min(count, COUNTED_AT_MOST), isMore: count > COUNTED_AT_MOST };
    if (count <= PAGE_SIZE) return { found, letters: null };
    return { found, letters: letters ?? (await lettersOfMany(context, selection, input)) };
  },
});

async function similarBeside(
  { tx, organization }: OrganizationContext,
  { q = '', ...filters }: ListInput,
  found: readonly string[],
  day: string,
): Promise<string[]> {
  const condition = await listCondition(tx, organization.id, filters, day);
  const ids = await similarPeople(tx, organization.id, q, condition, found.length > 0);
  return ids.filter((id) => !found.includes(id));
}

async function readListed(
  context: OrganizationContext,
  ids: readonly string[],
  day: string,
  withAnswers: boolean,
): Promise<ListedMember[]> {
  const { tx, organization } = context;
  const [people, standings] = await Promise.all([
    readPeople(tx, organization.id, ids, viewerOf(context), { isListed: true, withAnswers }),
    readStandings(context, ids, day),
  ]);
  return people.map((person) => {
    const { offices = [], hasApplied } = standings.get(person.id) ?? {};
    return { ...person, offices, status: membershipStatus(person.memberships ?? [], day, hasApplied) };
  });
}

/** Where very many are found, the letters of all names found, or of all members, stand for theirs. */
const lettersOfMany = ({ tx, organization }: OrganizationContext, { named }: Selection, input: ListInput) =>
  named ? lettersNamed(tx, named.rows) : lettersUsed(tx, whoever(organization.id, input));

const whoever = (organizationId: string, { status }: ListInput) =>
  sql`p.organization_id = ${organizationId} and ${status === 'none' ? sql`p.joined_on is null` : sql`p.joined_on is not null`}`;

async function pageOf(tx: Transaction, selection: Selection, input: ListInput): Promise<Keyset> {
  const { after, before, letter, order } = input;
  const isDown = order === 'name-down';
  const atLetter = letter && !after && !before ? await pageOfLetter(tx, selection, letter, isDown) : null;
  return atLetter ?? keysetPage(tx, selection, { after, before, isDown });
}
