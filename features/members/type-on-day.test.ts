import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MembershipEnd } from '@/db/enums';
import { membershipPauses, memberships } from '@/db/schema/memberships';
import { makePerson, ownerDb } from '@/db/testing/factories';
import { makeManyMembers } from '@/db/testing/many-members';
import { organizationWith } from '@/db/testing/requests';
import { makeApplication } from '@/db/testing/single-rows';
import { chooseMembers } from '@/features/batches/commands/choose';
import { getBatch } from '@/features/batches/queries/batch';
import type { RequestContext } from '@/server/context';
import { csvOf } from './export-testing';
import { listFilter } from './list-schema';
import { countForExport } from './queries/exports';
import { listMembers, surveyMembers } from './queries/list';
import { listKeptTypes } from './queries/membership-types';
import { readRegister } from './read-register';
import { holdsOn, MEMBERSHIP_STATUSES, type MembershipStatus, membershipStatus } from './rules';
import { listInput } from './schema';

const NEXT = `${new Date().getUTCFullYear() + 1}-01-01`;
type Row = [type: string, startsOn: string, endsOn?: string, endReason?: MembershipEnd];

const PEOPLE: Record<string, Row[]> = {
  Böyümüş: [
    ['youth', '2010-01-01', '2020-01-01'],
    ['ordinary', '2020-01-01'],
  ],
  Gənc: [['youth', '2022-01-01']],
  Getmiş: [
    ['ordinary', '2005-01-01', '2012-01-01'],
    ['youth', '2012-01-01', '2015-01-01', 'left'],
  ],
  Köhnə: [
    ['youth', '2005-01-01', '2010-01-01'],
    ['honorary', '2010-01-01', '2014-01-01', 'moved'],
  ],
  Mərhum: [
    ['youth', '2000-01-01', '2001-01-01'],
    ['honorary', '2001-01-01', '2018-01-01', 'died'],
  ],
  Dayanmış: [
    ['youth', '2012-01-01', '2016-01-01'],
    ['honorary', '2016-01-01'],
  ],
  Gələcək: [['youth', NEXT]],
  Dəyişən: [
    ['ordinary', '2015-01-01', NEXT],
    ['youth', NEXT],
  ],
  Qayıdan: [
    ['honorary', '2011-01-01', '2013-01-01', 'left'],
    ['youth', NEXT],
  ],
  Müraciət: [['youth', '2010-01-01', '2012-01-01', 'left']],
};

let admin: RequestContext;

beforeAll(async () => {
  const made = await organizationWith('admin');
  admin = made.request;
  const { id: organizationId } = made.organization;
  for (const [given, rows] of Object.entries(PEOPLE)) {
    const { id: personId } = await makePerson(organizationId, { given });
    const written = await ownerDb()
      .insert(memberships)
      .values(
        rows.map(([type, startsOn, endsOn = null, endReason = null]) => ({
          ...{ organizationId, personId, type, startsOn, endsOn, endReason },
        })),
      )
      .returning();
    const membershipId = written.find(({ endsOn }) => endsOn === null)?.id ?? '';
    const pause = { organizationId, membershipId, startEdtf: '2025', startsOn: '2025-01-01' };
    if (given === 'Dayanmış') await ownerDb().insert(membershipPauses).values(pause);
    if (given === 'Müraciət') await makeApplication(organizationId, { personId });
  }
});

