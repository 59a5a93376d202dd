import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { Note } from '@/components/ui/note';
import { JoinForm } from '@/features/applications/components/join-form';
import { getJoinPage } from '@/features/applications/queries/join';
import { KEPT_DAYS } from '@/features/applications/rules';
import { NoticeLink } from '@/features/consents/components/notice-link';
import { todayAt } from '@/features/members/today-at';
import { requestContext } from '@/server/context';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound } from '@/server/page';

type Props = { params: Promise<{ locale: string; organization: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: 'applications' });
  return { title: t('join.title') };
}

export default async function JoinPage({ params }: Props) {
  const { organization, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await orNotFound(requestContext(locale, organization));
  const { name, nameLocale, isDemo, hasNotice, questions } = await orNotFound(getJoinPage(request, null));
  const t = await getTranslations('applications');
  const common = await getTranslations('organizations');
  return (
    <div className="wrap-narrow">
      <PageHeader
        title={t('join.title')}
        sub={<span lang={nameLocale === locale ? undefined : nameLocale}>{name}</span>}
      />
      {isDemo ? <Note className="mb-5">{common('shell.demo')}</Note> : null}
      <p className="mb-3">{t('join.lede')}</p>
      <p className="sub mb-5">{t('join.privacy', { days: KEPT_DAYS })}</p>
      {hasNotice ? (
        <div className="mb-5">
          <NoticeLink locale={locale} organization={organization} />
        </div>
      ) : null}
      <FormMessages namespaces={questions.length > 0 ? ['applications', 'members'] : ['applications']}>
        <JoinForm
          locale={locale}
          organization={organization}
          organizationName={name}
          questions={questions}
          formKey={randomUUID()}
          today={todayAt(new Date(), request.organization?.timezone)}
        />
      </FormMessages>
    </div>
  );
}
