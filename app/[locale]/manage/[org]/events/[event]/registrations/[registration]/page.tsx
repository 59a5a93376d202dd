import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { Note } from '@/components/ui/note';
import { answerAsStaffAction } from '@/features/registrations/answer-actions';
import { AnswerSection } from '@/features/registrations/components/answer-section';
import { HandOver } from '@/features/registrations/components/hand-over';
import { RegistrationStatus } from '@/features/registrations/components/registration-status';
import { StaffRegistration } from '@/features/registrations/components/staff-registration';
import { qrPath } from '@/features/registrations/qr-path';
import { getAnswerSheet } from '@/features/registrations/queries/answers';
import { getStaffRegistration } from '@/features/registrations/queries/manage';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string; event: string; registration: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

const NOTICES = [
  'registered-confirmed',
  'registered-waiting',
  'registered-offered',
  'offer-accepted',
  'kept-for-them',
  'registration-confirmed',
  'registration-declined',
  'registration-cancelled',
  'registration-handed-on',
  'party-changed',
  'link-made',
  'link-revoked',
  'checked-in',
] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: 'registrations' });
  return { title: t('manage.one') };
}

export default async function StaffRegistrationPage({ params, searchParams }: Props) {
  const { org, event, registration: id, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const said = (await searchParams).notice;
  const notice = NOTICES.find((known) => known === said);
  const path = `/events/${event}/registrations/${id}`;
  const request = await staffContext(locale, org, path);
  const registration = await orNotFound(getStaffRegistration(request, { event, id }));
  const sheet = await orNotFound(getAnswerSheet(request, id));
  const notices = await getTranslations('notices');
  const own = { locale, organization: org, eventSlug: event };
  return (
    <FormMessages namespaces={['registrations', 'questions']}>
      <PageHeader
        title={registration.name}
        above={<RegistrationStatus state={registration.state} />}
        sub={
          <a
            href={`/${locale}/manage/${org}/events/${event}/registrations`}
            lang={registration.event.titleLang}
          >
            {registration.event.title}
          </a>
        }
      />
      {notice ? (
        <Note tone="good" live className="mb-5">
          {notices(notice)}
        </Note>
      ) : null}
      <StaffRegistration {...own} home={request.organization?.countryCode} registration={registration} />
      <AnswerSection
        sheet={sheet}
        people={registration.people}
        action={answerAsStaffAction}
        locale={locale}
        organization={org}
        isSaved={said === 'answers-saved'}
        isLenient
      />
      {registration.canCancel && registration.isNamed ? (
        <HandOver
          {...own}
          registration={id}
          hasAddress={registration.email !== null}
          link={registration.link}
          qr={registration.link ? qrPath(registration.link) : null}
        />
      ) : null}
    </FormMessages>
  );
}