describe('the type of membership that a list asks for', () => {
  it.each<[Record<string, string>, string]>([
    // Without status and day: whoever has ever had it.
    [{ type: 'youth' }, 'Böyümüş Dayanmış Dəyişən Gələcək Getmiş Gənc Köhnə Mərhum Müraciət Qayıdan'],
    [{ type: 'honorary' }, 'Dayanmış Köhnə Mərhum Qayıdan'],
    [
      { type: 'youth', status: 'all' },
      'Böyümüş Dayanmış Dəyişən Gələcək Getmiş Gənc Köhnə Mərhum Müraciət Qayıdan',
    ],
    // With a status: of the membership that holds today, or of the newest of those who are no longer members.
    [{ type: 'youth', status: 'active' }, 'Gənc'],
    [{ type: 'ordinary', status: 'active' }, 'Böyümüş Dəyişən'],
    [{ type: 'honorary', status: 'active' }, ''],
    [{ type: 'honorary', status: 'paused' }, 'Dayanmış'],
    [{ type: 'youth', status: 'paused' }, ''],
    [{ type: 'youth', status: 'former' }, 'Getmiş'],
    [{ type: 'ordinary', status: 'former' }, ''],
    [{ type: 'honorary', status: 'former' }, 'Köhnə'],
    [{ type: 'honorary', status: 'deceased' }, 'Mərhum'],
    [{ type: 'youth', status: 'deceased' }, ''],
    [{ type: 'youth', status: 'applicant' }, 'Müraciət'],
    [{ type: 'youth', status: 'future' }, 'Gələcək Qayıdan'],
    [{ type: 'honorary', status: 'future' }, ''],
    [{ type: 'youth', status: 'none' }, ''],
    // With a day: of the membership that held on it.
    [{ type: 'youth', on: '2013-06-01' }, 'Böyümüş Dayanmış Getmiş'],
    [{ type: 'honorary', on: '2012-12-31' }, 'Köhnə Mərhum Qayıdan'],
    [{ type: 'honorary', on: '2013-01-01' }, 'Köhnə Mərhum'],
    [{ type: 'ordinary', on: '2005' }, 'Getmiş'],
    [{ type: 'youth', on: '2016-01-01' }, 'Böyümüş'],
    [{ type: 'youth', on: '2015-12-31' }, 'Böyümüş Dayanmış'],
    [{ type: 'youth', on: NEXT }, 'Dəyişən Gələcək Gənc Qayıdan'],
    [{ type: 'ordinary', on: NEXT }, 'Böyümüş'],
    // With both.
    [{ type: 'honorary', status: 'active', on: '2016-01-01' }, 'Dayanmış Mərhum'],
    [{ type: 'ordinary', status: 'active', on: '2016-01-01' }, 'Dəyişən'],
    [{ type: 'honorary', status: 'former', on: '2014-01-01' }, 'Köhnə'],
    [{ type: 'ordinary', status: 'former', on: '2016-01-01' }, ''],
    [{ type: 'youth', status: 'future', on: '2011-06-01' }, 'Dayanmış Gənc Gələcək'],
    [{ type: 'youth', status: 'all', on: '2013-06-01' }, 'Böyümüş Dayanmış Getmiş Müraciət'],
  ])('%j', async (filter, names) => {
    const expected = names === '' ? [] : names.split(' ');
    const input = listInput.parse(filter);
    const { members } = await listMembers(admin, input);
    expect(members.map(({ name }) => name?.given).sort()).toEqual(expected.sort());
    expect((await surveyMembers(admin, input)).found?.count).toBe(expected.length);
    // The same people for a batch of everybody found and before an export.
    const batch = await chooseMembers(admin, { action: 'end-membership', scope: 'found', filter });
    expect((await getBatch(admin, batch)).chosen).toBe(expected.length);
    expect((await countForExport(admin, listFilter.parse(filter))).people).toBe(expected.length);
  });

  it('is the same in the file of an export', async () => {
    const lines = async (filter: Record<string, string>) =>
      (await csvOf(admin, { cols: 'n', filter })).trim().split('\r\n').slice(1);
    expect((await lines({ type: 'youth', status: 'active' })).map((line) => line.split(';')[1])).toEqual([
      'Gənc',
    ]);
    expect(await lines({ type: 'youth', on: '2013-06-01' })).toHaveLength(3);
  });

  it('without status and day is counted by the page of types that leads there', async () => {
    for (const { id, people } of (await listKeptTypes(admin, undefined)).common) {
      const { found } = await surveyMembers(admin, listInput.parse({ type: id }));
      expect([id, found?.count]).toEqual([id, people]);
    }
  });
});

