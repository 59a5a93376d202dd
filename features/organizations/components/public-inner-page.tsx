import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Breadcrumbs } from '@/components/layout/breadcrumbs';
import { OrnamentBand } from '@/components/ui/ornament-band';
import type { Locale } from '@/lib/locales';
import { ornamentSvg } from '@/lib/ornament';
import type { PublicOrganization } from '../public-view';
import { PublicPage } from './public-page';
import { type OrganizationPart, PublicTabs } from './public-tabs';
import { PublicUnconfirmedNote } from './public-unconfirmed-note';

interface Props {
  locale: Locale;
  organization: PublicOrganization;
  /** The address without the language. */
  path: string;
  /** Left out where the page is of none of the parts. */
  part?: OrganizationPart;
  /** Where the page stands below its part. */
  crumb?: { part: string; href: string; title: string; lang?: string };
  children: ReactNode;
}

/** A page below the organization's own: its name small, the same parts, the content. */
export async function PublicInnerPage({ locale, organization, path, part, crumb, children }: Props) {
  const t = await getTranslations('site');
  const title = organization.shortName ?? organization.name;
  const home = `/${locale}/organizations/${organization.slug}`;
  return (
    <PublicPage locale={locale} path={path} isDemo={organization.isDemo} privacyOf={organization}>
      <OrnamentBand svg={ornamentSvg(organization.slug)} className="band h-9" />
      <div className="wrap">
        <PublicUnconfirmedNote locale={locale} organization={organization} path={path} />
        <p className="pt-5 pb-1 font-serif text-[1.15rem] leading-snug font-semibold">
          <a className="text-ink no-underline hover:underline" href={home} lang={title.lang}>
            {title.text}
          </a>
        </p>
      </div>
      <PublicTabs locale={locale} organization={organization} current={part} />
      <div className="wrap pb-16">
        {crumb ? (
          <Breadcrumbs
            label={t('breadcrumbs')}
            crumbs={[
              { href: crumb.href, label: crumb.part },
              { label: crumb.title, lang: crumb.lang },
            ]}
          />
        ) : null}
        {children}
      </div>
    </PublicPage>
  );
}
