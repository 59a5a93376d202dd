import { and, eq, sql } from 'drizzle-orm';
import { citations } from '@/db/schema/sources';
import { command } from '@/server/command';
import type { OrganizationContext } from '@/server/context';
import { notFound, Refusal } from '@/server/errors';
import { removeCitationInput } from '../schema';
import { findSource, tagsOfSources } from '../source';

/** Takes a citation away, unless a text still has its mark: a mark must lead somewhere. */
export const removeCitation = command({
  name: 'source.remove-citation',
  permission: 'source:update',
  input: removeCitationInput,
  subject: (context, { id }) => findSource(context, id),
  run: async (context, { id, citationId }) => {
    const { tx, organization } = context;
    const isOwn = and(
      eq(citations.organizationId, organization.id),
      eq(citations.id, citationId),
      eq(citations.sourceId, id),
    );
    const [citation] = await tx.select({ key: citations.key }).from(citations).where(isOwn);
    if (!citation) throw notFound();
    if (await isMarkedInText(context, citation.key)) throw new Refusal('conflict', 'citation-used');
    await tx.delete(citations).where(isOwn);
    return { key: citation.key };
  },
  journal: ({ key }, _input, { id, publication }) => ({
    subjectType: 'source',
    subjectId: id,
    subjectName: publication,
    details: { key },
  }),
  tags: tagsOfSources,
});

async function isMarkedInText({ tx, organization }: OrganizationContext, key: string): Promise<boolean> {
  const mark = `%[[cite:${key}]]%`;
  const { rows } = await tx.execute<{ isMarked: boolean }>(sql`
    select exists (select from organization_texts t where t.organization_id = ${organization.id}
             and concat_ws(' ', t.summary, t.about, t.activity) like ${mark})
        or exists (select from event_texts t where t.organization_id = ${organization.id}
             and t.description like ${mark})
        or exists (select from event_record_texts t where t.organization_id = ${organization.id}
             and t.text like ${mark})
        or exists (select from statement_texts t where t.organization_id = ${organization.id}
             and t.text like ${mark})
        or exists (select from person_texts t where t.organization_id = ${organization.id}
             and t.biography like ${mark}) as "isMarked"`);
  return rows[0]?.isMarked ?? false;
}
