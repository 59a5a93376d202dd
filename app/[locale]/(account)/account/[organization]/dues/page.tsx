import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { AccountEntries } from '@/features/dues/components/account-entries';
import { BalanceLine } from '@/features/dues/components/balance-line';
import { Exemptions } from '@/features/dues/components/exemptions';
import { getOwnDues } from '@/features/dues/queries/account';
import { localeOf, orNotFound, signedInContext } from '@/server/page';

type Props = { params: Promise<{ locale: string; organization: string }> };

export async function generateMetadata() {
  return { title: (await getTranslations('dues'))('account.own') };
}

export default async function OwnDuesPage({ params }: Props) {
  const { organization, ...rest } = await params;
  const locale = localeOf(rest.locale);
  const path = `/${locale}/account/${organization}`;
  const request = await signedInContext(locale, `${path}/dues`, organization);
  const account = await orNotFound(getOwnDues(request, undefined));
  const t = await getTranslations('dues');
  const members = await getTranslations('members');
  return (
    <>
      <PageHeader
        title={t('account.own')}
        above={<a href={`${path}/profile`}>{members('profile.title')}</a>}
        sub={<BalanceLine balances={account.balances} locale={locale} />}
      />
      {account.entries.length > 0 ? (
        <AccountEntries
          account={account}
          locale={locale}
          receiptPath={(entry) => `${path}/dues/${entry}/receipt?in=${locale}`}
        />
      ) : (
        <EmptyState title={t('account.none')}>{t('account.ownLede')}</EmptyState>
      )}
      <p className="soft mt-4">{t('account.whoSees')}</p>
      {account.exemptions.length > 0 ? (
        <Section title={t('account.exemptions')}>
          <Exemptions exemptions={account.exemptions} locale={locale} />
        </Section>
      ) : null}
    </>
  );
}
