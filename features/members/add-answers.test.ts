import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { customValues } from '@/db/schema/custom-fields';
import { journal } from '@/db/schema/kernel';
import { people } from '@/db/schema/members';
import { ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import type { RequestContext } from '@/server/context';
import { addMember } from './commands/add';
import { addCustomField } from './commands/add-custom-field';
import { archiveCustomField } from './commands/archive-custom-field';
import { getMember } from './queries/member';

const ALI = { given: 'Əli', surname: 'Kazımov', type: 'ordinary', start: '2019' } as const;

let admin: RequestContext;
let organization: { id: string };

beforeEach(async () => {
  ({ organization, request: admin } = await organizationWith('admin'));
});

const ask = async (kind: 'text' | 'number' | 'date' | 'choice', isRequired?: 'on') => {
  const texts = { az: { label: kind, options: kind === 'choice' ? 'S\nM' : undefined } };
  return (await addCustomField(admin, { kind, visibility: 'admins', texts, isRequired })).id;
};
const kept = async () => {
  const isOurs = eq(customValues.organizationId, organization.id);
  const rows = await ownerDb().select().from(customValues).where(isOurs);
  return Object.fromEntries(rows.map(({ fieldId, value }) => [fieldId, value]));
};
const known = async () =>
  (await ownerDb().select().from(people).where(eq(people.organizationId, organization.id))).length;

describe('answers that have to be given, where somebody is added', () => {
  it('are kept with the person, in the same entry of the journal', async () => {
    const [number, date, choice] = [await ask('number', 'on'), await ask('date', 'on'), await ask('choice')];
    const before = await ownerDb().select().from(journal).where(eq(journal.organizationId, organization.id));
    const { slug } = await addMember(admin, { ...ALI, values: { [number]: '1 200,5', [date]: '05.2019' } });
    expect(await kept()).toEqual({ [number]: '1200.5', [date]: '2019-05' });
    expect((await getMember(admin, { slug })).answers.map(({ id }) => id)).toEqual([number, date]);
    await addMember(admin, {
      ...ALI,
      anyway: 'on',
      values: { [number]: '1', [date]: '2020', [choice]: '1' },
    });
    expect(await kept()).toMatchObject({ [choice]: '1' });
    const after = await ownerDb().select().from(journal).where(eq(journal.organizationId, organization.id));
    const added = after.filter(({ id }) => !before.some((entry) => entry.id === id));
    expect(added.map(({ action }) => action)).toEqual(['member.create', 'member.create']);
  });

  it('are missed beside their fields, and nobody is added', async () => {
    const [must, number, choice] = [
      await ask('text', 'on'),
      await ask('number', 'on'),
      await ask('choice', 'on'),
    ];
    await expect(addMember(admin, ALI)).rejects.toMatchObject({
      code: 'invalid',
      fields: {
        [`values.${must}`]: 'required',
        [`values.${number}`]: 'required',
        [`values.${choice}`]: 'required',
      },
    });
    const values = { [must]: ' \u200b ', [number]: 'böyük', [choice]: '2' };
    await expect(addMember(admin, { ...ALI, values })).rejects.toMatchObject({
      code: 'invalid',
      fields: {
        [`values.${must}`]: 'required',
        [`values.${number}`]: 'number',
        [`values.${choice}`]: 'invalid',
      },
    });
    expect([await known(), await kept()]).toEqual([0, {}]);
  });

  it('are missed before it is asked whether it is somebody known', async () => {
    await addMember(admin, ALI);
    const must = await ask('text', 'on');
    await expect(addMember(admin, ALI)).rejects.toMatchObject({ fields: { [`values.${must}`]: 'required' } });
    const answered = { ...ALI, values: { [must]: 'Həkim' } };
    await expect(addMember(admin, answered)).rejects.toMatchObject({ reason: 'possible-duplicate' });
    expect(await kept()).toEqual({});
    await addMember(admin, { ...answered, anyway: 'on' });
    expect(await kept()).toEqual({ [must]: 'Həkim' });
  });

  it('are asked for only by this organization, and as long as it asks', async () => {
    await ask('text');
    const must = await ask('text', 'on');
    await archiveCustomField(admin, { id: must });
    const { request: neighbour } = await organizationWith('admin');
    const texts = { az: { label: 'Ölçü' } };
    const field = { kind: 'text', visibility: 'members', texts, isRequired: 'on' } as const;
    const theirs = await addCustomField(neighbour, field);
    await addMember(admin, { ...ALI, values: { [must]: 'a', [theirs.id]: 'b', [randomUUID()]: 'c' } });
    expect([await known(), await kept()]).toEqual([1, {}]);
  });
});
