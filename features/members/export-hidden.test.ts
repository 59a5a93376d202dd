import { eq } from 'drizzle-orm';
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { VISIBILITIES, type Visibility } from '@/db/enums';
import { people, personDetails, personNames, personVisibilities } from '@/db/schema/members';
import { memberships } from '@/db/schema/memberships';
import { makeMember, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import type { Locale } from '@/lib/locales';
import type { OrganizationContext, RequestContext } from '@/server/context';
import { behindWall } from '@/server/database';
import { notFound } from '@/server/errors';
import { type Translate, translator } from '@/server/i18n/translator';
import { LIST_COLUMNS } from './columns';
import { csvFile } from './csv-file';
import { exportHead, exportLine } from './export-cells';
import type { PersonField } from './fields';
import { listedPeople } from './queries/exports';
import { SELF, type Viewer, viewerWithRole } from './scope';
import { xlsxFile } from './xlsx-file';

/** Who looks: a admin, b board, m member, e editor (no member), n nobody, s the person itself. */
const VIEWERS: Record<string, Viewer> = {
  a: viewerWithRole('admin'),
  b: viewerWithRole('board'),
  m: viewerWithRole('member'),
  e: viewerWithRole('editor'),
  n: viewerWithRole('anonymous'),
  s: SELF,
};

/** A canary for each field, and who must read it by what the person chose; by hand from the security notes. */
const FIELDS: Partial<Record<PersonField, { canary: string; sees: Record<'-' | Visibility, string> }>> = {
  name: { canary: 'Adquşu', sees: seen('abms', 'as') },
  patronymic: { canary: 'Ataquşu', sees: seen('as', 'as') },
  nameForms: { canary: 'Köhnəquşu', sees: seen('as', 'as') },
  birth: { canary: '1970-05-14', sees: { ...seen('as', 'as'), board: 'as', members: 'as', public: 'as' } },
  email: { canary: 'canary@example.org', sees: seen('as', 's') },
  phone: { canary: '+7 900 000 12 40', sees: seen('as', 's') },
  city: { canary: 'Şəhərquşu', sees: seen('as', 's') },
  address: { canary: 'Ünvanquşu', sees: seen('as', 's') },
  occupation: { canary: 'Peşəquşu', sees: seen('as', 's') },
  memberNumber: { canary: 'NQUŞ', sees: seen('as', 'as') },
  language: {
    canary: 'Rusca',
    sees: { '-': 'as', self: 'as', admins: 'as', board: 'as', members: 'as', public: 'as' },
  },
  memberships: { canary: '2013-02', sees: seen('as', 'as') },
  notes: {
    canary: 'Qeydquşu',
    sees: { '-': 'a', self: 'a', admins: 'a', board: 'a', members: 'a', public: 'a' },
  },
};

function seen(standard: string, self: string): Record<'-' | Visibility, string> {
  return { '-': standard, self, admins: 'as', board: 'abs', members: 'abms', public: 'abms' };
}

let request: RequestContext;
let words: { t: Translate; labels: Translate; locale: Locale };
let person: { id: string; organizationId: string };

beforeAll(async () => {
  words = { t: await translator('az', 'members'), labels: await translator('az', 'labels'), locale: 'az' };
  const made = await organizationWith('admin');
  request = made.request;
  const { id: organizationId } = made.organization;
  person = await makeMember(organizationId);
  const db = ownerDb();
  await db.update(people).set({ surname: 'Adquşu', patronymic: 'Ataquşu' }).where(eq(people.id, person.id));
  await db
    .update(personDetails)
    .set({
      birthEdtf: '1970-05-14',
      email: 'canary@example.org',
      phone: '+79000001240',
      city: 'Şəhərquşu',
      address: 'Ünvanquşu',
      occupation: 'Peşəquşu',
      memberNumber: 'NQUŞ',
      locale: 'ru',
      notes: 'Qeydquşu',
    })
    .where(eq(personDetails.personId, person.id));
  await db
    .update(memberships)
    .set({ startEdtf: '2013-02', startsOn: '2013-02-01' })
    .where(eq(memberships.personId, person.id));
  await db
    .insert(personNames)
    .values({ organizationId, personId: person.id, form: 'former', given: 'Nərgiz', surname: 'Köhnəquşu' });
});

async function filesFor(viewer: Viewer) {
  const { organization } = request;
  if (!organization) throw notFound();
  const wall = { organizationId: organization.id, accountId: null };
  const listed = await behindWall(wall, (tx, now) =>
    listedPeople({ ...request, organization, tx, now } satisfies OrganizationContext, [person.id], viewer),
  );
  const lines = listed.map((one) => exportLine(one, LIST_COLUMNS, words));
  const text = async (file: AsyncIterable<Uint8Array>) => {
    const parts: Uint8Array[] = [];
    for await (const part of file) parts.push(part);
    return Buffer.concat(parts).toString('utf8');
  };
  const once = async function* () {
    yield lines;
  };
  const head = exportHead(LIST_COLUMNS, words);
  const parts: Uint8Array[] = [];
  for await (const part of xlsxFile(head, once())) parts.push(part);
  const book = await readXlsx(Buffer.concat(parts));
  // The headings name languages, which are a value too.
  const [, ...told] = book.sheets[0]?.rows ?? [];
  const csv = await text(csvFile(head, once(), ';'));
  return { csv: csv.slice(csv.indexOf('\r\n')), xlsx: JSON.stringify(told) };
}

describe.each(Object.entries(FIELDS))('%s in an exported file', (field, { canary, sees }) => {
  it.each(['-', ...VISIBILITIES] as const)('chosen for %s', async (choice) => {
    const { organizationId, id: personId } = person;
    await ownerDb().delete(personVisibilities).where(eq(personVisibilities.personId, personId));
    if (choice !== '-') {
      await ownerDb()
        .insert(personVisibilities)
        .values({ organizationId, personId, field, visibility: choice });
    }
    for (const [letter, viewer] of Object.entries(VIEWERS)) {
      const { csv, xlsx } = await filesFor(viewer);
      const expected = `${letter} ${sees[choice].includes(letter)}`;
      expect(`${letter} ${csv.includes(canary)}`).toBe(expected);
      expect(`${letter} ${xlsx.includes(canary)}`).toBe(expected);
    }
  });
});

it('says no status to whom the memberships are hidden from', async () => {
  await ownerDb().delete(personVisibilities).where(eq(personVisibilities.personId, person.id));
  expect((await filesFor(viewerWithRole('member'))).csv).not.toMatch(/Aktiv|Üzv deyil/);
  expect((await filesFor(viewerWithRole('admin'))).csv).toMatch(/Aktiv/);
});
