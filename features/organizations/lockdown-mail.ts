import 'server-only';
import { sql } from 'drizzle-orm';
import { organizationName } from '@/features/accounts/organization-name';
import { formatMoment } from '@/lib/dates/zoned';
import type { Locale } from '@/lib/locales';
import type { OrganizationContext } from '@/server/context';
import { env } from '@/server/env';
import { translator } from '@/server/i18n/translator';
import { setLetter } from '@/server/mail/layout';
import { enqueueMail, type Mail } from '@/server/mail/outbox';

type Told = 'locked' | 'agreed' | 'lifted';

interface Reader extends Record<string, unknown> {
  email: string;
  locale: Locale;
}

/** Tells every administrator, also whoever pressed: their account may be in other hands. */
export async function tellOfLockdown(context: OrganizationContext, told: Told): Promise<void> {
  const { tx, organization } = context;
  const { rows } = await tx.execute<Reader>(sql`
    select distinct a.email, a.locale from access_grants g join accounts a on a.id = g.account_id and a.disabled_at is null
    where g.organization_id = ${organization.id} and g.role = 'admin' and g.revoked_at is null
      and (g.term_id is null or term_holds(g.organization_id, g.term_id)) and a.email is not null`);
  for (const reader of rows) await enqueueMail(tx, organization.id, await mailTo(context, told, reader));
}

async function mailTo(context: OrganizationContext, told: Told, { email, locale }: Reader): Promise<Mail> {
  const { tx, organization, actor, now } = context;
  const t = await translator(locale, 'safety');
  const { name } = await organizationName(tx, organization, locale);
  const account = actor.kind === 'account' ? actor.account : null;
  const who = account ? account.name || (account.email ?? '') : t('lockdown.system');
  const when = formatMoment(now, organization.timezone, locale, 'date-time');
  const letter = setLetter({
    locale,
    greeting: t('lockdown.mail.greeting'),
    paragraphs: [
      t(`lockdown.mail.${told}.text`, { organization: name, who, when }),
      t(`lockdown.mail.${told}.next`),
    ],
    button: {
      label: t('lockdown.mail.button'),
      url: new URL(`/${locale}/manage/${organization.slug}/lockdown`, env().APP_ORIGIN).href,
    },
    footer: t('lockdown.mail.footer', { organization: name }),
  });
  // Mail of this kind leaves while all other mail of the organization waits (server/mail/job.ts).
  return {
    kind: `lockdown-${told}`,
    to: email,
    subject: t(`lockdown.mail.${told}.subject`, { organization: name }),
    ...letter,
  };
}
