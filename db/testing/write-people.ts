import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { searchTokens } from '@/lib/names/search-tokens';
import { sortKey } from '@/lib/names/sort-key';
import type { InventedPerson } from './invented-people';
import type { Name } from './names/invent-name';

/** One line for each person. Only the owner's session sees it; the walls let nobody copy into the tables themselves. */
const STAGE = `create temp table if not exists staged_people (
  id uuid, number int, given text, surname text, patronymic text, sort_key text collate "C", joined_on date, tokens text[],
  further_tokens text[], birth text, email text, phone text, city text, address text, occupation text, gender text,
  languages text[], member_number text, forms jsonb, memberships jsonb, contacts jsonb)`;

/** Sorted by the keys of their indexes: pages are then filled one after the other. */
const WRITE = [
  `insert into people (organization_id, id, slug, given, surname, patronymic, sort_key, joined_on)
   select $1, id, 'many-' || number, given, surname, patronymic, sort_key, joined_on from staged_people order by id`,
  `insert into person_details (organization_id, person_id, birth_edtf, email, phone, city, address, occupation, gender,
     languages, member_number)
   select $1, id, birth, email, phone, city, address, occupation, gender, languages, member_number
   from staged_people order by id`,
  `insert into person_names (organization_id, person_id, form, given, surname, patronymic, is_unofficial)
   select $1, p.id, f.form, f.given, f.surname, f.patronymic, f."isUnofficial" from staged_people p,
     jsonb_to_recordset(p.forms) as f (form name_form, given text, surname text, patronymic text, "isUnofficial" boolean)
   order by p.id`,
  `insert into person_contacts (organization_id, person_id, kind, label, value, visibility)
   select $1, p.id, c.kind, c.label, c.value, 'admins' from staged_people p,
     jsonb_to_recordset(p.contacts) as c (kind text, label text, value text) order by p.id`,
  `insert into memberships (organization_id, person_id, type, start_edtf, starts_on, end_edtf, ends_on, end_reason)
   select $1, p.id, m.type, m.start, m."startsOn", m."end", m."endsOn", m.reason from staged_people p,
     jsonb_to_recordset(p.memberships) as m (type text, start text, "startsOn" date, "end" text, "endsOn" date,
       reason membership_end)
   order by p.id`,
  `insert into consents (organization_id, person_id, purpose, text_version, locale, channel)
   select $1, id, 'sharing', 'invented', 'az', 'paper' from staged_people order by id`,
  `insert into person_tokens (organization_id, token, person_id, is_name, sort_key)
   select $1, t.token, p.id, t.is_name, p.sort_key from staged_people p
   cross join lateral (select unnest(p.tokens) as token, true as is_name
     union all select unnest(p.further_tokens), false) t
   order by t.token collate "C", p.id`,
];

const MANY = 20_000;

/** Writes people as the owner of the database, in one transaction: their records, names, memberships, search tokens. */
export async function writePeople(
  client: pg.ClientBase,
  organizationId: string,
  people: Iterable<InventedPerson>,
): Promise<void> {
  await client.query('begin');
  // The first day of membership is written with the person, as an import does it.
  await client.query(`select set_config('app.joined_on_is_kept', 'on', true)`);
  await client.query(STAGE);
  await client.query('truncate staged_people');
  await pipeline(Readable.from(blocksOf(people)), client.query(copyFrom('copy staged_people from stdin')));
  for (const statement of WRITE) {
    const { rowCount } = await client.query(statement, [organizationId]);
    // Autovacuum may have counted a table while these rows were not there for it: their keys would then be checked by any index.
    if (statement === WRITE[0] && Number(rowCount) > MANY) await client.query('analyze people');
  }
  await client.query('commit');
}

const BLOCK = 65_536;

function* blocksOf(people: Iterable<InventedPerson>): Generator<string> {
  let block = '';
  for (const person of people) {
    block += `${lineOf(person)}\n`;
    if (block.length > BLOCK) {
      yield block;
      block = '';
    }
  }
  yield block;
}

function lineOf(person: InventedPerson): string {
  const { names, further } = tokensOf(person);
  const { given, surname, patronymic } = person;
  const joinedOn = person.memberships.map(({ startsOn }) => startsOn).sort()[0] ?? null;
  const cells = [
    person.id,
    person.number,
    given,
    surname,
    patronymic,
    sortKey(`${surname} ${given}`),
    joinedOn,
    `{${names.join(',')}}`,
    `{${further.join(',')}}`,
    person.birth,
    person.email,
    person.phone,
    person.city,
    person.address,
    person.occupation,
    person.isWoman ? 'female' : 'male',
    person.isRussian ? '{ru}' : '{az,ru}',
    person.memberNumber,
    JSON.stringify(person.forms),
    JSON.stringify(person.memberships),
    JSON.stringify(person.contacts),
  ];
  return cells.map((cell) => (cell === null ? '\\N' : String(cell).replaceAll('\\', '\\\\'))).join('\t');
}

/** Under what somebody is found, as the app has it (a test compares the two): the words of the name, and all others. */
export function tokensOf(person: Name & { forms: readonly Name[] }): { names: string[]; further: string[] } {
  const names = new Set([...tokensOfWord(person.surname), ...tokensOfWord(person.given)]);
  const all = [person, ...person.forms].flatMap(({ surname, given, patronymic }) => [
    ...tokensOfWord(surname),
    ...tokensOfWord(given),
    ...tokensOfFather(patronymic),
  ]);
  return { names: [...names], further: [...new Set(all)].filter((token) => !names.has(token)) };
}

/** A million people share some thousand words: each is taken apart once. */
const known = new Map<string, string[]>();

function remembered(text: string, make: () => string[]): string[] {
  const before = known.get(text);
  if (before) return before;
  const made = make();
  known.set(text, made);
  return made;
}

const tokensOfWord = (word: string) => remembered(word, () => searchTokens([word]));

/** A father's name is known as such only beside other words. */
const tokensOfFather = (patronymic: string | null) =>
  patronymic
    ? remembered(`… ${patronymic}`, () =>
        searchTokens([`Aa Bb ${patronymic}`]).filter((token) => !OTHERS.has(token)),
      )
    : [];
const OTHERS = new Set(searchTokens(['Aa Bb']));
