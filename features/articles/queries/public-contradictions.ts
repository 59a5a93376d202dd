import { openOrganization } from '@/features/organizations/queries/public-organization';
import { publicQuery } from '@/server/query';
import { tag } from '@/server/tags';
import { languageOfValue, readContradictions, recordedOf, sidesOf } from '../read-contradictions';
import type { PublicContradiction } from '../view';

/** What another source says of the facts on an organization's pages, and whether it is disputed. Throws `not-found`. */
export const listPublicContradictions = publicQuery({
  permission: 'public',
  tags: (slug: string) => [tag.organization(slug), tag.events(slug)],
  run: async (context, slug): Promise<PublicContradiction[]> => {
    const { id } = await openOrganization(context, slug);
    const rows = await readContradictions(context, id);
    return rows.flatMap((row): PublicContradiction[] => {
      const { field, decision, eventId, factId, value } = row;
      // A fact that has gone from the page takes along what contradicts it.
      if (recordedOf(row, [row.locale, context.locale]).value === value) return [];
      const sides = sidesOf(row, rows);
      return [
        {
          field,
          isDisputed: decision === 'open' || decision === 'disputed',
          eventId,
          factId,
          recordedBy: sides.recorded.map(({ key }) => key),
          value,
          language: languageOfValue(row),
          citations: sides.other.map(({ key }) => key),
        },
      ];
    });
  },
});
