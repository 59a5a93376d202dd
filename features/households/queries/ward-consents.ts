import 'server-only';
import { readOwnConsents } from '@/features/consents/read-consents';
import type { OwnConsents } from '@/features/consents/view';
import { nameIn } from '@/features/members/list-name';
import { readPeople } from '@/features/members/people';
import { SELF } from '@/features/members/scope';
import type { OrganizationContext } from '@/server/context';
import { query } from '@/server/query';
import { wardsOf } from '../wards';

export interface WardConsents extends OwnConsents {
  name: string;
}

/** The consents of every minor for whom one may act. */
export const listWardConsents = query({
  permission: 'consent:read',
  subject: async ({ standing, personId }: OrganizationContext, _input: undefined) =>
    personId === null ? null : { id: personId, ownerAccountId: standing.accountId },
  run: async (context): Promise<WardConsents[]> => {
    const wards = await readPeople(context.tx, context.organization.id, await wardsOf(context), SELF);
    const all: WardConsents[] = [];
    for (const ward of wards) {
      all.push({
        ...(await readOwnConsents(context, ward.id)),
        name: nameIn(ward, context.locale, 'given-first'),
      });
    }
    return all;
  },
});
