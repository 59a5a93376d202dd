import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Note } from '@/components/ui/note';
import { answerByLinkAction } from '@/features/registrations/answer-actions';
import { AnswerSection } from '@/features/registrations/components/answer-section';
import { EventHead } from '@/features/registrations/components/event-head';
import { KeepLink } from '@/features/registrations/components/keep-link';
import { LinkedRegistration } from '@/features/registrations/components/linked-registration';
import { openLink } from '@/features/registrations/links';
import { getAnswerSheet } from '@/features/registrations/queries/answers';
import { getLinkedRegistration } from '@/features/registrations/queries/own';
import { requestContext } from '@/server/context';
import { FormMessages } from '@/server/i18n/form-messages';
import { appOrigin } from '@/server/origin';
import { localeOf, orNotFound } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

const NOTICES = [
  'registered-without-email',
  'registration-cancelled',
  'address-confirmed',
  'offer-accepted',
  'kept-for-later',
  'party-changed',
] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: 'registrations' });
  return { title: t('link.title') };
}

export default async function LinkPage({ params, searchParams }: Props) {
  const { token, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const said = (await searchParams).notice;
  const notice = NOTICES.find((known) => known === said);
  const request = await orNotFound(openLink(locale, token));
  const registration = await orNotFound(getLinkedRegistration(request, undefined));
  const sheet = await orNotFound(getAnswerSheet(request, registration.id));
  const own = await requestContext(locale);
  const t = await getTranslations('registrations');
  const notices = await getTranslations('notices');
  return (
    <>
      <EventHead event={registration.event} heading={t('link.title')} />
      {notice ? (
        <Note tone="good" live className="mb-6">
          {notices(notice)}
        </Note>
      ) : null}
      <FormMessages namespaces={['registrations', 'questions']}>
        {registration.email === null ? (
          <KeepLink url={`${appOrigin()}/${locale}/links/${token}`} title={registration.event.title} />
        ) : null}
        <LinkedRegistration
          registration={registration}
          locale={locale}
          token={token}
          canClaim={own.standing.accountId !== null}
        />
        <AnswerSection
          sheet={sheet}
          people={registration.people}
          action={answerByLinkAction}
          locale={locale}
          values={{ $token: token }}
          isSaved={said === 'answers-saved'}
        />
      </FormMessages>
      <p className="sub mt-6">{t('link.private')}</p>
    </>
  );
}
