import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applicationConsents } from '@/db/schema/applications';
import { consents } from '@/db/schema/consents';
import { people, personDetails } from '@/db/schema/members';
import { makeAccount, makeMember, makeTerm, ownerDb } from '@/db/testing/factories';
import { contextOf, publicContext } from '@/server/context';
import { behindWall } from '@/server/database';
import { acceptApplication } from './applications/commands/accept';
import { attachApplication } from './applications/commands/attach';
import { admin, confirmed, organization, setUp } from './applications/testing';
import { getPublicBoard } from './board/queries/public';
import { mergePair } from './duplicates/commands/merge';
import { getPair } from './duplicates/queries/pair';
import { makePair } from './duplicates/testing';
import { createHousehold } from './households/commands/create';
import { commitImport } from './imports/commands/commit';
import { uploadImport } from './imports/commands/upload';
import { getImport } from './imports/queries/import';
import { approveChange } from './members/commands/approve-change';
import { requestChanges } from './members/commands/request-changes';
import { updateMember } from './members/commands/update';
import { indexPerson } from './members/index-person';
import { listChanges } from './members/queries/changes';
import { getMember } from './members/queries/member';
import { getOwnProfile } from './members/queries/profile';
import { getPublicOfficeHolder } from './members/queries/public-person';

const year = new Date().getUTCFullYear();
const YOUNG = String(year - 10);
const EMAIL = 'aysel@example.org';

type Holder = { id: string; slug: string; accountId: string };
let holder: Holder;
let told: string[];
let listener: pg.Client;

/** Somebody of unknown age who holds a public office and agreed to be named. */
beforeEach(async () => {
  await setUp();
  const account = await makeAccount();
  const member = await makeMember(organization.id, account.id, ['sharing', 'publication']);
  const db = ownerDb();
  const named = { given: 'Aysel', surname: 'Ərizəçi', isNamedPublicly: true };
  await db.update(people).set(named).where(eq(people.id, member.id));
  await db.update(personDetails).set({ email: EMAIL }).where(eq(personDetails.personId, member.id));
  await makeTerm(organization.id, member.id);
  await db.transaction((tx) => indexPerson(tx, organization.id, member.id));
  holder = { id: member.id, slug: member.slug, accountId: account.id };
  told = [];
  listener = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await listener.connect();
  listener.on('notification', ({ payload }) => told.push(...JSON.parse(payload ?? '[]')));
  await listener.query('listen ocaq_tags');
});
afterEach(() => listener.end());

const isRead = (id: string) =>
  behindWall({ organizationId: null, accountId: null }, async (tx) => {
    const rows = await tx.select({ id: people.id }).from(people).where(eq(people.id, id));
    return rows.length > 0;
  });
const isOnBoard = async () =>
  JSON.stringify(await getPublicBoard(publicContext('az'), organization.slug)).includes('Ərizəçi');
const ownPage = (slug: string) =>
  getPublicOfficeHolder(publicContext('az'), { organization: organization.slug, person: slug }).then(
    () => 'open',
    ({ code }) => code,
  );
/** What was said before is heard once a question was answered on the same connection. */
const tagsTold = async () => {
  await listener.query('select 1');
  return told;
};

