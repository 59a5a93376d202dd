import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { ButtonLink } from '@/components/ui/button-link';
import { AccountEntries } from '@/features/dues/components/account-entries';
import { BalanceLine } from '@/features/dues/components/balance-line';
import { Exemptions } from '@/features/dues/components/exemptions';
import { getDuesAccount } from '@/features/dues/queries/account';
import { ContactLinks } from '@/features/members/components/contact-links';
import { nameIn } from '@/features/members/list-name';
import { todayAt } from '@/features/members/today-at';
import { ManageNotice } from '@/features/organizations/components/manage-notice';
import { FormMessages } from '@/server/i18n/form-messages';
import { localeOf, orNotFound, staffContext } from '@/server/page';

type Props = {
  params: Promise<{ locale: string; org: string; person: string }>;
  searchParams: Promise<{ notice?: string | string[] }>;
};

export async function generateMetadata() {
  return { title: (await getTranslations('dues'))('account.title') };
}

export default async function DuesAccountPage({ params, searchParams }: Props) {
  const { org, person: id, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const request = await staffContext(locale, org, `/dues/people/${id}`);
  const account = await orNotFound(getDuesAccount(request, { person: id }));
  const t = await getTranslations('dues');
  const path = `/${locale}/manage/${org}/dues`;
  const own = `${path}/people/${account.person.id}`;
  const owes = account.balances.some(({ amount }) => amount > 0);
  return (
    <>
      <PageHeader
        title={nameIn(account.person, locale, 'given-first')}
        above={<a href={path}>{t('title')}</a>}
        sub={<BalanceLine balances={account.balances} locale={locale} />}
        actions={
          <>
            {owes ? <ButtonLink href={`${own}/reminder`}>{t('reminder.title')}</ButtonLink> : null}
            <ButtonLink href={`${own}/exemption`}>{t('add.exemption')}</ButtonLink>
            <ButtonLink href={`${own}/due`}>{t('add.due')}</ButtonLink>
            <ButtonLink look="primary" href={`${own}/payment`}>
              {t('add.payment')}
            </ButtonLink>
          </>
        }
      />
      <ManageNotice notice={(await searchParams).notice} />
      <ContactLinks
        phone={account.person.phone}
        email={account.person.email}
        home={request.organization?.countryCode}
      />
      <Section title={t('account.entries')} id="entries">
        {account.entries.length > 0 ? (
          <AccountEntries
            account={account}
            locale={locale}
            entryPath={`${path}/entries`}
            receiptPath={(entry) => `${path}/entries/${entry}/receipt`}
          />
        ) : (
          <EmptyState title={t('account.none')} headingLevel={3} />
        )}
      </Section>
      {account.exemptions.length > 0 ? (
        <Section title={t('account.exemptions')} id="exemptions">
          <FormMessages namespaces={['dues']}>
            <Exemptions
              exemptions={account.exemptions}
              locale={locale}
              organization={org}
              today={todayAt(new Date(), request.organization?.timezone)}
            />
          </FormMessages>
        </Section>
      ) : null}
    </>
  );
}
