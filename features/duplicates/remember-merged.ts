import 'server-only';
import { sql } from 'drizzle-orm';
import type { OptionalMailKind } from '@/db/enums';
import { rememberWords } from '@/features/consents/remember-words';
import type { OrganizationContext } from '@/server/context';
import { type HidingWord, MAIL_HIDINGS, rememberHidings } from '@/server/hidden-list';

interface Row extends Record<string, unknown> {
  hidden: boolean;
  bySelf: boolean;
  byAdmin: boolean;
  unwanted: OptionalMailKind[];
}

/**
 * What was said of a merged record holds for every record that is in it: an older backup knows them apart, and would show the one, or
 * write to it, that nothing was said of.
 */
export async function rememberMerged(context: OrganizationContext, personId: string): Promise<void> {
  const said = await hidingsOf(context, personId);
  await rememberHidings(
    context,
    personId,
    said.filter(({ isHidden }) => isHidden),
  );
  await rememberWords(context, personId);
}

/** Two records again: each as it is now, also where the other had taken it from sight. */
export async function rememberApart(context: OrganizationContext, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await rememberHidings(context, id, await hidingsOf(context, id));
    await rememberWords(context, id, { whole: true });
  }
}

async function hidingsOf(
  { tx, organization }: OrganizationContext,
  personId: string,
): Promise<Pick<HidingWord, 'hiding' | 'isHidden'>[]> {
  const { rows } = await tx.execute<Row>(sql`
    select p.hidden_at is not null as hidden, p.safe_by_self_at is not null as "bySelf",
      p.safe_by_admin_at is not null as "byAdmin",
      array(select distinct u.kind from mail_unsubscribes u
        join mail_addressees a on a.organization_id = u.organization_id and a.id = u.addressee_id
        where a.organization_id = p.organization_id and a.person_id = p.id) as unwanted
    from people p where p.organization_id = ${organization.id} and p.id = ${personId}`);
  return rows.flatMap(({ hidden, bySelf, byAdmin, unwanted }) => [
    { hiding: 'person', isHidden: hidden },
    { hiding: 'safe-by-self', isHidden: bySelf },
    { hiding: 'safe-by-admin', isHidden: byAdmin },
    ...MAIL_HIDINGS.map((hiding) => ({
      hiding,
      isHidden: unwanted.some((kind) => hiding === `mail-${kind}`),
    })),
  ]);
}
