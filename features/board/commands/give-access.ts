import { and, eq, isNull } from 'drizzle-orm';
import { terms } from '@/db/schema/board';
import { people } from '@/db/schema/members';
import { accessGrants } from '@/db/schema/organizations';
import { today } from '@/features/members/today';
import { formatPersonName } from '@/lib/names/person-name';
import { command } from '@/server/command';
import { Refusal } from '@/server/errors';
import { giveAccessInput } from '../schema';

/** Gives the holder of an office a role for as long as the term holds. Nobody has to remember to take it back. */
export const giveAccess = command({
  name: 'access.give-with-office',
  permission: 'access:invite',
  input: giveAccessInput,
  subject: async ({ tx, organization }, { term }) => {
    const [row] = await tx
      .select({
        id: terms.id,
        endsOn: terms.endsOn,
        accountId: people.accountId,
        given: people.given,
        surname: people.surname,
      })
      .from(terms)
      .innerJoin(people, and(eq(people.organizationId, terms.organizationId), eq(people.id, terms.personId)))
      .where(and(eq(terms.organizationId, organization.id), eq(terms.id, term)))
      .for('update');
    return row ? { ...row, label: formatPersonName(row, 'given-first') } : null;
  },
  run: async (context, { role }, term) => {
    const { tx, organization, standing } = context;
    const { accountId } = term;
    if (term.endsOn !== null && term.endsOn <= today(context)) {
      throw new Refusal('conflict', 'term-ended-already');
    }
    if (!accountId) throw new Refusal('conflict', 'person-has-no-account');
    const isSame = and(
      eq(accessGrants.organizationId, organization.id),
      eq(accessGrants.termId, term.id),
      eq(accessGrants.accountId, accountId),
      eq(accessGrants.role, role),
      isNull(accessGrants.revokedAt),
    );
    const [given] = await tx.select({ id: accessGrants.id }).from(accessGrants).where(isSame);
    if (given) throw new Refusal('conflict', 'role-held');
    await tx.insert(accessGrants).values({
      organizationId: organization.id,
      accountId,
      role,
      termId: term.id,
      grantedBy: standing.accountId,
    });
    return { id: term.id };
  },
  journal: ({ id }, { role }, { label }) => ({
    subjectType: 'term',
    subjectId: id,
    subjectName: label,
    details: { role },
  }),
});
