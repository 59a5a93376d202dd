import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import { DefinitionList } from '@/components/ui/definition-list';
import { parseEdtf } from '@/lib/dates/edtf';
import { formatHonestDate } from '@/lib/dates/format-honest-date';
import { isLocale, type Locale } from '@/lib/locales';
import type { PublicSource } from '../public-view';

/** Publication, author, date, language, link, and whose rights the text is under. */
export async function PublicSourceFacts({ locale, source }: { locale: Locale; source: PublicSource }) {
  const t = await getTranslations();
  const { publishedEdtf, language, url, rights, textLength } = source;
  return (
    <Card className="mt-6">
      <DefinitionList
        row
        facts={[
          { label: t('site.sources.publication'), value: source.publication },
          { label: t('site.sources.author'), value: source.author },
          {
            label: t('site.sources.date'),
            value: publishedEdtf ? formatHonestDate(parseEdtf(publishedEdtf), locale) : null,
          },
          {
            label: t('site.sources.language'),
            value: isLocale(language) ? t(`labels.language.${language}`) : language,
          },
          {
            label: t('site.sources.length'),
            value: textLength ? t('site.sources.characters', { n: textLength }) : null,
          },
          {
            label: t('site.sources.link'),
            value: url ? (
              <a className="[overflow-wrap:anywhere]" href={url} rel="nofollow noopener">
                {new URL(url).hostname}
              </a>
            ) : null,
          },
        ]}
      />
      {rights?.text ? (
        <p className="soft mt-4 border-t border-line pt-3" lang={rights.lang}>
          {rights.text}
        </p>
      ) : null}
    </Card>
  );
}
