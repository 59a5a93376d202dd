import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { accounts } from '@/db/schema/accounts';
import { people } from '@/db/schema/members';
import { organizationName } from '@/features/accounts/organization-name';
import { readDeceased } from '@/features/organizations/deceased';
import type { OrganizationContext } from '@/server/context';
import { env } from '@/server/env';
import { translator } from '@/server/i18n/translator';
import { setLetter } from '@/server/mail/layout';
import { enqueueMail } from '@/server/mail/outbox';
import type { ChangeSubject } from './change-subject';

interface Decision {
  state: 'approved' | 'declined';
  /** Of the organization, passed on as they were written. */
  words: string | null;
}

/** Tells the member what became of the change, in their language. The mail names the field, never a value. */
export async function tellOfChange(
  context: OrganizationContext,
  { field, person }: Pick<ChangeSubject, 'field' | 'person'>,
  { state, words }: Decision,
): Promise<void> {
  const { tx, organization } = context;
  if ((await readDeceased(context, [person.id])).size > 0) return;
  const [reader] = await tx
    .select({ email: accounts.email, locale: accounts.locale })
    .from(people)
    .innerJoin(accounts, and(eq(accounts.id, people.accountId), isNull(accounts.disabledAt)))
    .where(and(eq(people.organizationId, organization.id), eq(people.id, person.id)));
  if (!reader?.email) return;
  const { email, locale } = reader;
  const t = await translator(locale, 'changes');
  const fields = await translator(locale, 'members');
  const { name } = await organizationName(tx, organization, locale);
  const values = { organization: name, field: fields(`field.${field}`), name: person.label };
  const letter = setLetter({
    locale,
    greeting: t('mail.greeting', values),
    paragraphs: [t(`mail.${state}.text`, values), ...(words ? [words] : [])],
    button: {
      label: t('mail.button'),
      url: new URL(`/${locale}/account/${organization.slug}/profile`, env().APP_ORIGIN).href,
    },
    footer: t('mail.footer', values),
  });
  await enqueueMail(tx, organization.id, {
    kind: `change-request.${state}`,
    to: email,
    subject: t(`mail.${state}.subject`, values),
    ...letter,
  });
}
