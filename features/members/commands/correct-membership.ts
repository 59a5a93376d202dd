import { and, eq } from 'drizzle-orm';
import { memberships } from '@/db/schema/memberships';
import { endInvitationsOf } from '@/features/organizations/invitations';
import { command } from '@/server/command';
import { invalid, notFound, Refusal } from '@/server/errors';
import { rememberEndings } from '@/server/hidden-list';
import { correctMembershipInput } from '../correct-schema';
import { corrected, outlived, termsOf } from '../correction-rules';
import { refuseUnknownType } from '../membership-types';
import { membershipsOf } from '../memberships-of';
import { hasDied } from '../rules';
import { lockPerson, personEntry, refuseStale, touch } from '../subject';
import { today } from '../today';

/** Puts right what was entered wrongly of a membership: its type and its days. What happened since is no correction. */
export const correctMembership = command({
  name: 'membership.correct',
  permission: 'member:end',
  input: correctMembershipInput,
  subject: (context, { id }) => lockPerson(context, id),
  run: async (context, { version, membership, ...terms }, person) => {
    refuseStale(person, version);
    const { tx, organization } = context;
    const rows = await membershipsOf(context, person.id);
    const row = rows.find(({ id }) => id === membership);
    if (!row) throw notFound();
    // A form for one that had ended by then; ending it is for `member.end`.
    if (row.endsOn === null && (terms.end ?? terms.reason))
      throw new Refusal('conflict', 'changed-meanwhile');
    // Whoever has a type that is no longer given keeps it.
    if (terms.type !== row.type) await refuseUnknownType(context, terms.type);
    const after = corrected(rows, row, terms);
    if ('field' in after) throw invalid(after.field, after.reason);
    const change = { before: termsOf(row), after: termsOf(after) };
    if (JSON.stringify(change.before) === JSON.stringify(change.after)) return { ...person, change: null };
    const all = rows.map((one) => (one === row ? { ...row, ...after } : one));
    if (outlived(all) && !outlived(rows)) throw new Refusal('conflict', 'membership-after-death');
    await tx
      .update(memberships)
      .set(after)
      .where(and(eq(memberships.organizationId, organization.id), eq(memberships.id, row.id)));
    const isOver = ({ endsOn }: { endsOn: string | null }) => endsOn !== null && endsOn <= today(context);
    if (isOver(after) !== isOver(row)) await rememberEndings(context, 'membership', [row.id], isOver(after));
    if (hasDied(all)) await endInvitationsOf(context, [person.id]);
    await touch(context, person.id);
    return { ...person, change };
  },
  journal: (person) => (person.change ? personEntry(person, person.change) : null),
  constraints: { memberships_no_overlap: invalid('start', 'membership-overlaps') },
});
