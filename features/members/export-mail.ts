import 'server-only';
import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { ExportFormat, ExportPurpose } from '@/db/enums';
import { accounts } from '@/db/schema/accounts';
import { accessGrants } from '@/db/schema/organizations';
import { organizationName } from '@/features/accounts/organization-name';
import { formatMoment } from '@/lib/dates/zoned';
import type { Locale } from '@/lib/locales';
import type { OrganizationContext } from '@/server/context';
import { env } from '@/server/env';
import { translator } from '@/server/i18n/translator';
import { setLetter } from '@/server/mail/layout';
import { enqueueMail, type Mail } from '@/server/mail/outbox';

interface MadeExport {
  people: number;
  format: ExportFormat;
  purpose: ExportPurpose;
  note: string | null;
}

/** Tells every administrator that the list was taken along, also the one who did: their account may be in other hands. */
export async function tellAdmins(context: OrganizationContext, made: MadeExport): Promise<void> {
  const { tx, organization } = context;
  const admins = await tx
    .selectDistinct({ email: accounts.email, locale: accounts.locale })
    .from(accessGrants)
    .innerJoin(accounts, eq(accounts.id, accessGrants.accountId))
    .where(
      and(
        eq(accessGrants.organizationId, organization.id),
        eq(accessGrants.role, 'admin'),
        isNull(accessGrants.revokedAt),
        isNotNull(accounts.email),
      ),
    );
  for (const { email, locale } of admins) {
    if (email) await enqueueMail(tx, organization.id, await exportMail(context, made, { email, locale }));
  }
}

async function exportMail(
  context: OrganizationContext,
  { people, format, purpose, note }: MadeExport,
  { email, locale }: { email: string; locale: Locale },
): Promise<Mail> {
  const { tx, organization, actor, now } = context;
  const t = await translator(locale, 'exports');
  const { name } = await organizationName(tx, organization, locale);
  const account = actor.kind === 'account' ? actor.account : null;
  const who = account ? account.name || (account.email ?? '') : t('by.system');
  const letter = setLetter({
    locale,
    greeting: t('mail.greeting'),
    paragraphs: [
      t('mail.done', { who, organization: name, people }),
      t('mail.when', { when: formatMoment(now, organization.timezone, locale, 'date-time') }),
      t('mail.format', { format: t(`format.${format}`) }),
      t('mail.purpose', { purpose: [t(`purpose.${purpose}`), note].filter(Boolean).join(' – ') }),
      t('mail.unknown'),
    ],
    button: {
      label: t('mail.journal'),
      url: new URL(`/${locale}/manage/${organization.slug}/journal`, env().APP_ORIGIN).href,
    },
    footer: t('mail.footer', { organization: name }),
  });
  return { kind: 'member-export', to: email, subject: t('mail.subject', { organization: name }), ...letter };
}
