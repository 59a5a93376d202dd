import { getTranslations } from 'next-intl/server';
import { TabsNav } from '@/components/ui/tabs-nav';
import type { Locale } from '@/lib/locales';
import type { PublicOrganization } from '../public-view';

export type OrganizationPart = 'about' | 'events' | 'board' | 'statements' | 'sources';

interface Props {
  locale: Locale;
  organization: PublicOrganization;
  current?: OrganizationPart;
}

/** The parts of an organization's page; empty parts have no tab. */
export async function PublicTabs({ locale, organization, current }: Props) {
  const t = await getTranslations('site');
  const { slug, parts, sources } = organization;
  const home = `/${locale}/organizations/${slug}`;
  const onlySource = sources.length === 1 ? sources[0] : undefined;
  const tabs: { part: OrganizationPart; href: string; isShown: boolean }[] = [
    { part: 'about', href: home, isShown: true },
    { part: 'events', href: `${home}/events`, isShown: parts.events > 0 || organization.activity !== null },
    { part: 'board', href: `${home}/board`, isShown: parts.offices > 0 },
    { part: 'statements', href: `${home}#statements`, isShown: parts.statements > 0 },
    {
      part: 'sources',
      href: onlySource ? `${home}/sources/${onlySource.slug}` : `${home}/sources`,
      isShown: sources.length > 0,
    },
  ];
  return (
    <TabsNav
      label={t('parts.label')}
      tabs={tabs
        .filter(({ isShown }) => isShown)
        .map(({ part, href }) => ({ href, label: t(`parts.${part}`), current: part === current }))}
    />
  );
}
