import { eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { personContacts } from '@/db/schema/contacts';
import { people, personDetails, personVisibilities } from '@/db/schema/members';
import { makeMember, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import { parseEdtf } from '@/lib/dates/edtf';
import type { RequestContext } from '@/server/context';
import { addCustomField } from './commands/add-custom-field';
import { archiveCustomField } from './commands/archive-custom-field';
import { writeCustomValues } from './commands/write-custom-values';
import { listFilter } from './list-schema';
import { listMembers, surveyMembers } from './queries/list';
import { getMember } from './queries/member';
import { listInput } from './schema';

let admin: RequestContext;
let organizationId: string;
beforeAll(async () => {
  const made = await organizationWith('admin');
  admin = made.request;
  organizationId = made.organization.id;
});

/** The given names of whom a filter finds; the count beside the list must say the same. */
async function found(filter: Record<string, unknown>): Promise<string[]> {
  const input = listInput.parse(filter);
  const { members } = await listMembers(admin, input);
  expect((await surveyMembers(admin, input)).found?.count).toBe(members.length);
  return members.map(({ name }) => name?.given ?? '').sort();
}

const make = async (given: string, details: Partial<typeof personDetails.$inferInsert> = {}) => {
  const person = await makeMember(organizationId);
  await ownerDb().update(people).set({ given }).where(eq(people.id, person.id));
  if (Object.keys(details).length > 0)
    await ownerDb().update(personDetails).set(details).where(eq(personDetails.personId, person.id));
  return person;
};

describe('by age', () => {
  const year = new Date().getUTCFullYear();
  beforeAll(async () => {
    await make('Dəqiq', { birthEdtf: `${year - 30}-01-01` });
    // Thirty or twenty-nine, by the day: nobody knows.
    await make('İl', { birthEdtf: `${year - 30}` });
    await make('Onillik', { birthEdtf: '195X' });
    await make('Gün', { birthEdtf: 'XXXX-05-14' });
    await make('Bilinmir');
  });

  it.each<[Record<string, unknown>, string[]]>([
    [{ from: '30' }, ['Dəqiq', 'Onillik']],
    [{ from: '29', to: '30' }, ['Dəqiq', 'İl']],
    [{ from: 29, to: 29 }, []],
    [{ to: '29' }, []],
    [{ to: '40' }, ['Dəqiq', 'İl']],
    [{ from: '0' }, ['Dəqiq', 'Onillik', 'İl']],
    [{ from: '50', to: '100' }, ['Onillik']],
    [{ from: '40', to: '20' }, []],
  ])('%j finds whom it holds for whatever the day of birth was', async (filter, names) => {
    // On the last day of a year the year alone says the age exactly.
    const isLastDay = new Date().toISOString().slice(5, 10) === '12-31';
    if (!isLastDay) expect(await found(filter)).toEqual(names);
  });

  it('asks nothing where nothing was typed', () => {
    expect(listInput.parse({ from: '', to: '-1', lacks: '', asks: '', answer: '' })).toEqual({});
    expect(listFilter.parse({ from: 0, to: '17' })).toEqual({ from: 0, to: 17 });
  });

  it('keeps the days that a date may mean as our parser reads it', async () => {
    const part = (least: number, most: number, width: number) =>
      fc.oneof(
        fc.integer({ min: least, max: most }).map((number) => String(number).padStart(width, '0')),
        fc.constant('X'.repeat(width)),
      );
    const text = fc
      .tuple(part(100, 9999, 4), part(1, 12, 2), part(1, 31, 2), fc.integer({ min: 0, max: 3 }))
      .chain(([y, m, d, parts]) =>
        fc.constantFrom('', '~', '?', '%').map((sign) => [y, m, d].slice(0, parts || 1).join('-') + sign),
      );
    const texts = [...fc.sample(text, 500), '195X', '19XX?', '2024-02', '2023-02', '1900-02-28'];
    const valid = texts.filter((edtf) => parseEdtf(edtf));
    const { rows } = await ownerDb().execute<{ first: string | null; last: string | null }>(
      sql`select first_day_of(t)::text as first, last_day_of(t)::text as last
        from unnest(${sql.param(valid)}::text[]) with ordinality as u (t, nr) order by nr`,
    );
    expect(rows.map(({ first, last }, at) => [valid[at], first, last])).toEqual(
      valid.map((edtf) => [edtf, parseEdtf(edtf)?.from ?? null, parseEdtf(edtf)?.to ?? null]),
    );
  });
});

describe('without mail or phone', () => {
  beforeAll(async () => {
    const made = await organizationWith('admin');
    admin = made.request;
    organizationId = made.organization.id;
    await make('Hamısı', { email: 'a@example.org', phone: '+79000001240' });
    await make('Poçtsuz', { phone: '+79000001241' });
    await make('Heçnə');
    const hidden = await make('Gizli', { email: 'g@example.org', phone: '+79000001242' });
    const open = await make('Açıq', { email: 'o@example.org' });
    const further = await make('Əlavə');
    const sealed = await make('Örtülü', { phone: '+79000001243' });
    const choice = { organizationId, field: 'email' };
    await ownerDb()
      .insert(personVisibilities)
      .values([
        { ...choice, personId: hidden.id, visibility: 'self' },
        { ...choice, personId: open.id, visibility: 'public' },
      ]);
    const contact = { organizationId, kind: 'email', label: 'work' } as const;
    await ownerDb()
      .insert(personContacts)
      .values([
        { ...contact, personId: further.id, value: 'f@example.org', visibility: 'admins' },
        { ...contact, personId: sealed.id, value: 's@example.org', visibility: 'self' },
      ]);
  });

  it.each<[Record<string, unknown>, string[]]>([
    [{ lacks: 'email' }, ['Gizli', 'Heçnə', 'Poçtsuz', 'Örtülü']],
    [{ lacks: 'phone' }, ['Açıq', 'Heçnə', 'Əlavə']],
    [{ lacks: 'both' }, ['Heçnə']],
  ])('%j counts what is hidden as not there', async (filter, names) => {
    expect(await found(filter)).toEqual(names);
  });
});

describe('by an answer to a question of our own', () => {
  const fields: Record<string, string> = {};
  const ask = async (kind: 'text' | 'number' | 'date' | 'choice' | 'yes-no') => {
    const options = kind === 'choice' ? 'S\nM\nL' : undefined;
    const texts = { az: { label: kind, options } };
    fields[kind] = (await addCustomField(admin, { kind, visibility: 'admins', texts })).id;
  };
  beforeAll(async () => {
    const made = await organizationWith('admin');
    admin = made.request;
    organizationId = made.organization.id;
    for (const kind of ['text', 'number', 'date', 'choice', 'yes-no'] as const) await ask(kind);
    const answers: [string, Record<string, string>][] = [
      ['Bir', { text: 'Baş həkim', number: '5,5', date: '2019-05', choice: '1', 'yes-no': 'yes' }],
      ['İki', { text: '100%', number: '-3', date: '2020', choice: '2', 'yes-no': 'no' }],
      ['Üç', { text: '12', date: 'XXXX-05-14' }],
      ['Heç', {}],
    ];
    for (const [given, values] of answers) {
      const { id, slug } = await make(given);
      const { version } = await getMember(admin, { slug });
      const typed = Object.entries(values).map(([kind, value]) => [fields[kind], value]);
      await writeCustomValues(admin, { id, version, values: Object.fromEntries(typed) });
    }
  });

  it.each<[string, string | undefined, string[]]>([
    ['choice:1', undefined, ['Bir']],
    ['choice', undefined, ['Bir', 'İki']],
    ['choice:9', undefined, []],
    ['yes-no:no', undefined, ['İki']],
    ['text', 'HƏKİM', ['Bir']],
    ['text', '0%', ['İki']],
    ['text', '_', []],
    ['text', undefined, ['Bir', 'Üç', 'İki']],
    ['number', '0..10', ['Bir']],
    ['number', '5.5', ['Bir']],
    ['number', '-3', ['İki']],
    ['number', '..10', ['Bir', 'İki']],
    ['number', '5 – 6', ['Bir']],
    ['number', 'böyük', []],
    ['date', '2019', ['Bir']],
    ['date', '2019-06..', ['İki']],
    ['date', '2019..2020-11', ['Bir']],
    ['date', 'XXXX-05', []],
    ['number:yes', undefined, []],
    ['text:none', undefined, ['Heç']],
    ['number:none', 'plays no part', ['Heç', 'Üç']],
    ['date:none', undefined, ['Heç']],
    ['choice:none', undefined, ['Heç', 'Üç']],
    ['yes-no:none', undefined, ['Heç', 'Üç']],
  ])('%s, %s finds only whom it says', async (asked, answer, names) => {
    const [kind = '', choice] = asked.split(':');
    const asks = [fields[kind], choice].filter(Boolean).join(':');
    expect(await found({ asks, answer })).toEqual([...names].sort());
  });

  it('finds nobody by a question that is another’s or not asked any more', async () => {
    const { request: neighbour } = await organizationWith('admin');
    const texts = { az: { label: 'Ölçü' } };
    const theirs = await addCustomField(neighbour, { kind: 'text', visibility: 'members', texts });
    expect(await found({ asks: theirs.id })).toEqual([]);
    expect(await found({ asks: `${theirs.id}:none` })).toEqual([]);
    await archiveCustomField(admin, { id: fields.date ?? '' });
    expect(await found({ asks: fields.date })).toEqual([]);
    expect(await found({ asks: `${fields.date}:none` })).toEqual([]);
  });
});
