import 'server-only';
import { and, eq } from 'drizzle-orm';
import { people } from '@/db/schema/members';
import { query } from '@/server/query';
import { readWords } from '../read-words';
import type { ConsentWord } from '../view';

/** Every word of a person on their consents, for those who keep the record; the latest first. */
export const listConsentsOf = query({
  permission: 'consent:list',
  subject: async ({ tx, organization }, { person }: { person: string }) => {
    const [row] = await tx
      .select({ id: people.id })
      .from(people)
      .where(and(eq(people.organizationId, organization.id), eq(people.id, person)));
    return row ?? null;
  },
  run: (context, _input, { id }): Promise<ConsentWord[]> => readWords(context, id),
});
