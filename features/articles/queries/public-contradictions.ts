import { publicNames } from '@/features/members/queries/public';
import { openOrganization } from '@/features/organizations/queries/public-organization';
import { publicQuery } from '@/server/query';
import { tag } from '@/server/tags';
import { isAgainstRecord, readContradictions, recordedOf, sidesOf, toldOf } from '../read-contradictions';
import type { PublicContradiction } from '../view';

/** What another source says of the facts on an organization's pages, and whether it is disputed. Throws `not-found`. */
export const listPublicContradictions = publicQuery({
  permission: 'public',
  tags: (slug: string) => [tag.organization(slug), tag.events(slug)],
  run: async (context, slug): Promise<PublicContradiction[]> => {
    const organization = await openOrganization(context, slug);
    const rows = await readContradictions(context, organization.id);
    const holders = rows.flatMap(({ otherId }) => otherId ?? []);
    const names = await publicNames(context, organization, holders);
    return rows.flatMap((row): PublicContradiction[] => {
      const { field, decision, eventId, factId, termId, otherId } = row;
      // A fact that has gone from the page takes along what contradicts it.
      if (!isAgainstRecord(row, recordedOf(row, [row.locale, context.locale]).value)) return [];
      const name = otherId === null ? null : names.get(otherId);
      if (otherId !== null && !name) return [];
      const sides = sidesOf(row, rows);
      const told = toldOf(row);
      return [
        {
          field,
          isDisputed: decision === 'open' || decision === 'disputed',
          eventId,
          factId,
          termId,
          recordedBy: sides.recorded.map(({ key }) => key),
          value: name?.name ?? told.value,
          language: name ? null : told.language,
          citations: sides.other.map(({ key }) => key),
        },
      ];
    });
  },
});