/** Every way by which an age comes to be known, or another than before; gives the record that is left. */
const WAYS: Record<string, () => Promise<string>> = {
  'an admin writes the birth date': async () => {
    const { version } = await getMember(admin, { slug: holder.slug });
    const names = { given: 'Aysel', surname: 'Ərizəçi', email: EMAIL };
    await updateMember(admin, { id: holder.id, version, birth: YOUNG, ...names });
    return holder.id;
  },
  'a change of the birth date is approved': async () => {
    const own = await contextOf(
      { id: holder.accountId, sessionId: 'none', isConfirmed: true } as never,
      'az',
      organization.slug,
    );
    const { version } = await getOwnProfile(own, undefined);
    await requestChanges(own, { version, fields: 'birth', birth: YOUNG });
    const [change] = await listChanges(admin, null);
    await approveChange(admin, { id: change?.id ?? '', version: change?.version ?? '' });
    return holder.id;
  },
  'an import brings the birth date': async () => {
    const bytes = new TextEncoder().encode(`Soyad;Ad;E-poçt;Doğum tarixi\nƏrizəçi;Aysel;${EMAIL};${YOUNG}\n`);
    const { id } = await uploadImport(admin, {
      file: { name: 'üzvlər.csv', bytes },
      type: 'ordinary',
      start: '2024',
    });
    expect((await getImport(admin, { id } as never)).rows.map(({ kind }) => kind)).toEqual(['update']);
    await commitImport(admin, { id });
    return holder.id;
  },
  'an application fills in the birth date': async () => {
    const guardian = { guardianName: 'Leyla Ərizəçi', guardianContact: 'leyla@example.org' };
    const { id } = await confirmed({ birth: YOUNG, email: EMAIL, ...guardian });
    await attachApplication(admin, { id, person: holder.id });
    await acceptApplication(admin, { id });
    return holder.id;
  },
  'another record of theirs knows it': async () => {
    const other = await makeMember(organization.id);
    await ownerDb()
      .update(personDetails)
      .set({ birthEdtf: YOUNG })
      .where(eq(personDetails.personId, other.id));
    const pair = await makePair(organization.id, holder, other);
    const { version } = await getPair(admin, { pair });
    return (await mergePair(admin, { pair, version, choices: {} })).id;
  },
  'they come to live in a household as a child': async () => {
    await createHousehold(admin, { key: randomUUID(), name: 'Ərizəçi', person: holder.id, role: 'child' });
    return holder.id;
  },
};

describe('whoever turns out to be a child, and agreed to be named before', () => {
  it.each(Object.entries(WAYS))('is nowhere public any more once %s', async (_way, find) => {
    expect([await isRead(holder.id), await isOnBoard(), await ownPage(holder.slug)]).toEqual([
      true,
      true,
      'open',
    ]);
    told.length = 0;
    const id = await find();
    const [kept] = await ownerDb().select().from(people).where(eq(people.id, id));
    expect([await isRead(id), await isOnBoard(), await ownPage(kept?.slug ?? '')]).toEqual([
      false,
      false,
      'not-found',
    ]);
    // The page that named them is made anew at once.
    expect(await tagsTold()).toContain(`organization:${organization.slug}`);
  });

  it.each([
    ['a day', `${year - 16}-12-31`, `${year - 17}-01-01`],
    ['a month', `${year - 15}-12`, `${year - 17}-12`],
    ['a year', String(year - 15), String(year - 17)],
    ['a decade', `${String(year - 10).slice(0, 3)}X`, `${String(year - 30).slice(0, 3)}X`],
    ['a year that is not certain', `${year - 15}?`, `${year - 17}~`],
    ['no year at all', 'XXXX-05-14', '19XX'],
  ])('counts as one as long as they may be: known is %s', async (_precision, young, grown) => {
    const read = async (birthEdtf: string) => {
      await ownerDb().update(personDetails).set({ birthEdtf }).where(eq(personDetails.personId, holder.id));
      return [await isRead(holder.id), await isOnBoard()];
    };
    // On the last day of the year nobody born in it is under age any more.
    const isLastDay = new Date().toISOString().slice(5, 10) === '12-31';
    if (!isLastDay) expect(await read(young)).toEqual([false, false]);
    expect(await read(grown)).toEqual([true, true]);
  });
});

describe('an application', () => {
  it('makes no consent of a child to the name on public pages, even if one had come in with it', async () => {
    const guardian = { guardianName: 'Leyla Ərizəçi', guardianContact: 'leyla@example.org' };
    const bring = async (birth: string) => {
      const made = await confirmed({ birth, given: 'Yeni', surname: 'Namizəd', ...guardian });
      const said = { purpose: 'publication', textVersion: 'test', locale: 'az' } as const;
      await ownerDb()
        .insert(applicationConsents)
        .values({ organizationId: organization.id, applicationId: made.id, ...said });
      return acceptApplication(admin, { id: made.id, type: 'youth', start: '2024', anyway: 'on' });
    };
    const publications = () => ownerDb().select().from(consents).where(eq(consents.purpose, 'publication'));
    const before = await publications();
    await expect(bring(YOUNG)).rejects.toMatchObject({ fields: { give: 'minors-not-public' } });
    expect(await publications()).toHaveLength(before.length);
    await bring('1990');
    expect(await publications()).toHaveLength(before.length + 1);
  });
});
