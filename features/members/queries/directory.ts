import 'server-only';
import { sql } from 'drizzle-orm';
import type { OrganizationContext } from '@/server/context';
import { query } from '@/server/query';
import { COUNTED_AT_MOST, countUpTo, type Keyset, keysetPage, type Selection } from '../keyset';
import { readPeople } from '../people';
import type { DirectoryInput } from '../schema';
import { fieldIsVisible, type Viewer, viewerOf } from '../scope';
import { peopleNamed, privateSearch } from '../search';
import { today } from '../today';
import type { PersonView } from '../view';

export interface MembersDirectory extends Omit<Keyset, 'ids'> {
  members: PersonView[];
  /** How many there are to see for this viewer, or how many of them the search finds. */
  found: { count: number; isMore: boolean };
}

/**
 * What members share with members. Somebody whose name the viewer may not see is not there at all: not in the list, not
 * in its order, not in a count, not by any search.
 */
export const listDirectory = query<DirectoryInput, MembersDirectory>({
  permission: 'member:directory',
  run: async (context, input) => {
    const { tx, organization } = context;
    const viewer = viewerOf(context);
    const selection = directorySelection(context, viewer, input.q ?? '');
    const page = await keysetPage(tx, selection, { ...input, isDown: false });
    const isOnePage = !page.previous && !page.next;
    const count = isOnePage ? page.ids.length : await countUpTo(tx, selection);
    return {
      previous: page.previous,
      next: page.next,
      members: await readPeople(tx, organization.id, page.ids, viewer),
      found: { count: Math.min(count, COUNTED_AT_MOST), isMore: count > COUNTED_AT_MOST },
    };
  },
});

function directorySelection(context: OrganizationContext, { level }: Viewer, text: string): Selection {
  const { organization } = context;
  const day = today(context);
  const search = privateSearch(organization.id, text, level);
  return {
    named: peopleNamed(organization.id, text, level),
    condition: sql`p.organization_id = ${organization.id} and p.hidden_at is null and p.joined_on <= ${day}::date
      and exists (select from memberships m where m.organization_id = p.organization_id and m.person_id = p.id
        and m.starts_on <= ${day}::date and (m.ends_on is null or m.ends_on > ${day}::date))
      and ${fieldIsVisible('name', level)} ${search ? sql`and ${search}` : sql``}`,
  };
}
