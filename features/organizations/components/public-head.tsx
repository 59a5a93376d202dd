import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Card } from '@/components/ui/card';
import { DefinitionList, type Fact } from '@/components/ui/definition-list';
import { Eyebrow } from '@/components/ui/eyebrow';
import { Tag } from '@/components/ui/tag';
import { countryName } from '@/lib/countries';
import type { Locale } from '@/lib/locales';
import type { PublicOrganization } from '../public-view';
import { PublicTextNotes } from './public-text-notes';
import { PublicWords } from './public-words';

interface Props {
  locale: Locale;
  organization: PublicOrganization;
  facts: Fact[];
  /** Reference marks beside the name. */
  marks?: ReactNode;
}

/** Name, kind, place and lede of an organization, and the card with its facts. */
export async function PublicHead({ locale, organization, facts, marks }: Props) {
  const t = await getTranslations('site');
  const { name, shortName, kind, summary, city, isNameUnofficial } = organization;
  const title = shortName ?? name;
  const hasFacts = facts.some(({ value }) => value !== undefined && value !== null && value !== '');
  return (
    <div className="wrap hero cols">
      <div className="min-w-0">
        <Eyebrow>
          {kind ? <PublicWords text={kind} /> : null}
          {kind ? ' · ' : null}
          {city ? <PublicWords text={city} /> : null}
          {city ? ', ' : null}
          {countryName(organization.countryCode, locale)}
        </Eyebrow>
        <h1 className="mt-2 mb-3 text-[clamp(1.6rem,1.2rem+2.7vw,3.25rem)]" lang={title.lang}>
          {title.text}
          {marks}
        </h1>
        {shortName ? (
          <p className="official mb-4" lang={name.lang}>
            {name.text}
          </p>
        ) : null}
        {isNameUnofficial ? (
          <p className="-mt-2 mb-4">
            <Tag>{t('unofficialName')}</Tag>
          </p>
        ) : null}
        {summary ? (
          <p className="lede" lang={summary.lang}>
            {summary.text}
          </p>
        ) : null}
        <PublicTextNotes locale={locale} texts={[title, summary]} />
        {organization.isJoinable ? (
          <p className="mt-5">
            <a
              className="btn btn-primary"
              href={`/${locale}/organizations/${organization.slug}/join`}
              rel="nofollow"
            >
              {t('join')}
            </a>
          </p>
        ) : null}
      </div>
      {hasFacts ? (
        <Card as="aside" aria-label={t('facts.label')}>
          <DefinitionList facts={facts} />
        </Card>
      ) : null}
    </div>
  );
}
