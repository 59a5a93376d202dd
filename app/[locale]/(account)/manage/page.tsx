import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { ButtonLink } from '@/components/ui/button-link';
import { listOwnOrganizations } from '@/features/accounts/queries';
import { OrganizationChoices } from '@/features/organizations/components/organization-choices';
import { listReachableSlugs } from '@/features/organizations/queries/choose';
import { countOpenCorrections } from '@/features/organizations/queries/corrections';
import { localeOf, signedInContext } from '@/server/page';
import { can } from '@/server/policy/can';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: localeOf((await params).locale), namespace: 'organizations' });
  return { title: t('choose.title') };
}

export default async function ChoosePage({ params }: Props) {
  const locale = localeOf((await params).locale);
  const request = await signedInContext(locale, `/${locale}/manage`);
  const own = (await listOwnOrganizations(request)).filter(({ roles }) => roles.length > 0);
  const isOperator = can(request.standing, 'organization:operate');
  const slugs = isOperator ? await listReachableSlugs(request, null) : [];
  const all = isOperator ? await countOpenCorrections(request, slugs) : [];
  const t = await getTranslations('organizations.choose');
  const labels = await getTranslations('labels');
  const choices = own.map(({ slug, name, nameLocale, roles }) => ({
    slug,
    name,
    nameLocale,
    note: roles.map((role) => labels(`accessRole.${role}`)).join(', '),
  }));
  const claimed = await getTranslations('claims');
  const others = all.map(({ open, claims, ...organization }) => ({
    ...organization,
    note: [
      t('openCorrections', { n: open }),
      ...(claims > 0 ? [claimed('waiting', { n: claims })] : []),
    ].join(' · '),
    place: claims > 0 ? '/claims' : open > 0 ? '/corrections' : '',
  }));
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          can(request.standing, 'organization:create') ? (
            <ButtonLink look="primary" href={`/${locale}/manage/new`}>
              {t('createTitle')}
            </ButtonLink>
          ) : undefined
        }
      />
      {choices.length > 0 ? (
        <OrganizationChoices locale={locale} organizations={choices} />
      ) : (
        <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>
      )}
      {isOperator ? (
        <Section title={t('operator')}>
          <p className="sub mb-3">{t('operatorHint')}</p>
          <OrganizationChoices locale={locale} organizations={others} />
        </Section>
      ) : null}
    </>
  );
}
