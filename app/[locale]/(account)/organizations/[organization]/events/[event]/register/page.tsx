import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { answerOwnAction } from '@/features/registrations/answer-actions';
import { AnswerSection } from '@/features/registrations/components/answer-section';
import { EventHead } from '@/features/registrations/components/event-head';
import { RegisterPanel } from '@/features/registrations/components/register-panel';
import { getAnswerSheet } from '@/features/registrations/queries/answers';
import { getRegisterPage } from '@/features/registrations/queries/register-page';
import { requestContext } from '@/server/context';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; organization: string; event: string }>;
  searchParams: Promise<{ notice?: string | string[]; invite?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: 'registrations' });
  return { title: t('register.title') };
}

export default async function RegisterPage({ params, searchParams }: Props) {
  const { organization, event, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const { notice, ...asked } = await searchParams;
  const invite = typeof asked.invite === 'string' ? asked.invite.slice(0, 100) : undefined;
  const request = await orNotFound(requestContext(locale, organization));
  const page = await orNotFound(getRegisterPage(request, { event, invite }));
  const sheet = page.mine ? await orNotFound(getAnswerSheet(request, page.mine.id)) : null;
  const t = await getTranslations('registrations');
  return (
    <>
      <EventHead event={page.event} heading={t('register.title')} />
      <FormMessages namespaces={['registrations', 'questions']}>
        <RegisterPanel
          page={page}
          locale={locale}
          organization={organization}
          formKey={randomUUID()}
          invite={invite}
          notice={typeof notice === 'string' ? notice : undefined}
        />
        {page.mine && sheet ? (
          <AnswerSection
            sheet={sheet}
            people={page.mine.people}
            action={answerOwnAction}
            locale={locale}
            organization={organization}
            isSaved={notice === 'answers-saved'}
          />
        ) : null}
      </FormMessages>
    </>
  );
}
