import { merges } from '@/db/schema/duplicates';
import { command } from '@/server/command';
import { Refusal } from '@/server/errors';
import { tag } from '@/server/tags';
import { mergePeople } from '../merging';
import { lockPair, versionOf } from '../pairs';
import { rememberMerged } from '../remember-merged';
import { type ChosenField, leadingSide, type Side, sideOf } from '../rules';
import { mergeInput } from '../schema';
import { fieldOf } from '../sides';

/** Makes one record of two. Nothing is lost: everything moves along, and for 30 days it can be taken back. */
export const mergePair = command({
  name: 'duplicate.merge',
  permission: 'duplicate:merge',
  input: mergeInput,
  subject: (context, { pair }) => lockPair(context, pair),
  run: async (context, { version, choices = {} }, { sides }) => {
    if (versionOf(sides) !== version) throw new Refusal('conflict', 'changed-meanwhile');
    const [first, second] = sides;
    const leading = leadingSide(first, second);
    const [kept, gone] = leading === 'first' ? [first, second] : [second, first];
    const seenFrom = (side: Side) => (side === leading ? ('kept' as const) : ('gone' as const));
    const changes = await mergePeople(context, kept, gone, {
      of: (field: ChosenField) => {
        const owner = fieldOf(field);
        // What somebody keeps to themselves is not chosen by others: the record that leads keeps it.
        if (owner && sides.some((side) => side.hidden.includes(owner))) return undefined;
        if (choices[field] === 'both') return 'both';
        if (field === 'memberships') return choices[field] && seenFrom(choices[field]);
        return seenFrom(sideOf(field, first.values, second.values, choices[field], leading));
      },
      choices: { kept: kept.choices, gone: gone.choices },
      at: context.now,
    });
    const [merge] = await context.tx
      .insert(merges)
      .values({
        organizationId: context.organization.id,
        personId: kept.id,
        intoId: kept.id,
        goneId: gone.id,
        goneName: gone.label,
        changes,
        mergedBy: context.standing.accountId,
      })
      .returning({ id: merges.id });
    await rememberMerged(context, kept.id);
    return { id: kept.id, slug: kept.slug, label: kept.label, gone: gone.id, merge: merge?.id ?? '' };
  },
  journal: ({ id, label, gone }) => ({
    subjectType: 'person',
    subjectId: id,
    subjectName: label,
    details: { merged: gone },
  }),
  tags: ({ organization }) => [tag.organization(organization.slug), tag.events(organization.slug)],
  constraints: { memberships_no_overlap: new Refusal('conflict', 'merge-overlap') },
});
