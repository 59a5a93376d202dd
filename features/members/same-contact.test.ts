import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { personContacts } from '@/db/schema/contacts';
import { people, personVisibilities } from '@/db/schema/members';
import { ownerDb } from '@/db/testing/factories';
import { organizationWith } from '@/db/testing/requests';
import type { RequestContext } from '@/server/context';
import { addMember } from './commands/add';

const ALI = { given: 'Əli', surname: 'Kazımov', type: 'ordinary', start: '2019' } as const;

let admin: RequestContext;
let organization: { id: string; slug: string };

beforeEach(async () => {
  ({ organization, request: admin } = await organizationWith('admin', { countryCode: 'RU' }));
});

const countPeople = () => ownerDb().$count(people, eq(people.organizationId, organization.id));

describe('a contact that is known', () => {
  it('is asked about before somebody of another name is added, whether it is the first or a further one', async () => {
    await addMember(admin, {
      ...ALI,
      email: 'ali@example.org',
      phone: '+79000001240',
      contacts: [
        { kind: 'phone', label: 'work', value: '+7 900 000-12-41' },
        { kind: 'email', label: 'work', value: 'ali.work@example.org' },
      ],
    });
    const vuqar = { ...ALI, given: 'Vüqar', surname: 'Nümunəli' };
    const first = { kind: 'phone', label: 'home', value: '8 900 000-12-50' } as const;
    const further = { ...first, value: '8 900 000-12-41' };
    for (const [contacts, reasons] of [
      [{ email: 'Ali@Example.org' }, 'e-poçt eynidir'],
      [{ email: 'ALI.work@example.org' }, 'e-poçt eynidir'],
      [{ phone: '8 900 000-12-40' }, 'telefon eynidir'],
      [{ phone: '8 900 000-12-41' }, 'telefon eynidir'],
      [{ contacts: [first, further] }, 'telefon eynidir'],
      [{ email: 'ali@example.org', phone: '+79000001241' }, 'e-poçt eynidir, telefon eynidir'],
    ] as const) {
      const typed = { ...vuqar, ...contacts } as Parameters<typeof addMember>[1];
      await expect(addMember(admin, typed)).rejects.toMatchObject({
        code: 'conflict',
        reason: 'possible-duplicate-contact',
        fields: { anyway: 'confirm-not-duplicate' },
        values: { names: `Kazımov Əli (${reasons})`, count: 1 },
      });
    }
    expect(await countPeople()).toBe(1);
    const both = addMember(admin, { ...ALI, email: 'ali@example.org' });
    await expect(both).rejects.toMatchObject({ values: { names: 'Kazımov Əli (e-poçt eynidir)', count: 1 } });
    await addMember(admin, { ...vuqar, email: 'vuqar@example.org', phone: '+79000001242' });
    await addMember(admin, {
      ...vuqar,
      given: 'Ramin',
      surname: 'Başqa',
      email: 'ali@example.org',
      anyway: 'on',
    });
    expect(await countPeople()).toBe(3);
  });

  it('that is hidden from admins, or of another organization, is not told of', async () => {
    const contacts = [{ kind: 'phone', label: 'work', value: '+79000001241' } as const];
    const own = { email: 'ali@example.org', phone: '+79000001240' };
    const { id } = await addMember(admin, { ...ALI, ...own, contacts });
    const others = await organizationWith('admin', { countryCode: 'RU' });
    const vuqar = { ...ALI, given: 'Vüqar', surname: 'Nümunəli', email: 'ali@example.org', contacts };
    await addMember(others.request, vuqar);
    await ownerDb()
      .insert(personVisibilities)
      .values({ organizationId: organization.id, personId: id, field: 'email', visibility: 'self' });
    await expect(addMember(admin, vuqar)).rejects.toMatchObject({
      values: { names: 'Kazımov Əli (telefon eynidir)', count: 1 },
    });
    await ownerDb().update(personContacts).set({ visibility: 'self' }).where(eq(personContacts.personId, id));
    await addMember(admin, vuqar);
    expect(await countPeople()).toBe(2);
  });

  it('is asked about when it is certain that each is a contact', async () => {
    await addMember(admin, ALI);
    const contacts = [{ kind: 'phone', label: 'work', value: '12' } as const];
    await expect(addMember(admin, { ...ALI, contacts })).rejects.toMatchObject({
      fields: { 'contacts.0.value': 'phone' },
    });
  });
});
