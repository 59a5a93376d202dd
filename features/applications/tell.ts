import 'server-only';
import { organizationName } from '@/features/accounts/organization-name';
import { ownTemplate } from '@/features/organizations/mail-templates';
import { formatPersonName } from '@/lib/names/person-name';
import type { OrganizationContext } from '@/server/context';
import { enqueueMail } from '@/server/mail/outbox';
import { applicationUrl } from './application-link';
import { type ApplicationNews, applicationMail } from './emails';
import type { Application } from './subject';

/** Mails the news of an application to its address, in the applicant's language. */
export async function tell(
  context: OrganizationContext,
  application: Pick<Application, 'id' | 'email' | 'locale' | 'given' | 'surname'>,
  news: ApplicationNews,
): Promise<void> {
  const { tx, organization } = context;
  const { id, email, locale } = application;
  const { name } = await organizationName(tx, organization, locale);
  const facts = { name: formatPersonName(application, 'given-first'), organization: name };
  const welcome = news.kind === 'accepted' ? await ownTemplate(context, 'welcome', locale, facts) : null;
  const link = applicationUrl(id, locale);
  const mail = await applicationMail({ news, locale, to: email, ...facts, link, welcome });
  await enqueueMail(tx, organization.id, mail);
}
