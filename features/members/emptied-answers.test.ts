import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { customValues } from '@/db/schema/custom-fields';
import { makeAccount, makeMember, ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import { formValues } from '@/lib/form-values';
import { contextOf, type RequestContext } from '@/server/context';
import { addCustomField } from './commands/add-custom-field';
import { writeCustomValues } from './commands/write-custom-values';
import { writeOwnCustomValues } from './commands/write-own-custom-values';
import { getMember } from './queries/member';

let admin: RequestContext;
let organization: { id: string; slug: string };
let person: { id: string; slug: string };
let self: RequestContext;
let must: string;
let may: string;

beforeEach(async () => {
  ({ organization, request: admin } = await organizationWith('admin'));
  const account = await makeAccount();
  person = await makeMember(organization.id, account.id);
  self = await contextOf({ ...account, sessionId: 'none', isConfirmed: true }, 'az', organization.slug);
  const ask = async (label: string, isRequired?: 'on') =>
    (
      await addCustomField(admin, {
        kind: 'text',
        visibility: 'members',
        isOwn: 'on',
        isRequired,
        texts: { az: { label } },
      })
    ).id;
  [must, may] = [await ask('İxtisas', 'on'), await ask('Maraqlar')];
});

/** What the form sends, as the server reads it: emptied fields do not arrive. */
const sent = async (values: Record<string, string>, asked = [must, may]) => {
  const data = new FormData();
  data.set('version', (await getMember(admin, { slug: person.slug })).version);
  data.set('asked', asked.join(','));
  for (const [id, value] of Object.entries(values)) data.set(`values.${id}`, value);
  return data;
};
const byAdmin = async (data: FormData) =>
  writeCustomValues(admin, { ...formValues(data), id: person.id } as never);
const byThemselves = async (data: FormData) => writeOwnCustomValues(self, formValues(data) as never);

const kept = async () => {
  const ofPerson = and(
    eq(customValues.organizationId, organization.id),
    eq(customValues.personId, person.id),
  );
  const rows = await ownerDb().select().from(customValues).where(ofPerson);
  return Object.fromEntries(rows.map(({ fieldId, value }) => [fieldId, value]));
};

describe.each([
  ['those who keep the record', byAdmin],
  ['the person', byThemselves],
])('an answer that %s emptied', (_, write) => {
  beforeEach(async () => {
    await write(await sent({ [must]: 'Həkim', [may]: 'Şahmat' }));
  });

  it('is taken away where it may be missing', async () => {
    await write(await sent({ [must]: 'Həkim', [may]: '' }));
    expect(await kept()).toEqual({ [must]: 'Həkim' });
  });

  it.each([
    ['alone', { may: 'Şahmat' }],
    ['with all others', { may: '' }],
  ])('is missed at its field where it has to be given, %s', async (_how, { may: other }) => {
    const emptied = write(await sent({ [must]: '', [may]: other }));
    await expect(emptied).rejects.toMatchObject({
      code: 'invalid',
      fields: { [`values.${must}`]: 'required' },
    });
    expect(await kept()).toEqual({ [must]: 'Həkim', [may]: 'Şahmat' });
  });

  it('stays where the form did not ask for it', async () => {
    await write(await sent({ [may]: '' }, [may]));
    expect(await kept()).toEqual({ [must]: 'Həkim' });
  });
});
