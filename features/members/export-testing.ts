import { organizationWith } from '@/db/testing/requests';
import type { RequestContext } from '@/server/context';
import { addMember } from './commands/add';
import { exportMembers } from './commands/export-members';
import { exportDownload } from './export-file';

export const PURPOSE = { purpose: 'letters', format: 'csv' } as const;

export async function bytesOf(request: RequestContext, id: string): Promise<Buffer> {
  const { body } = await exportDownload(request, id);
  const parts: Uint8Array[] = [];
  if (typeof body !== 'string') for await (const part of body) parts.push(part);
  return Buffer.concat(parts);
}

export const csvOf = async (request: RequestContext, input: object) => {
  const { id } = await exportMembers(request, { ...PURPOSE, ...input });
  return (await bytesOf(request, id)).toString('utf8');
};

export let admin: RequestContext;
export let organization: { id: string; slug: string };

/** Before the tests. */
export async function setUp() {
  const made = await organizationWith('admin', { countryCode: 'RU' });
  ({ organization } = made);
  admin = made.request;
  const common = { type: 'ordinary', start: '2019', anyway: 'on' } as const;
  await addMember(admin, {
    ...common,
    given: 'Əli',
    surname: 'Kazımov',
    phone: '+79000001240',
    email: 'ali@example.org',
    city: 'Moskva',
    address: 'Küçə 1;\n"Mərkəz"',
    occupation: '=HYPERLINK("http://x")',
    contacts: [
      { kind: 'email', label: 'work', value: 'is@example.org' },
      { kind: 'phone', label: 'home', value: '+79000001255' },
    ],
  });
  await addMember(admin, { ...common, given: 'Günel', surname: 'Şükürova', start: '2021-05', type: 'youth' });
  await addMember(admin, { ...common, given: 'Aytən', surname: 'Əliyeva', city: 'Bakı' });
}

export const FURTHER = 'is@example.org (iş); +7 900 000 12 55 (ev)';