describe('what a list and its file say of a membership', () => {
  const YOUTH = 'Gənc üzv';
  const HONORARY = 'Fəxri üzv';
  const ORDINARY = 'Adi üzv';

  const lineOf = async (given: string, cols: string, filter: Record<string, string>) =>
    (await csvOf(admin, { cols, filter }))
      .split('\r\n')
      .map((line) => line.split(';'))
      .find((cells) => cells[1] === given)
      ?.slice(3);

  it.each<[Record<string, string>, string[]]>([
    [{}, [HONORARY, '2016', '', 'Müvəqqəti dayandırılıb']],
    [{ on: '2015-12-31' }, [YOUTH, '2012', '2016-01-01', 'Aktiv üzv']],
    [{ on: '2016' }, [HONORARY, '2016', '', 'Aktiv üzv']],
    [{ on: '2011-01-01', status: 'future' }, [YOUTH, '2012', '2016-01-01', 'Üzvlüyü hələ başlamayıb']],
  ])('is meant for the day: %j', async (filter, [type, year, end, status]) => {
    const { rows } = await readRegister(admin, listInput.parse({ ...filter, cols: 'std' }));
    const shown = rows.find(({ label }) => label.includes('Dayanmış'))?.cells;
    expect(shown).toMatchObject({ type, since: `1 yanvar ${year}`, status: { text: status } });
    expect(await lineOf('Dayanmış', 'std', filter)).toEqual([status, type, `${year}-01-01`, end]);
  });

  it('is the one that holds today where no day is asked for, and one to come only where none does', async () => {
    expect(await lineOf('Dəyişən', 'std', {})).toEqual(['Aktiv üzv', ORDINARY, '2015-01-01', NEXT]);
    expect(await lineOf('Qayıdan', 'std', {})).toEqual(['Üzvlüyü hələ başlamayıb', YOUTH, NEXT, '']);
    expect(await lineOf('Köhnə', 'std', {})).toEqual(['Keçmiş üzv', HONORARY, '2010-01-01', '2014-01-01']);
  });

  it.each(MEMBERSHIP_STATUSES)(
    'is of the type that is asked for together with the status: %s',
    async (status) => {
      const labels = { ordinary: ORDINARY, youth: YOUTH, honorary: HONORARY };
      for (const [type, label] of Object.entries(labels)) {
        const { rows } = await readRegister(admin, listInput.parse({ type, status, cols: 't' }));
        expect([type, rows.map(({ cells }) => cells.type)]).toEqual([type, rows.map(() => label)]);
        if (rows.length === 0) continue;
        const lines = (await csvOf(admin, { cols: 't', filter: { type, status } }))
          .trim()
          .split('\r\n')
          .slice(1);
        expect(lines.map((line) => line.split(';')[3])).toEqual(rows.map(() => label));
      }
    },
  );

  it('is the last that had begun, with its end, for those who left or come again', async () => {
    const filter = { on: '2016-01-01', status: 'all' };
    expect(await lineOf('Köhnə', 'td', filter)).toEqual([HONORARY, '2010-01-01', '2014-01-01']);
    expect(await lineOf('Qayıdan', 'td', filter)).toEqual([HONORARY, '2011-01-01', '2013-01-01']);
  });
});

describe('of many people', () => {
  const DAY = new Date().toISOString().slice(0, 10);
  const STATUSES: MembershipStatus[] = ['active', 'former', 'deceased', 'future'];
  interface Span {
    type: string;
    startsOn: string;
    endsOn: string | null;
    endReason: MembershipEnd | null;
  }
  let request: RequestContext;
  let histories: Span[][];

  beforeAll(async () => {
    const made = await organizationWith('admin');
    request = made.request;
    await makeManyMembers(ownerDb(), made.organization.id, 9_000);
    const { rows } = await ownerDb().execute<{ spans: Span[] }>(sql`
      select json_agg(json_build_object('type', type, 'startsOn', starts_on, 'endsOn', ends_on,
        'endReason', end_reason) order by starts_on) as spans
      from memberships where organization_id = ${made.organization.id} group by person_id`);
    histories = rows.map(({ spans }) => spans);
  });

  /** The rule once more, person by person. */
  const isMeant = (spans: Span[], type: string, day: string, status?: MembershipStatus) => {
    const is = membershipStatus(spans, day);
    if (status ? is !== status : is !== 'active') return false;
    if (is === 'future') return spans.find((span) => span.startsOn > day)?.type === type;
    const meant =
      spans.find((span) => holdsOn(span, day)) ?? spans.filter((span) => span.startsOn <= day).at(-1);
    return meant?.type === type;
  };

  it.each([undefined, '2015-06-15'])('finds on %s whom looking at each of them finds', async (on) => {
    const day = on ?? DAY;
    let isMany = false;
    for (const type of ['ordinary', 'youth', 'honorary']) {
      for (const status of [...STATUSES, ...(on ? [undefined] : [])]) {
        const expected = histories.filter((spans) => isMeant(spans, type, day, status)).length;
        const { people } = await countForExport(request, listFilter.parse({ type, status, on }));
        expect([type, status, people]).toEqual([type, status, expected]);
        isMany ||= expected > 2_000;
      }
    }
    expect(isMany).toBe(true);
  });
});
