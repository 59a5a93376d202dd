import { and, eq } from 'drizzle-orm';
import { terms } from '@/db/schema/board';
import { people } from '@/db/schema/members';
import { accessGrants } from '@/db/schema/organizations';
import { isProblem } from '@/features/members/rules';
import { today } from '@/features/members/today';
import { formatPersonName } from '@/lib/names/person-name';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { invalid, Refusal } from '@/server/errors';
import { rememberEndings } from '@/server/hidden-list';
import { tag } from '@/server/tags';
import { termBounds } from '../rules';
import { endTermInput } from '../schema';

/** Ends a term. It stays in the history; nobody else is put into it. */
export const endTerm = command({
  name: 'term.end',
  permission: 'term:end',
  input: endTermInput,
  subject: async ({ tx, organization }, { term }) => {
    const [row] = await tx
      .select({ term: terms, given: people.given, surname: people.surname })
      .from(terms)
      .innerJoin(people, and(eq(people.organizationId, terms.organizationId), eq(people.id, terms.personId)))
      .where(and(eq(terms.organizationId, organization.id), eq(terms.id, term)))
      .for('update', { of: terms });
    return row ? { ...row.term, label: formatPersonName(row, 'given-first') } : null;
  },
  run: async (context, { end }, term) => {
    const { tx, organization } = context;
    if (term.endsOn !== null && term.endsOn <= today(context))
      throw new Refusal('conflict', 'term-ended-already');
    const bounds = termBounds(term.startEdtf ?? term.startsOn, end);
    if (isProblem(bounds)) throw invalid('end', bounds.reason);
    await tx
      .update(terms)
      .set({ endEdtf: end, endsOn: bounds.endsOn })
      .where(and(eq(terms.organizationId, organization.id), eq(terms.id, term.id)));
    if (bounds.endsOn && bounds.endsOn <= today(context)) await rememberEnd(context, term.id);
    return { id: term.id };
  },
  journal: ({ id }, { end }, { label }) => ({
    subjectType: 'term',
    subjectId: id,
    subjectName: label,
    details: { end },
  }),
  tags: ({ organization }) => [tag.organization(organization.slug)],
  constraints: {
    terms_order: invalid('end', 'end-before-start'),
    terms_no_overlap: invalid('end', 'term-overlaps'),
  },
});

/** The office has ended for good, and what was given with it. */
async function rememberEnd(context: OrganizationContext, termId: string): Promise<void> {
  const given = await context.tx
    .select({ id: accessGrants.id })
    .from(accessGrants)
    .where(and(eq(accessGrants.organizationId, context.organization.id), eq(accessGrants.termId, termId)));
  await rememberEndings(context, 'board-term', [termId]);
  await rememberEndings(
    context,
    'access',
    given.map(({ id }) => id),
  );
}
