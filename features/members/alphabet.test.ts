import { beforeAll, describe, expect, it } from 'vitest';
import { makePerson, ownerDb } from '@/db/testing/factories';
import { makeManyMembers } from '@/db/testing/many-members';
import { organizationWith } from '@/db/testing/requests';
import { AZ_ALPHABET, firstLetter, sortKey } from '@/lib/names/sort-key';
import type { RequestContext } from '@/server/context';
import { columnLetters, columnsOf, LIST_COLUMNS, letterOf } from './columns';
import { listMembers, surveyMembers } from './queries/list';
import { listInput } from './schema';

let admin: RequestContext;
let all: { id: string; surname: string }[];

const list = async (input: Record<string, unknown>) => {
  const asked = listInput.parse(input);
  return { ...(await listMembers(admin, asked)), ...(await surveyMembers(admin, asked)) };
};

async function everybody(input: Record<string, unknown>) {
  const found: { id: string; surname: string }[] = [];
  for (let after: string | undefined; ; ) {
    const page = await list({ ...input, after });
    found.push(...page.members.map(({ id, name }) => ({ id, surname: name?.surname ?? '' })));
    if (!page.next) return found;
    after = page.next;
  }
}

beforeAll(async () => {
  const made = await organizationWith('admin');
  admin = made.request;
  await makeManyMembers(ownerDb(), made.organization.id, 1_500);
  // Not a member, so not in the list: his letter stays dim.
  const name = { given: 'Uzaq', surname: 'Ğanlı' };
  await makePerson(made.organization.id, { ...name, sortKey: sortKey('Ğanlı Uzaq') });
  all = await everybody({});
});

describe('A to Z', () => {
  it.each([{}, { status: 'active' }, { city: 'Bakı' }, { q: 'Əli' }, { status: 'former' }])(
    'has the letters of %j',
    async (input) => {
      const naive = new Set((await everybody(input)).map(({ surname }) => firstLetter(surname)));
      const { letters } = await list(input);
      expect(letters).toEqual(AZ_ALPHABET.filter((letter) => naive.has(letter)));
      expect(letters).not.toContain('Ğ');
      expect(letters?.length).toBeGreaterThan(3);
    },
  );

  it('is not there where one page shows everybody', async () => {
    expect((await list({ q: 'Zülfüqarova Ulduz' })).letters).toBeNull();
  });

  it.each(AZ_ALPHABET)('jumps to %s', async (letter) => {
    const at = all.findIndex(({ surname }) => sortKey(surname) >= sortKey(letter.toLowerCase()).slice(0, 1));
    const page = await list({ letter });
    // Behind the last surname there is nothing to jump to: the list begins anew.
    const start = Math.max(at, 0);
    expect(page.members.map(({ id }) => id)).toEqual(all.slice(start, start + 50).map(({ id }) => id));
    expect(page.previous).toBe(start === 0 ? null : all[start]?.id);
    if (page.previous) {
      const before = await list({ before: page.previous });
      expect(before.members.at(-1)?.id).toBe(all[start - 1]?.id);
    }
  });

  it('jumps in the other order too', async () => {
    const turned = [...all].reverse();
    const at = turned.findIndex(({ surname }) => firstLetter(surname) === 'M');
    const page = await list({ letter: 'M', order: 'name-down' });
    expect(page.members[0]?.id).toBe(turned[at]?.id);
    expect(page.previous).toBe(turned[at]?.id);
  });

  it.each(['W', 'я', '?', 'AB'])('takes %s for nothing', async (letter) => {
    expect((await list({ letter })).members[0]?.id).toBe(all[0]?.id);
  });
});

describe('the columns in the address', () => {
  it.each([
    [undefined, undefined],
    ['', undefined],
    ['oscd', undefined],
    ['dcso', undefined],
    [['y', 'c'], 'cy'],
    ['?!cc', 'c'],
    ['toString', 'otnr'],
  ])('%j are %j', (asked, letters) => {
    expect(columnLetters(asked)).toBe(letters);
  });

  it('have a letter each', () => {
    expect(new Set(LIST_COLUMNS.map(letterOf)).size).toBe(LIST_COLUMNS.length);
    expect(columnsOf(LIST_COLUMNS.map(letterOf).join(''))).toEqual(LIST_COLUMNS);
    expect(columnsOf(undefined)).toEqual(['office', 'status', 'contact', 'since']);
  });
});
