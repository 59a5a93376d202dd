import 'server-only';
import { sql } from 'drizzle-orm';
import { consents } from '@/db/schema/consents';
import type { OrganizationContext } from '@/server/context';
import { invalid } from '@/server/errors';
import { mayBeGivenUnderAge } from './rules';
import { wasMinorAt } from './under-age';

type Row = typeof consents.$inferInsert;

/** Something that somebody said to a purpose; `at` is when, where that is not now. */
export type Word = Omit<Row, 'organizationId' | 'givenAt' | 'recordedAt' | 'answer'> &
  Required<Pick<Row, 'answer'>> & { at?: Date };

/**
 * THE place where a word on a consent is written, whichever door it came by: the person, who acts for them, a private link, paper, an
 * application. A test holds that there is no other. What nobody can give for a child is refused beside the `field`.
 */
export async function writeWord(
  context: OrganizationContext,
  { at, ...word }: Word,
  field = 'give',
): Promise<void> {
  const { tx, organization, now } = context;
  const isToGuard = word.answer === 'given' && !mayBeGivenUnderAge(word.purpose);
  if (isToGuard && (await wasMinorAt(context, word.personId, at ?? now))) {
    throw invalid(field, 'minors-not-public');
  }
  await tx.insert(consents).values({
    ...word,
    organizationId: organization.id,
    // Two words of one request are told apart by their order; the clock of the transaction stands still.
    givenAt: at ?? sql`clock_timestamp()`,
    recordedAt: sql`clock_timestamp()`,
  });
}
