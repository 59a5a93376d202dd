import 'server-only';
import { and, eq } from 'drizzle-orm';
import { people } from '@/db/schema/members';
import type { OrganizationContext } from '@/server/context';
import { notFound } from '@/server/errors';
import { rememberHiding } from '@/server/hidden-list';
import { tag } from '@/server/tags';
import { type SafeMode, safeModeOf } from './safe-mode-rules';
import { lockPerson, type PersonSubject } from './subject';
import { unnameAddresses } from './unnamed-addresses';
import { showNamesOf, withholdNamesOf } from './withheld-names';

export interface SafeModeSubject extends PersonSubject {
  safeMode: SafeMode;
}

/** The person, locked, with their safe mode. */
export async function lockForSafeMode(
  context: OrganizationContext,
  id: string | null,
): Promise<SafeModeSubject | null> {
  const person = await lockPerson(context, id);
  if (!person) return null;
  return { ...person, safeMode: await safeModeOfPerson(context, person.id) };
}

/** Safe mode of somebody of the organization, as it stands. */
export async function safeModeOfPerson(context: OrganizationContext, id: string): Promise<SafeMode> {
  const [row] = await context.tx.select().from(people).where(isPerson(context, id));
  if (!row) throw notFound();
  return safeModeOf(row);
}

/** Turns safe mode on, as the person (or whoever acts for them) or as an administrator, who says why. */
export async function turnSafeModeOn(
  context: OrganizationContext,
  personId: string,
  by: 'self' | { reason: string },
): Promise<void> {
  const { tx, organization, now } = context;
  const values = by === 'self' ? { safeBySelfAt: now } : { safeByAdminAt: now, safeReason: by.reason };
  await tx.update(people).set(values).where(isPerson(context, personId));
  await rememberHiding(context, by === 'self' ? 'safe-by-self' : 'safe-by-admin', personId, true);
  await withholdNamesOf(tx, organization.id, personId);
  await unnameAddresses(context, personId, { isWholeName: true });
}

/** Takes one of the two choices back; the person is seen again where the other was not made. */
export async function liftSafeModeOf(
  context: OrganizationContext,
  personId: string,
  by: 'self' | 'admin',
): Promise<void> {
  const { tx, organization } = context;
  const values = by === 'self' ? { safeBySelfAt: null } : { safeByAdminAt: null, safeReason: null };
  await tx.update(people).set(values).where(isPerson(context, personId));
  await rememberHiding(context, `safe-by-${by}`, personId, false);
  await showNamesOf(tx, organization.id, personId);
}

/** Whatever is public of an organization may have named the person. */
export const tagsOfSafeMode = ({ organization }: OrganizationContext) => [
  tag.organization(organization.slug),
  tag.events(organization.slug),
  tag.directory,
];

const isPerson = ({ organization }: OrganizationContext, id: string) =>
  and(eq(people.organizationId, organization.id), eq(people.id, id));
