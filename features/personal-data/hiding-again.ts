import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { CONSENT_PURPOSES, OPTIONAL_MAIL_KINDS } from '@/db/enums';
import { writeAnswers } from '@/features/consents/write-answers';
import { lastWord } from '@/features/members/consent';
import { turnSafeModeOn } from '@/features/members/safe-mode';
import { hideThing } from '@/features/statements/hideable';
import type { OrganizationContext } from '@/server/context';
import type { Ending, Hiding, SEEN_BY_HIDINGS } from '@/server/hidden-list';
import { translator } from '@/server/i18n/translator';
import { askFor, isLastAdmin } from './asking';
import { endMailOfPerson } from './mail-again';

export type OfRows = Exclude<Hiding, 'organization' | Ending | (typeof SEEN_BY_HIDINGS)[number]>;

const ROW = { organization: sql`row.organization_id`, person: sql`row.id` };

/** Which rows are in sight of whom the list says that they are not. */
export const IN_SIGHT = {
  person: sql`people row where row.hidden_at is null`,
  'person-fact': sql`person_facts row where row.hidden_at is null`,
  term: sql`terms row where row.hidden_at is null`,
  event: sql`events row where row.hidden_at is null`,
  statement: sql`statements row where row.hidden_at is null`,
  'safe-by-self': sql`people row where row.safe_by_self_at is null`,
  'safe-by-admin': sql`people row where row.safe_by_admin_at is null`,
  erasure: sql`people row where not exists (select from erasures e where e.organization_id = row.organization_id
    and e.person_id = row.id and e.undone_at is null and e.done_at is null)`,
  // Whoever is not asked yet can be asked for what they refused.
  ...Object.fromEntries(
    CONSENT_PURPOSES.map((purpose) => [
      `consent-${purpose}`,
      sql`people row where coalesce(${lastWord(purpose, ROW)}, 'given') = 'given'`,
    ]),
  ),
  ...Object.fromEntries(
    OPTIONAL_MAIL_KINDS.map((kind) => [
      `mail-${kind}`,
      sql`people row where not exists (select from mail_unsubscribes u
        join mail_addressees a on a.organization_id = u.organization_id and a.id = u.addressee_id
        where a.organization_id = row.organization_id and a.person_id = row.id and u.kind = ${kind})`,
    ]),
  ),
} as Record<OfRows, SQL>;

/** Does what was said once more, as of the moment when it was said. Gives whether there was anything to do. */
export async function hideAgain(
  context: OrganizationContext,
  hiding: OfRows,
  id: string,
  at: Date,
): Promise<boolean> {
  const kind = OPTIONAL_MAIL_KINDS.find((one) => hiding === `mail-${one}`);
  if (kind) return endMailOfPerson(context, kind, id);
  const purpose = CONSENT_PURPOSES.find((one) => hiding === `consent-${one}`);
  if (purpose) {
    const how = { channel: 'restore', locale: context.organization.defaultLocale, at } as const;
    return (await writeAnswers(context, id, { [purpose]: 'refused' }, how)).length > 0;
  }
  if (hiding === 'erasure') await askAgain(context, id);
  else if (hiding === 'safe-by-self') await turnSafeModeOn(context, id, 'self');
  else if (hiding === 'safe-by-admin') {
    const t = await translator(context.organization.defaultLocale, 'safety');
    await turnSafeModeOn(context, id, { reason: t('restored') });
  } else await hideThing(context, hiding as Parameters<typeof hideThing>[1], id);
  return true;
}

/** Once more with seven days to take it back. The last admin is asked for by nobody. */
async function askAgain(context: OrganizationContext, id: string): Promise<void> {
  if (!(await isLastAdmin(context, id))) await askFor(context, [{ id, origin: 'admin' }]);
}
