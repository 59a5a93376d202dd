import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { duplicateSearches } from '@/db/schema/duplicates';
import { searchTokens } from '@/lib/names/search-tokens';
import { sortKey } from '@/lib/names/sort-key';
import { ascii, GIVEN_VARIANTS, OWN_VARIANTS } from '@/lib/names/variants';
import { type Chance, chance, pick } from './chance';

interface Spelled {
  az: string;
  others: readonly string[];
}

const isSurname = ({ az }: Spelled) => /(?:ov|yev|ova|yeva|zadə|lı|li|lu|lü|oğlu)$/.test(az);
const VARIANTS = [...GIVEN_VARIANTS, ...OWN_VARIANTS].filter(({ az }) => !/[\s-]/.test(az));
const GIVEN = VARIANTS.filter((name) => !isSurname(name));
const SURNAMES = VARIANTS.filter(isSurname);
const CITIES = ['Moskva', 'Bakı', 'Gəncə', 'Sumqayıt', 'Kazan', 'Samara', 'Quba', 'Lənkəran'];

interface Invented {
  id: string;
  given: string;
  surname: string;
  patronymic: string | null;
  birth: string | null;
  email: string | null;
  phone: string | null;
  city: string | null;
}

const two = (number: number) => String(number).padStart(2, '0');

/** Stems make the surnames many, as they are among a hundred thousand people. */
function surnameOf(next: Chance): Spelled {
  if (next() < 0.5) return pick(SURNAMES, next);
  const stem = pick(GIVEN, next).az;
  const ending = /[əeiöüaıou]$/i.test(stem) ? 'yev' : 'ov';
  return { az: `${stem}${ending}`, others: [ascii(`${stem}${ending}`)] };
}

function invent(index: number, next: Chance): Invented & { names: [Spelled, Spelled] } {
  const [given, surname] = [pick(GIVEN, next), surnameOf(next)];
  return {
    id: randomUUID(),
    given: given.az,
    surname: surname.az,
    patronymic: next() < 0.7 ? `${pick(GIVEN, next).az} oğlu` : null,
    birth:
      next() < 0.85
        ? `${1935 + Math.floor(next() * 73)}-${two(1 + Math.floor(next() * 12))}-${two(1 + Math.floor(next() * 28))}`
        : null,
    email: next() < 0.6 ? `nobody-${index}@example.org` : null,
    phone: next() < 0.8 ? `+7900${String(index).padStart(7, '0')}` : null,
    city: next() < 0.9 ? pick(CITIES, next) : null,
    names: [given, surname],
  };
}

/** One letter left out or two swapped inside a word: neither the first nor the last. */
function withSlip(word: string, next: Chance): string {
  if (word.length < 6) return word;
  const at = 1 + Math.floor(next() * (word.length - 3));
  return next() < 0.5
    ? word.slice(0, at) + word.slice(at + 1)
    : word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}

/** The same person entered once more by somebody else: another spelling, less known, something new. */
function enteredAgain(person: ReturnType<typeof invent>, index: number, next: Chance): Invented {
  const [given, surname] = person.names;
  const style = next();
  const spelled = (name: Spelled) => (style < 0.5 ? pick(name.others, next) : name.az);
  const birth = next();
  const again = {
    id: randomUUID(),
    given: spelled(given),
    surname: style > 0.9 ? withSlip(surname.az, next) : spelled(surname),
    patronymic: next() < 0.6 ? person.patronymic : null,
    birth: birth < 0.75 ? person.birth : birth < 0.9 ? (person.birth?.slice(0, 4) ?? null) : null,
    email: next() < 0.5 ? person.email : next() < 0.3 ? `other-${index}@example.org` : null,
    phone: next() < 0.65 ? person.phone : next() < 0.5 ? `+7901${String(index).padStart(7, '0')}` : null,
    city: next() < 0.7 ? person.city : pick(CITIES, next),
  };
  const isKnown = [
    again.birth === person.birth && again.birth,
    again.email === person.email && again.email,
    again.phone === person.phone && again.phone,
  ];
  // Nobody could say of a bare name that it is the same person: somebody always notes one thing right.
  return isKnown.some(Boolean) ? again : { ...again, birth: person.birth, phone: person.phone };
}

