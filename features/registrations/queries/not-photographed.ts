import 'server-only';
import { sql } from 'drizzle-orm';
import { lastWord } from '@/features/members/consent';
import { viewerOf } from '@/features/members/scope';
import type { OrganizationContext } from '@/server/context';
import { isThereFor } from '@/server/policy/safe-mode';
import { query } from '@/server/query';
import type { NotPhotographed } from '../registration-view';
import { IS_OF_SAFE_PERSON, IS_SAFE_PERSON } from '../safe-parties';

/** Who asked not to be photographed when they registered, and who of those registered took their consent back. */
export const listNotPhotographed = query({
  permission: 'registration:list',
  run: async (context, event: string): Promise<NotPhotographed[]> => [
    ...(await whoAsked(context, event)),
    ...(await whoWithdrew(context, event)),
  ],
});

const SEATED = sql`registrations.state::text in ('confirmed', 'attended', 'no-show')`;

async function whoAsked(context: OrganizationContext, event: string): Promise<NotPhotographed[]> {
  const viewer = viewerOf(context);
  const { rows } = await context.tx.execute<{
    party: string;
    names: { name: string | null; isSafe: boolean }[];
    isSafe: boolean;
  }>(sql`
    select registrations.name as party, ${IS_OF_SAFE_PERSON} as "isSafe",
      (select json_agg(json_build_object('name', registration_people.name, 'isSafe', ${IS_SAFE_PERSON})
          order by registration_people.position)
        from registration_people where registration_people.organization_id = registrations.organization_id
          and registration_people.registration_id = registrations.id and registration_people.no_photo) as names
    from registrations where registrations.organization_id = ${context.organization.id}
      and registrations.event_id = ${event} and ${SEATED}
      and exists (select from registration_people p where p.organization_id = registrations.organization_id
        and p.registration_id = registrations.id and p.no_photo)
    order by registrations.name, registrations.id`);
  return rows.map(({ party, names, isSafe }) => {
    if (!isThereFor(viewer, { isSafe })) return { name: null, reason: 'asked', unnamed: names.length };
    const named = names.filter((one) => one.name && isThereFor(viewer, one)).map(({ name }) => name);
    const all = [party, ...named.filter((name) => name !== party)];
    return { name: all.join(', '), reason: 'asked', unnamed: Math.max(0, names.length - all.length) };
  });
}

async function whoWithdrew(context: OrganizationContext, event: string): Promise<NotPhotographed[]> {
  const viewer = viewerOf(context);
  const { rows } = await context.tx.execute<{ name: string; isSafe: boolean }>(sql`
    select concat_ws(' ', p.given, p.surname) as name, p.safe_since is not null as "isSafe" from people p
    where p.organization_id = ${context.organization.id} and ${lastWord('photographs')} in ('refused', 'withdrawn')
      and exists (select from registrations
        where registrations.organization_id = p.organization_id and registrations.event_id = ${event} and ${SEATED}
          and (registrations.person_id = p.id or registrations.account_id = p.account_id
            or exists (select from registration_people m where m.organization_id = p.organization_id
              and m.registration_id = registrations.id and m.person_id = p.id)))
    order by p.sort_key, p.id`);
  return rows.map(({ name, isSafe }) => ({
    name: isThereFor(viewer, { isSafe }) ? name : null,
    reason: 'withdrew',
    unnamed: isThereFor(viewer, { isSafe }) ? 0 : 1,
  }));
}
