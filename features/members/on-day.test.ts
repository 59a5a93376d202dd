import { beforeAll, expect, it } from 'vitest';
import { memberships } from '@/db/schema/memberships';
import { makePerson, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import type { RequestContext } from '@/server/context';
import { countForExport } from './queries/exports';
import { listMembers, surveyMembers } from './queries/list';
import { listInput } from './schema';

let admin: RequestContext;
const SPANS: Record<string, [startsOn: string, endsOn: string | null][]> = {
  Həmişə: [['2010-01-01', null]],
  Getmiş: [['2015-06-01', '2024-03-01']],
  Qayıtmış: [
    ['2012-01-01', '2018-01-01'],
    ['2024-03-01', null],
  ],
  Yeni: [['2024-03-02', null]],
};

beforeAll(async () => {
  const made = await organizationWith('admin');
  admin = made.request;
  for (const [given, spans] of Object.entries(SPANS)) {
    const { id: personId } = await makePerson(made.organization.id, { given });
    for (const [startsOn, endsOn] of spans)
      await ownerDb()
        .insert(memberships)
        .values({ organizationId: made.organization.id, personId, startsOn, endsOn });
  }
  await makePerson(made.organization.id, { given: 'Heçvaxt' });
});

const naively = (day: string) =>
  Object.entries(SPANS)
    .filter(([, spans]) => spans.some(([from, to]) => from <= day && (to === null || to > day)))
    .map(([given]) => given)
    .sort();

it.each([
  ['2009-12-31', undefined],
  ['2017-12-31', undefined],
  ['2018-01-01', undefined],
  ['2024-02-29', '29.02.2024'],
  ['2024-03-01', '1 mart 2024'],
  ['2024-03-02', undefined],
  ['2016-01-01', '2016'],
])('whoever was a member on %s is what counting them one by one gives', async (day, typed = day) => {
  const input = listInput.parse({ on: typed });
  const { members } = await listMembers(admin, input);
  expect(members.map(({ name }) => name?.given).sort()).toEqual(naively(day));
  expect(members.every(({ status }) => status === 'active')).toBe(true);
  expect((await surveyMembers(admin, input)).found?.count).toBe(members.length);
  expect((await countForExport(admin, input)).people).toBe(members.length);
});

it('asks for any status as of the day, and shows it', async () => {
  const former = await listMembers(admin, listInput.parse({ on: '2024-03-01', status: 'former' }));
  expect(former.members.map(({ name, status }) => [name?.given, status])).toEqual([['Getmiş', 'former']]);
  const future = await listMembers(admin, listInput.parse({ on: '2024-03-01', status: 'future' }));
  expect(future.members.map(({ name }) => name?.given)).toEqual(['Yeni']);
});

it('finds nobody on a day that there is not, instead of those of today', async () => {
  expect((await listMembers(admin, listInput.parse({ on: '31.02.2024' }))).members).toEqual([]);
});