/** Who is not the same and looks like it: a twin, a parent with the same phone, a namesake of the same town. */
function relativeOf(person: ReturnType<typeof invent>, next: Chance): Invented {
  const kind = next();
  const own = { ...person, id: randomUUID() };
  if (kind < 0.35)
    return {
      ...own,
      given: pick(
        GIVEN.filter(({ az }) => az !== person.given),
        next,
      ).az,
    };
  if (kind < 0.7)
    return {
      ...own,
      given: pick(
        GIVEN.filter(({ az }) => az !== person.given),
        next,
      ).az,
      birth: null,
      patronymic: null,
    };
  return {
    ...own,
    patronymic: next() < 0.5 ? own.patronymic : null,
    birth: person.birth
      ? `${Number(person.birth.slice(0, 4)) - 27}${person.birth.slice(4, 8)}${two(1 + Math.floor(next() * 28))}`
      : '1931-03-08',
    email: null,
    phone: null,
  };
}

/** Pairs of ids in the order of the database: `smaller larger`. */
export const pairOf = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`);

const BATCH = 5_000;

/**
 * Inserts `count` invented people as the owner: one in twenty stands there twice, in another spelling and with other
 * details, one in twenty has a relative who only looks alike. Gives the pairs that are one person.
 */
export async function makeDuplicatedPeople(
  db: Database,
  organizationId: string,
  count: number,
  seed = 1,
): Promise<Set<string>> {
  const next = chance(seed);
  const truth = new Set<string>();
  let batch: Invented[] = [];
  for (let made = 0, index = 0; made < count; index += 1) {
    const person = invent(index, next);
    const others: Invented[] = [];
    const fate = next();
    if (fate < 0.05) {
      const again = enteredAgain(person, index, next);
      truth.add(pairOf(person.id, again.id));
      others.push(again);
    } else if (fate < 0.1) others.push(relativeOf(person, next));
    batch.push(person, ...others);
    made += 1 + others.length;
    if (batch.length >= BATCH || made >= count) {
      await insert(db, organizationId, batch);
      batch = [];
    }
  }
  for (const table of ['people', 'person_details', 'person_tokens']) {
    await db.execute(sql`analyze ${sql.identifier(table)}`);
  }
  return truth;
}

async function insert(db: Database, organizationId: string, people: Invented[]): Promise<void> {
  const rows = people.map((person) => {
    const ofName = new Set(searchTokens([`${person.surname} ${person.given}`]));
    return {
      ...person,
      names: undefined,
      sort_key: sortKey(`${person.surname} ${person.given}`),
      tokens: searchTokens([[person.surname, person.given, person.patronymic].filter(Boolean).join(' ')]).map(
        (token) => ({ token, is_name: ofName.has(token) }),
      ),
    };
  });
  const made = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as made (id uuid, given text, surname text,
    patronymic text, birth text, email text, phone text, city text, sort_key text, tokens jsonb)`;
  await db.execute(sql`
    insert into people (organization_id, id, slug, given, surname, patronymic, sort_key)
    select ${organizationId}, id, 'p-' || id, given, surname, patronymic, sort_key from ${made}`);
  await db.execute(sql`
    insert into person_details (organization_id, person_id, birth_edtf, email, phone, city)
    select ${organizationId}, id, birth, email, phone, city from ${made}`);
  await db.execute(sql`
    insert into person_tokens (organization_id, person_id, token, is_name, sort_key)
    select ${organizationId}, id, t.token, bool_or(t.is_name), sort_key
    from ${made}, jsonb_to_recordset(tokens) as t (token text, is_name boolean) group by id, t.token, sort_key`);
}

/**
 * Has a running app search through an organization, as the owner of the database; gives the seconds that it took. For the
 * benchmark: `makeDuplicatedPeople`, this, then `measureFoundPairs`.
 */
export async function searchInRunningApp(db: Database, organizationId: string, most = 600): Promise<number> {
  const began = performance.now();
  await db.insert(duplicateSearches).values({ organizationId });
  await db.execute(sql`select pg_notify('ocaq_work', '')`);
  while (performance.now() - began < most * 1000) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    const [search] = await db
      .select()
      .from(duplicateSearches)
      .where(eq(duplicateSearches.organizationId, organizationId));
    if (search?.finishedAt) return (performance.now() - began) / 1000;
  }
  throw new Error(`the search did not end within ${most} seconds`);
}

/** How right the search was: what it shows and what there is. */
export async function measureFoundPairs(db: Database, organizationId: string, truth: ReadonlySet<string>) {
  const { rows } = await db.execute<{ first: string; second: string }>(sql`
    select first_id as first, second_id as second from duplicate_pairs
    where organization_id = ${organizationId} and dismissed_at is null`);
  const found = rows.map(({ first, second }) => pairOf(first, second));
  const shown = new Set(found);
  const right = found.filter((pair) => truth.has(pair)).length;
  return {
    found: found.length,
    precision: found.length > 0 ? right / found.length : 1,
    recall: truth.size > 0 ? right / truth.size : 1,
    wrong: found.filter((pair) => !truth.has(pair)),
    missed: [...truth].filter((pair) => !shown.has(pair)),
  };
}
