import { beforeEach, describe, expect, it } from 'vitest';
import { memberships } from '@/db/schema/memberships';
import { ownerDb } from '@/db/testing/factories';
import { LOCALES } from '@/lib/locales';
import { translator } from '@/server/i18n/translator';
import { membershipsOf } from '../batches/testing';
import { addMember } from '../members/commands/add';
import { endMembership } from '../members/commands/end-membership';
import { commitImport } from './commands/commit';
import { decideRows } from './commands/decide';
import { problemText } from './problem-text';
import { admin, look, setUp, upload } from './testing';

beforeEach(setUp);

const ALI = {
  given: 'Əli',
  surname: 'Kazımov',
  email: 'ali@example.org',
  type: 'ordinary',
  start: '2019-05-18',
  anyway: 'on',
} as const;
const HEAD = 'Soyad;Ad;Mail;Şəhər;Üzvlük tarixi;Üzvlük növü;Çıxma tarixi\n';
const told = async (row: string) => {
  const { rows } = await look(await upload(HEAD + row));
  return rows.map(({ kind, problems }) => [kind, ...problems.map(({ cell, reason }) => `${cell} ${reason}`)]);
};

describe('a file that says something else of a membership than the record', () => {
  it.each([
    ['another day', '10.02.2020;;', ['same', 'E2 membership-start']],
    ['another type', ';fəxri;', ['same', 'F2 membership-type']],
    ['both', '10.02.2020;fəxri;', ['same', 'E2 membership-start', 'F2 membership-type']],
    ['an end', ';;2025', ['same', 'G2 membership-end']],
    ['the same', '18.05.2019;adi;', ['same']],
    ['the same, less exactly', '2019;;', ['same']],
    ['nothing', ';;', ['same']],
  ])('is told beside the row: %s', async (_what, said, expected) => {
    await addMember(admin, ALI);
    expect(await told(`Kazımov;Əli;ali@example.org;;${said}\n`)).toEqual([expected]);
  });

  it('is told beside a row that changes something else, and changes no membership', async () => {
    const { id } = await addMember(admin, ALI);
    const plan = await upload(`${HEAD}Kazımov;Əli;ali@example.org;Kazan;10.02.2020;fəxri;\n`);
    const [row] = (await look(plan)).rows;
    expect(row).toMatchObject({
      kind: 'update',
      problems: [
        { reason: 'membership-start', cell: 'E2', text: '10.02.2020' },
        { reason: 'membership-type', cell: 'F2', text: 'fəxri' },
      ],
    });
    await commitImport(admin, { id: plan });
    expect(await membershipsOf(id)).toMatchObject([{ type: 'ordinary', startEdtf: '2019-05-18' }]);
  });

  it('may name the first day of several memberships beside the type of today', async () => {
    const { id } = await addMember(admin, ALI);
    await endMembership(admin, {
      id,
      membership: (await membershipsOf(id))[0]?.id ?? '',
      end: '2021-01-01',
      reason: 'left',
    });
    await ownerDb()
      .insert(memberships)
      .values({
        organizationId: admin.organization?.id ?? '',
        personId: id,
        type: 'honorary',
        startEdtf: '2022',
        startsOn: '2022-01-01',
      });
    const ali = 'Kazımov;Əli;ali@example.org;;';
    expect(await told(`${ali}18.05.2019;fəxri;\n`)).toEqual([['same']]);
    expect(await told(`${ali}18.05.2019;adi;01.01.2021\n`)).toEqual([['same']]);
    expect(await told(`${ali}2022;adi;\n`)).toEqual([['same', 'F2 membership-type']]);
  });

  it('is told of a possible duplicate once it is said who it is', async () => {
    const { id: person } = await addMember(admin, { ...ALI, email: undefined });
    const plan = await upload(`${HEAD}Kazımov;Əli;yeni@example.org;;10.02.2020;;\n`);
    expect((await look(plan)).rows).toMatchObject([{ kind: 'duplicate', problems: [] }]);
    await decideRows(admin, { id: plan, number: 2, decision: 'known', person });
    expect((await look(plan)).rows).toMatchObject([
      { kind: 'update', problems: [{ reason: 'membership-start', cell: 'E2' }] },
    ]);
  });

  it('begins no membership of somebody who is deceased by the record, and says so', async () => {
    const { id } = await addMember(admin, ALI);
    const [membership] = await membershipsOf(id);
    await endMembership(admin, { id, membership: membership?.id ?? '', end: '2020', reason: 'died' });
    const plan = await upload(`${HEAD}Kazımov;Əli;ali@example.org;Kazan;2024;;\n`);
    expect((await look(plan)).rows).toMatchObject([
      { kind: 'update', problems: [{ reason: 'membership-deceased', cell: 'E2', text: '2024' }] },
    ]);
    await commitImport(admin, { id: plan });
    expect(await membershipsOf(id)).toMatchObject([{ endReason: 'died' }]);
  });

  it('counts the rows beside which something is told, and shows them alone', async () => {
    await addMember(admin, ALI);
    const plan = await upload(
      `${HEAD}Kazımov;Əli;ali@example.org;;10.02.2020;;\nYeni;Leyla;;;;;\nSəhv;Vüqar;poçt;;;;\n`,
    );
    expect(await look(plan)).toMatchObject({ noticed: 1, added: 0, kept: 0, counts: { new: 1, error: 1 } });
    const { rows } = await look(plan, 'noticed');
    expect(rows.map(({ name }) => name)).toEqual(['Kazımov Əli']);
  });

  it.each(LOCALES)('is put in words in %s', async (locale) => {
    const t = await translator(locale, 'imports');
    for (const reason of ['start', 'type', 'end', 'deceased'])
      expect(problemText(t, { reason: `membership-${reason}`, cell: 'E2', text: '10.02.2020' })).toMatch(
        /^E2: .10\.02\.2020. – .{20}/u,
      );
  });
});
