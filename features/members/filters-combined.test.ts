import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { people } from '@/db/schema/members';
import { memberships } from '@/db/schema/memberships';
import { makeMember, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import type { RequestContext } from '@/server/context';
import { addCustomField } from './commands/add-custom-field';
import { archiveCustomField } from './commands/archive-custom-field';
import { saveList } from './commands/save-list';
import { writeCustomValues } from './commands/write-custom-values';
import { listAddress } from './components/list-address';
import { listFilter } from './list-schema';
import { countForExport } from './queries/exports';
import { countMembers, listMembers, surveyMembers } from './queries/list';
import { getMember } from './queries/member';
import { listSavedLists } from './queries/saved-lists';
import { readRegister } from './read-register';
import { listInput } from './schema';

let admin: RequestContext;
let organizationId: string;
const fields: Record<string, string> = {};

const PEOPLE: [string, string, Record<string, string>][] = [
  ['Bir', '2018-12-31', { size: '1', fee: '10', vows: 'yes', town: 'Quba' }],
  ['İki', '2019-01-01', { size: '1', fee: '20', vows: 'no', town: 'Quba şəhəri' }],
  ['Üç', '2019-05-31', { size: '2', fee: '30', vows: 'yes' }],
  ['Dörd', '2020-02-29', { size: '2', fee: '30' }],
  ['Beş', '2024-01-01', {}],
];

beforeAll(async () => {
  const made = await organizationWith('admin');
  admin = made.request;
  organizationId = made.organization.id;
  const kinds = { size: 'choice', fee: 'number', vows: 'yes-no', town: 'text' } as const;
  for (const [label, kind] of Object.entries(kinds)) {
    const texts = { az: { label, options: kind === 'choice' ? 'S\nM\nL' : undefined } };
    fields[label] = (await addCustomField(admin, { kind, visibility: 'admins', texts })).id;
  }
  for (const [given, startsOn, answers] of PEOPLE) {
    const { id, slug } = await makeMember(organizationId);
    await ownerDb().update(people).set({ given }).where(eq(people.id, id));
    await ownerDb()
      .update(memberships)
      .set({ startsOn, startEdtf: startsOn })
      .where(eq(memberships.personId, id));
    const { version } = await getMember(admin, { slug });
    const typed = Object.entries(answers).map(([label, value]) => [fields[label], value]);
    await writeCustomValues(admin, { id, version, values: Object.fromEntries(typed) });
  }
});

/** `size:1` with the question's name instead of its id. */
const named = (filter: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(filter).map(([name, value]) => {
      const [label = '', ...choice] = value.split(':');
      return [name, name.startsWith('asks') ? [fields[label] ?? label, ...choice].join(':') : value];
    }),
  );

/** Whom a filter finds; the count, the export and what is fetched while typing must say the same. */
async function found(asked: Record<string, unknown>): Promise<string[]> {
  const input = listInput.parse(asked);
  const { members } = await listMembers(admin, input);
  const survey = await surveyMembers(admin, input);
  expect(survey.found?.count ?? (await countMembers(admin, null)).members).toBe(members.length);
  expect(await countForExport(admin, listFilter.parse(asked))).toEqual({
    people: members.length,
    leftOut: 0,
  });
  expect((await readRegister(admin, input)).rows).toHaveLength(members.length);
  return members.map(({ name }) => name?.given ?? '').sort();
}

describe('several questions at once', () => {
  it.each<[Record<string, string>, string[]]>([
    [{ asks: 'size:1' }, ['Bir', 'İki']],
    [{ asks: 'size:1', asks2: 'vows:yes' }, ['Bir']],
    [{ asks: 'vows:yes', asks2: 'size:1' }, ['Bir']],
    [{ asks: 'size:2', asks2: 'fee', answer2: '25..' }, ['Dörd', 'Üç']],
    [{ asks: 'size:2', asks2: 'fee', answer2: '25..', asks3: 'vows' }, ['Üç']],
    [{ asks: 'fee', answer: '15..', asks2: 'fee', answer2: '..25' }, ['İki']],
    [{ asks: 'town', answer: 'quba', asks2: 'fee', answer2: '10..20', asks3: 'vows:no' }, ['İki']],
    [{ asks: 'vows:none', asks2: 'size:2', asks3: 'fee', answer3: '25..' }, ['Dörd']],
    // A place that stays empty in between changes nothing, nor does an answer to no question.
    [{ asks5: 'size:2', answer3: '99' }, ['Dörd', 'Üç']],
    [{ asks: 'size:1', asks2: 'size:2' }, []],
    [{ asks: 'size:1', joinedFrom: '2019' }, ['İki']],
    [{ asks: 'size:1', asks2: 'fee', answer2: 'çox' }, []],
    [{ asks: 'size:1', asks2: '00000000-0000-4000-8000-000000000009' }, []],
  ])('%j finds only who fulfils all', async (filter, names) => {
    expect(await found(named(filter))).toEqual([...names].sort());
  });

  it('finds nobody where one of them is another’s or not asked any more', async () => {
    const { request: neighbour } = await organizationWith('admin');
    const texts = { az: { label: 'Ölçü' } };
    const theirs = await addCustomField(neighbour, { kind: 'text', visibility: 'members', texts });
    expect(await found({ asks: fields.vows, asks2: theirs.id })).toEqual([]);
    const { id } = await addCustomField(admin, { kind: 'text', visibility: 'admins', texts });
    await archiveCustomField(admin, { id });
    expect(await found({ asks: fields.vows, asks2: id })).toEqual([]);
  });
});

describe('joined from … to …', () => {
  it.each<[Record<string, unknown>, string[]]>([
    [{ joined: '2019' }, ['Üç', 'İki']],
    [{ joinedFrom: '2019', joinedTo: '2019' }, ['Üç', 'İki']],
    [{ joinedFrom: '2019-01-01', joinedTo: '2019-05-31' }, ['Üç', 'İki']],
    [{ joinedFrom: '2019-01-02', joinedTo: '2019-05-30' }, []],
    [{ joinedFrom: '2019-05' }, ['Beş', 'Dörd', 'Üç']],
    [{ joinedTo: '2019-05' }, ['Bir', 'Üç', 'İki']],
    [{ joinedTo: '31.12.2018' }, ['Bir']],
    [{ joinedFrom: '29 fevral 2020', joinedTo: '29.02.2020' }, ['Dörd']],
    [{ joinedFrom: 'май 2019', joinedTo: '202X' }, ['Beş', 'Dörd', 'Üç']],
    [{ joined: '2019', joinedFrom: '2019-02' }, ['Üç']],
    [{ joinedFrom: '', joinedTo: ' ' }, ['Beş', 'Bir', 'Dörd', 'Üç', 'İki']],
    // What cannot be meant finds nobody, and never everybody.
    [{ joinedFrom: '31.02.2019' }, []],
    [{ joinedTo: '2019-02-30' }, []],
    [{ joinedFrom: '2020', joinedTo: '2019' }, []],
    [{ joinedFrom: 'XXXX-05' }, []],
    [{ joinedFrom: '43586' }, []],
    [{ joinedFrom: `2019\u0000'; drop table people; --` }, []],
    [{ joinedTo: 'x\ud800' }, []],
  ])('%j', async (filter, names) => {
    expect(await found(filter)).toEqual([...names].sort());
  });
});

describe('a list with all of it that is saved', () => {
  it('leads back to the same people', async () => {
    const asked = {
      ...named({ asks: 'size:2', asks2: 'fee', answer2: '25..' }),
      joinedFrom: '2019',
      joinedTo: '31.12.2019',
    };
    const input = listInput.parse(asked);
    await saveList(admin, { name: 'Böyüklər', filter: asked });
    const [saved] = await listSavedLists(admin, undefined);
    expect(listAddress('/members', listFilter.parse(saved?.filter))).toBe(listAddress('/members', input));
    expect(await found(saved?.filter ?? {})).toEqual(['Üç']);
  });

  it.each([{ joinedFrom: '31.02.2019' }, { joinedFrom: '2020', joinedTo: '2019' }])(
    'is refused with %j',
    async (filter) => {
      await expect(saveList(admin, { name: 'Heç kim', filter })).rejects.toMatchObject({ code: 'invalid' });
    },
  );
});
