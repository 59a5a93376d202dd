import 'server-only';
import { sql } from 'drizzle-orm';
import { registrationPeople, registrations } from '@/db/schema/registrations';
import { viewerOf } from '@/features/members/scope';
import type { OrganizationContext } from '@/server/context';
import { translator } from '@/server/i18n/translator';
import { isThereFor } from '@/server/policy/safe-mode';
import type { RegistrationView } from './registration-view';

/**
 * A registration is of somebody in safe mode: by their record, their account, or a mail address of theirs that they gave
 * themselves. What somebody who manages the event typed is known to them and says nothing here: it would tell whose
 * addresses are in safe mode.
 */
export const IS_OF_SAFE_PERSON = sql<boolean>`exists (select from people safe
  where safe.organization_id = ${registrations.organizationId} and safe.safe_since is not null
    and (safe.id = ${registrations.personId} or safe.account_id = ${registrations.accountId}
      or (not ${registrations.byAdmin} and (
        exists (select from accounts a where a.id = safe.account_id and a.email = ${registrations.email})
        or exists (select from person_details d where d.organization_id = safe.organization_id and d.person_id = safe.id
          and lower(d.email) = lower(${registrations.email}))
        or exists (select from person_contacts c where c.organization_id = safe.organization_id and c.person_id = safe.id
          and c.kind = 'email' and lower(c.value) = lower(${registrations.email}))))))`;

/** The same of one of a party: a minor in safe mode who was brought along. */
export const IS_SAFE_PERSON = sql<boolean>`exists (select from people safe
  where safe.organization_id = ${registrationPeople.organizationId} and safe.id = ${registrationPeople.personId}
    and safe.safe_since is not null)`;

interface Party {
  isSafe: boolean;
  name: string;
  email: string | null;
  phone: string | null;
  note: string | null;
  needs: string | null;
  people: readonly { name: string | null; isSafe: boolean }[];
}

/**
 * How a roster shows parties to whoever asks: of somebody in safe mode the seats and their state, and "a participant" for the
 * name. Names of guests go as well: they are family.
 */
export async function rosterFor(context: OrganizationContext) {
  const viewer = viewerOf(context);
  return rosterOf(context, (row) => isThereFor(viewer, row));
}

/** The same in a file, which names nobody in safe mode, whoever takes it along. */
export const rosterOfFile = (context: OrganizationContext) => rosterOf(context, ({ isSafe }) => !isSafe);

async function rosterOf({ locale }: OrganizationContext, isThere: (row: { isSafe: boolean }) => boolean) {
  const participant = (await translator(locale, 'safety'))('participant');
  return <Shown extends Party>(party: Shown): Shown => {
    if (!isThere(party)) {
      const people = party.people.map((person) => ({ ...person, name: null }));
      return { ...party, name: participant, email: null, phone: null, note: null, needs: null, people };
    }
    const people = party.people.map((person) =>
      isThere(person) ? person : { ...person, name: participant },
    );
    return { ...party, people };
  };
}

/** A registration as those see it who manage the event: `isNamed` tells whether it says who comes. */
export async function staffViewOf<View extends RegistrationView>(
  context: OrganizationContext,
  view: View,
): Promise<View & { isNamed: boolean }> {
  const { rows } = await context.tx.execute<{ isSafe: boolean; people: string[] }>(sql`
    select ${IS_OF_SAFE_PERSON} as "isSafe", array(select registration_people.id from registration_people
      where registration_people.organization_id = registrations.organization_id
        and registration_people.registration_id = registrations.id and ${IS_SAFE_PERSON})::text[] as people
    from registrations where organization_id = ${context.organization.id} and id = ${view.id}`);
  const { isSafe = true, people: safe = [] } = rows[0] ?? {};
  const people = view.people.map((person) => ({ ...person, isSafe: safe.includes(person.id) }));
  const shown = (await rosterFor(context))({ ...view, isSafe, people });
  return { ...shown, people: shown.people, isNamed: isThereFor(viewerOf(context), { isSafe }) };
}

/** Whether the asker may learn who a party is. */
export async function isNamedFor(context: OrganizationContext, registrationId: string): Promise<boolean> {
  const { rows } = await context.tx.execute<{ isSafe: boolean }>(sql`
    select ${IS_OF_SAFE_PERSON} as "isSafe" from registrations
    where organization_id = ${context.organization.id} and id = ${registrationId}`);
  return isThereFor(viewerOf(context), { isSafe: rows[0]?.isSafe ?? true });
}
