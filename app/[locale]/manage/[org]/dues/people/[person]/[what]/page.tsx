import { randomUUID } from 'node:crypto';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { DueForm } from '@/features/dues/components/due-form';
import { ExemptionForm } from '@/features/dues/components/exemption-form';
import { PaymentForm } from '@/features/dues/components/payment-form';
import { openDueOptions, proposedAmount } from '@/features/dues/proposals';
import { getDuesAccount } from '@/features/dues/queries/account';
import { nameIn } from '@/features/members/list-name';
import { todayAt } from '@/features/members/today-at';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = { params: Promise<{ locale: string; org: string; person: string; what: string }> };

const FORMS = ['payment', 'due', 'exemption'] as const;

export async function generateMetadata() {
  return { title: (await getTranslations('dues'))('account.title') };
}

export default async function AddToAccountPage({ params }: Props) {
  const { org, person: id, what, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, `/dues/people/${id}/${what}`);
  const form = FORMS.find((one) => one === what);
  if (!form) notFound();
  const account = await orNotFound(getDuesAccount(request, { person: id }));
  const t = await getTranslations('dues');
  const today = todayAt(new Date(), request.organization?.timezone);
  const common = {
    locale,
    organization: org,
    person: account.person.id,
    formKey: randomUUID(),
  };
  const { currency } = account;
  return (
    <>
      <PageHeader
        title={t(`add.${form}`)}
        above={
          <a href={`/${locale}/manage/${org}/dues/people/${account.person.id}`}>
            {nameIn(account.person, locale, 'given-first')}
          </a>
        }
      />
      <FormMessages namespaces={['dues']}>
        {form === 'payment' ? (
          <PaymentForm
            {...common}
            {...proposedAmount(account)}
            today={today}
            dues={openDueOptions(account, locale, t as never)}
          />
        ) : form === 'due' ? (
          <DueForm {...common} currency={currency} year={today.slice(0, 4)} />
        ) : (
          <ExemptionForm {...common} start={`${today.slice(0, 4)}-01-01`} />
        )}
      </FormMessages>
    </>
  );
}
