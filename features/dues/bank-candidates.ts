import 'server-only';
import { sql } from 'drizzle-orm';
import type { OrganizationContext } from '@/server/context';
import { personIsThereFor } from '@/server/policy/safe-mode';
import { type BankLine, type Candidate, possibleNumbers, wordKeys } from './bank-rules';
import { openDues } from './open-dues';

interface Person extends Record<string, unknown> {
  id: string;
  memberNumber: string | null;
  spellings: { given: string; surname: string; patronymic: string | null }[];
  tokens: string[];
}

/** Who could be meant by the lines of a file: read once for all, then looked up for each. */
export async function candidatesFor(
  context: OrganizationContext,
  lines: readonly BankLine[],
  currency: string,
): Promise<(line: BankLine) => Candidate[]> {
  const texts = lines.map(({ payer, purpose }) => `${payer} ${purpose}`);
  const people = await readPeople(context, texts);
  const expected = await readExpected(
    context,
    people.map(({ id }) => id),
    currency,
  );
  const all = people.map((person) => ({
    tokens: new Set(person.tokens),
    candidate: { ...person, expected: expected.get(person.id) ?? [] },
  }));
  const byToken = new Map<string, typeof all>();
  const byNumber = new Map<string, typeof all>();
  const put = (index: Map<string, typeof all>, key: string, one: (typeof all)[number]) =>
    index.set(key, [...(index.get(key) ?? []), one]);
  for (const one of all) {
    for (const token of one.tokens) put(byToken, token, one);
    if (one.candidate.memberNumber) put(byNumber, one.candidate.memberNumber.toUpperCase(), one);
  }
  return ({ payer, purpose }) => {
    const text = `${payer} ${purpose}`;
    const words = [...new Set(wordKeys(text))];
    const hits = new Map<(typeof all)[number], number>();
    for (const one of words.flatMap((key) => byToken.get(key) ?? [])) hits.set(one, (hits.get(one) ?? 0) + 1);
    // One word in common is a first name that many have; beside an initial it can be a surname.
    const least = words.some((key) => key.length === 1) ? 1 : 2;
    const found = new Set([
      ...[...hits].filter(([, count]) => count >= least).map(([one]) => one),
      ...possibleNumbers(text).flatMap((written) => byNumber.get(written) ?? []),
    ]);
    return [...found].map(({ candidate }) => candidate);
  };
}

/** People of whose names a word stands in a text, or whose number; a line must not lead to whom the asker may not see. */
async function readPeople(context: OrganizationContext, texts: readonly string[]): Promise<Person[]> {
  const { tx, organization } = context;
  const keys = [...new Set(texts.flatMap(wordKeys))];
  const numbers = [...new Set(texts.flatMap(possibleNumbers))];
  const { rows } = await tx.execute<Person>(sql`
    with named as (
      select person_id, array_agg(distinct token) as tokens from person_tokens
      where organization_id = ${organization.id} and token = any (${sql.param(keys)}::text[]) group by person_id
    ),
    numbered as (
      select person_id from person_details
      where organization_id = ${organization.id} and upper(member_number) = any (${sql.param(numbers)}::text[])
    )
    select p.id, d.member_number as "memberNumber", coalesce(n.tokens, '{}') as tokens,
      jsonb_build_array(jsonb_build_object('given', p.given, 'surname', p.surname, 'patronymic', p.patronymic)) || coalesce((
        select jsonb_agg(jsonb_build_object('given', f.given, 'surname', f.surname, 'patronymic', f.patronymic))
        from person_names f where f.organization_id = p.organization_id and f.person_id = p.id), '[]') as spellings
    from people p
    left join person_details d on d.organization_id = p.organization_id and d.person_id = p.id
    left join named n on n.person_id = p.id
    where p.organization_id = ${organization.id} and ${personIsThereFor(context)}
      and p.id in (select person_id from named union select person_id from numbered)`);
  return rows;
}

/** All that somebody owes, and each due: the sums that a payment of theirs would have. */
async function readExpected(
  { tx, organization }: OrganizationContext,
  ids: readonly string[],
  currency: string,
): Promise<Map<string, number[]>> {
  const { rows } = await tx.execute<{ id: string; open: number }>(sql`
    with ${openDues(organization.id, sql`e.person_id = any (${sql.param(ids)}::uuid[])`)}
    select person_id as id, open from open_dues where open > 0 and currency = ${currency}`);
  const expected = new Map<string, number[]>();
  for (const { id, open } of rows) {
    const known = expected.get(id) ?? [0];
    expected.set(id, [(known[0] ?? 0) + open, ...known.slice(1), open]);
  }
  return expected;
}
