import { correctionRequests } from '@/db/schema/organizations';
import { command } from '@/server/command';
import { invalid } from '@/server/errors';
import { createCorrectionInput } from '../schema';

const PER_HOUR = 20;

/** Anybody asks for something on a page to be corrected or removed. */
export const requestCorrection = command({
  name: 'correction.create',
  permission: 'correction:create',
  input: createCorrectionInput,
  rateLimit: ({ organization }) => ({
    key: `correction:${organization?.id}`,
    limit: PER_HOUR,
    seconds: 3600,
  }),
  run: async ({ tx, organization, locale }, { homepage, about, contact, ...values }) => {
    const root = `/organizations/${organization.slug}`;
    const path = about ?? root;
    if (!isPathWithin(path, root)) throw invalid('about', 'invalid');
    // A program filled in what people do not see: it is told the same as everybody.
    if (homepage) return { id: null, path };
    const [row] = await tx
      .insert(correctionRequests)
      .values({ organizationId: organization.id, path, locale, contact: contact ?? null, ...values })
      .returning({ id: correctionRequests.id });
    return { id: row?.id ?? null, path };
  },
  journal: ({ id, path }, { kind }) =>
    id ? { subjectType: 'correction', subjectId: id, subjectName: path, details: { kind } } : null,
});

/** A page below the organization's own: plain segments, nothing that an address could hide a way out in. */
function isPathWithin(path: string, root: string): boolean {
  return path === root || (path.startsWith(`${root}/`) && /^(?:\/[a-z0-9-]{1,80}){3,6}$/.test(path));
}
