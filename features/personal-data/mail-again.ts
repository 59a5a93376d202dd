import 'server-only';
import { sql } from 'drizzle-orm';
import { OPTIONAL_MAIL_KINDS, type OptionalMailKind } from '@/db/enums';
import { endSubscription } from '@/features/announcements/ending';
import { addresseesOf } from '@/features/organizations/subscription-link';
import type { OrganizationContext } from '@/server/context';
import { type HidingWord, hashOfAddress } from '@/server/hidden-list';

/** Ends a kind of mail for a person whose backup still gets it: for every address of theirs that was written to, else for the one on record. */
export async function endMailOfPerson(
  context: OrganizationContext,
  kind: OptionalMailKind,
  personId: string,
): Promise<boolean> {
  const { tx, organization } = context;
  const known = () =>
    tx.execute<{ id: string; address: string }>(sql`select id, address from mail_addressees
      where organization_id = ${organization.id} and person_id = ${personId}`);
  let { rows } = await known();
  if (rows.length === 0) {
    const { rows: onRecord } = await tx.execute<{
      address: string;
    }>(sql`select lower(email) as address from person_details
      where organization_id = ${organization.id} and person_id = ${personId} and email is not null`);
    await addresseesOf(
      tx,
      organization.id,
      onRecord.map(({ address }) => ({ address, personId })),
    );
    ({ rows } = await known());
  }
  for (const row of rows) await endSubscription(context, kind, { ...row, personId });
  return rows.length > 0;
}

/** The same for addresses, also of guests who have no record. Gives how many kinds of mail were ended. */
export async function endMailOfAddresses(
  context: OrganizationContext,
  words: readonly HidingWord[],
): Promise<number> {
  const { tx, organization } = context;
  const hashes = new Set(words.map(({ hash }) => hash));
  if (!words.some(({ hiding }) => hiding.startsWith('mail-'))) return 0;
  const { rows } = await tx.execute<{ address: string }>(sql`
    select address from mail_addressees where organization_id = ${organization.id}
    union select lower(email) from person_details where organization_id = ${organization.id} and email is not null
    union select lower(email) from registrations where organization_id = ${organization.id} and email is not null`);
  let ended = 0;
  for (const { address } of rows) {
    for (const kind of OPTIONAL_MAIL_KINDS) {
      if (!hashes.has(hashOfAddress(`mail-${kind}`, organization.id, address))) continue;
      const id = (await addresseesOf(tx, organization.id, [{ address, personId: null }])).get(address) ?? '';
      if (await endSubscription(context, kind, { id, address, personId: null })) ended += 1;
    }
  }
  return ended;
}
